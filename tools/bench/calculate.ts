/**
 * How many questions a second `calculate --batch` answers, over a mix of the calculators.
 *
 * The last line printed is JSON: the figure, the limit below which it is too slow, and their
 * ratio. Exits 1 below the limit.
 */
import { Readable, Writable } from 'node:stream'
import { runCalculate } from '#cli/calculate.js'
import { ceilingOf } from './ceiling.js'

const LIMIT = ceilingOf('calculate')
const LINES = 100_000
const RUNS = 3

const [BAND_COUNTS, NO_BAND_COUNTS] = [column(4321), column(0)]
const HIGHER_BANDS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((band) => [band, BAND_COUNTS])

/** One return among a hundred questions: it is asked once a year, the others all day. */
function question(n: number): object {
  if (n % 100 === 0) {
    const bands = Object.fromEntries([['A-', NO_BAND_COUNTS], ...HIGHER_BANDS]) as object
    const input = { year: '2026-27', bands, contributionsInLieu: 12.5 }
    return { calculator: 'returns/council-tax-base', input }
  }
  const amount = `${1000 + (n % 2000)}.${10 + (n % 90)}`
  return QUESTIONS[n % QUESTIONS.length]?.(amount) ?? {}
}

const QUESTIONS: readonly ((amount: string) => object)[] = [
  (bandAmount) => ({
    calculator: 'council-tax/charge',
    input: {
      jurisdiction: 'england',
      year: '2026-27',
      band: 'D',
      bandAmount,
      discountPercent: '25',
      from: '2026-05-03',
      until: '2026-11-11',
    },
  }),
  (amount) => ({
    calculator: 'council-tax/instalments',
    input: { jurisdiction: 'england', year: '2026-27', amount, plan: 10, issuedOn: '2026-03-10' },
  }),
  (bandD) => ({
    calculator: 'council-tax/band-amounts',
    input: {
      jurisdiction: 'england',
      elements: [
        { name: 'County', bandD },
        { name: 'District', bandD: '218.69' },
      ],
    },
  }),
  () => ({
    calculator: 'council-tax/recovery-timetable',
    input: { jurisdiction: 'england', step: 'reminder', issuedOn: '2026-05-08' },
  }),
]

function column(dwellings: number): object {
  return {
    listed: dwellings,
    exempt: 0,
    demolished: 0,
    disabledReduction: 0,
    singleAdult25: Math.floor(dwellings / 3),
    disregarded25: 0,
    disregarded50: 0,
    discounts: [{ percent: 10, count: Math.floor(dwellings / 50) }],
    premiums: [{ percent: 100, count: Math.floor(dwellings / 90) }],
    annexeReduction: 0,
    supportReduction: dwellings / 10,
  }
}

async function answersPerSecond(lines: readonly string[]): Promise<number> {
  let answered = 0
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      for (const byte of chunk) if (byte === 10) answered += 1
      done()
    },
  })
  const began = performance.now()
  await runCalculate({ batch: true }, { input: Readable.from(lines), output })
  const seconds = (performance.now() - began) / 1000
  if (answered !== LINES) throw new Error(`${answered} answers to ${LINES} questions`)
  return LINES / seconds
}

const lines = Array.from({ length: LINES }, (_, n) => `${JSON.stringify(question(n))}\n`)
const figures: number[] = []
for (let run = 0; run < RUNS; run++) figures.push(await answersPerSecond(lines))
const figure = Math.round(Math.max(...figures))
const ratio = Number((figure / LIMIT).toFixed(2))
const result = { bench: 'calculate', figure, limit: LIMIT, unit: 'per second', ratio }
process.stdout.write(`${JSON.stringify({ ...result, lines: LINES, runs: RUNS })}\n`)
if (figure < LIMIT) process.exitCode = 1
