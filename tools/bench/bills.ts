/**
 * Bills through our renderer, from typed data to PDF, against Typst alone on the same templates
 * with the inputs already prepared. Run in alternating pairs, so that a busy machine slows both.
 */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Bill } from '#documents/data.js'
import { FONTS } from '#documents/fonts.js'
import { BATCH_SIZE, createRenderer } from '#documents/index.js'
import { taskOf } from '#documents/render.js'
import { pence, plus } from '#kernel/money.js'
import { bill } from '../../test/golden/documents/samples.js'

const BILLS = 1_000
const PAIRS = 5
const LIMIT = 1.3

type Task = ReturnType<typeof taskOf>

const batches = inBatches(Array.from({ length: BILLS }, (_, i) => billOf(i)))
const tasks = batches.map((batch) => taskOf('bill', batch))
const renderer = createRenderer()
const typst = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...FONTS] }] })

let pages = 0
const ours = () => {
  pages = 0
  for (const batch of batches) pages += renderer.render('bill', batch).pages.at(-1)?.last ?? 0
}
const bare = () => {
  for (const task of tasks) compileAlone(task)
}

ours()
bare()
const pairs = Array.from({ length: PAIRS }, (_, i) => pair(i % 2 === 0))
const ratio = median(pairs.map((times) => times.ours / times.bare))
const oursMs = median(pairs.map((times) => times.ours))
const bareMs = median(pairs.map((times) => times.bare))

for (const [i, times] of pairs.entries()) {
  console.log(`pair ${i + 1}: ours ${round(times.ours)} ms, Typst alone ${round(times.bare)} ms`)
}
console.log(
  JSON.stringify({
    bench: 'bills',
    figure: round(ratio),
    limit: LIMIT,
    unit: 'times Typst alone',
    ratio: round(ratio),
    bills: BILLS,
    pages,
    batchSize: BATCH_SIZE,
    oursMs: round(oursMs),
    bareMs: round(bareMs),
    msPerPage: round(oursMs / pages),
    rssMb: Math.round(process.memoryUsage.rss() / 1e6),
  }),
)

function compileAlone(task: Task): void {
  typst.pdf(task, { pdfStandard: 'ua-1', creationTimestamp: 0 })
  typst.evictCache(0)
}

function pair(oursFirst: boolean) {
  if (oursFirst) return { ours: time(ours), bare: time(bare) }
  const alone = time(bare)
  return { ours: time(ours), bare: alone }
}

function time(work: () => void): number {
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
