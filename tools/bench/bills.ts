/**
 * Bills through our renderer, from typed data to PDF, against Typst alone on the same template
 * with the inputs already prepared. The two take turns batch by batch, so that a busy machine
 * slows both; the figure is the median of the pairs.
 */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Bill } from '#documents/data.js'
import { FONTS } from '#documents/fonts.js'
import { BATCH_SIZE, createRenderer } from '#documents/index.js'
import { taskOf } from '#documents/render.js'
import { pence, plus } from '#kernel/money.js'
import { bill } from '../../test/golden/documents/samples.js'
import { ceilingOf } from './ceiling.js'

const BILLS = 1_000
const ROUNDS = 3

type Task = ReturnType<typeof taskOf>

const batches = inBatches(Array.from({ length: BILLS }, (_, i) => billOf(i)))
const tasks = batches.map((batch) => taskOf('bill', batch))
const renderer = createRenderer()
const typst = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...FONTS] }] })

let pages = 0
const ours = (i: number) => renderer.render('bill', batches[i] ?? []).pages.at(-1)?.last ?? 0
const bare = (i: number) => {
  for (const task of tasks.slice(i, i + 1)) compileAlone(task)
}

for (const i of batches.keys()) pages += ours(i)
bare(0)
const pairs = Array.from({ length: ROUNDS }, (_, round) =>
  Array.from(batches.keys(), (i) => pair(i, (i + round) % 2 === 0)),
).flat()
const ratio = median(pairs.map((times) => times.ours / times.bare))
const oursMs = median(pairs.map((times) => times.ours))
const bareMs = median(pairs.map((times) => times.bare))
const pagesOfBatch = pages / batches.length

console.log(`${pairs.length} pairs of ${BATCH_SIZE} bills, ${pagesOfBatch} pages each`)
console.log(`ours ${round(oursMs)} ms, Typst alone ${round(bareMs)} ms for a batch`)
console.log(
  JSON.stringify({
    bench: 'bills',
    figure: round(ratio),
    limit: 1,
    unit: 'times Typst alone',
    ratio: round(ratio),
    ceiling: ceilingOf('bills'),
    bills: BILLS,
    pages,
    batchSize: BATCH_SIZE,
    msPerPage: round(oursMs / pagesOfBatch),
    bareMsPerPage: round(bareMs / pagesOfBatch),
    rssMb: Math.round(process.memoryUsage.rss() / 1e6),
  }),
)

function compileAlone(task: Task): void {
  typst.pdf(task, { pdfStandard: 'ua-1', creationTimestamp: 0 })
  typst.evictCache(0)
}

function pair(i: number, oursFirst: boolean) {
  if (oursFirst) return { ours: time(() => ours(i)), bare: time(() => bare(i)) }
  const alone = time(() => bare(i))
  return { ours: time(() => ours(i)), bare: alone }
}

function time(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}

/** Every bill differs, so that nothing is laid out once and used again. */
function billOf(n: number): Bill {
  const extra = pence(BigInt(n) * 37n)
  return {
    ...bill,
    accountRef: String(2_000_000_000 + n),
    documentNo: `CT-2026-${String(n).padStart(6, '0')}`,
    recipient: { ...bill.recipient, names: [`Ms Ada Example ${n}`] },
    lines: bill.lines.map((line) => ({ ...line, amount: plus(line.amount, extra) })),
    charge: plus(bill.charge, extra),
    payable: plus(bill.payable, extra),
    instalments: bill.instalments.map((part) => ({ ...part, amount: plus(part.amount, extra) })),
  }
}

function inBatches(bills: readonly Bill[]): Bill[][] {
  const count = Math.ceil(bills.length / BATCH_SIZE)
  return Array.from({ length: count }, (_, i) => bills.slice(i * BATCH_SIZE, (i + 1) * BATCH_SIZE))
}

function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

function round(figure: number): number {
  return Math.round(figure * 100) / 100
}
