/**
 * Executes an approved run, a chunk a transaction. A chunk is done once: its row is written with
 * its work, so a killed run resumes where it stopped. A failing account is set aside as an
 * exception and the run goes on.
 */
import {
  approvedChunk,
  chunksDone,
  countItems,
  finishChunk,
  holdRun,
  lockRun,
  noteExceptions,
  type Run,
  setRunState,
  takeChunk,
} from '#jobs/queries.js'
import type { ApprovedItem, ItemResult, RunContext, RunKind } from '#jobs/run-kind.js'
import { runKind } from '#jobs/run-kinds.js'
import { type IsoDate, later } from '#kernel/dates.js'
import { type Pence, total } from '#kernel/money.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { type Acting, recordEvents } from '#store/events.js'
import { atLength } from '#store/patience.js'
import { seeWhole } from '#store/sight.js'

export type ExecuteRunOutcome =
  | { readonly kind: 'executed'; readonly acted: number; readonly actedPence: Pence }
  | { readonly kind: 'no-such-run' }
  | { readonly kind: 'not-approved'; readonly state: string }
  /** Recovery cannot be carried out before the day for which it was decided. */
  | { readonly kind: 'not-yet'; readonly from: IsoDate }

export interface Execution {
  readonly runId: bigint
  /** Items of the preview in one transaction. */
  readonly chunkSize?: number
  /** How many chunks are carried out side by side; fewer where the kind of run forbids it. */
  readonly sideBySide?: number
  readonly onProgress?: (done: number, of: number) => void
}

const CHUNK = 2_000
/** One decides while the database writes what the other has decided. */
const SIDE_BY_SIDE = 2

/** Executes what is left of a run; calling it again does nothing twice. */
export async function executeRun(
  db: Db,
  acting: Acting,
  execution: Execution,
): Promise<ExecuteRunOutcome> {
  const begun = await beginRun(db, acting, execution)
  return begun.kind === 'begun' ? begun.rest() : begun
}

export type BeginRunOutcome =
  ExecuteRunOutcome | { readonly kind: 'begun'; readonly rest: () => Promise<ExecuteRunOutcome> }

/** As `executeRun`, for who does not wait: the run has begun, and `rest` is what is left of it. */
export async function beginRun(
  db: Db,
  acting: Acting,
  execution: Execution,
): Promise<BeginRunOutcome> {
  // A run acts on everybody who was approved, whoever sets it off.
  const begun = await seeWhole(() => begin(db, acting, execution))
  if (begun.kind !== 'begun') return begun
  const rest = () =>
    seeWhole(() => atLength(() => executeRest(db, acting, { ...begun, ...execution })))
  return { kind: 'begun', rest }
}

async function executeRest(
  db: Db,
  acting: Acting,
  work: Extract<Begun, { kind: 'begun' }> & Execution,
): Promise<ExecuteRunOutcome> {
  await executeChunks(db, acting, work)
  return db.transaction((tx) => finish(tx, acting, work.runId))
}

async function executeChunks(
  db: Db,
  acting: Acting,
  work: Extract<Begun, { kind: 'begun' }> & Pick<Execution, 'onProgress' | 'sideBySide'>,
): Promise<void> {
  const { run, size, chunks, done, onProgress } = work
  const left = Array.from({ length: chunks }, (_, chunk) => chunk).filter((c) => !done.has(c))
  const together = runKind(run.kind).sideBySide ? (work.sideBySide ?? SIDE_BY_SIDE) : 1
  await eachSideBySide(left, together, async (chunk) => {
    await executeChunk(db, acting, { run, chunk, size })
    done.add(chunk)
    onProgress?.(done.size, chunks)
  })
}

async function finish(tx: Tx, acting: Acting, runId: bigint): Promise<ExecuteRunOutcome> {
  const finished = await lockRun(tx, runId)
  if (finished === undefined) return { kind: 'no-such-run' }
  const { acted, actedPence, state } = finished
  if (state === 'executing') {
    await setRunState(tx, runId, { state: 'executed', at: acting.recordedAt })
    const detail = { acted, actedPence }
    await recordEvents(tx, acting, [{ stream: `run/${runId}`, type: 'run-executed', detail }])
  }
  return { kind: 'executed', acted, actedPence }
}

/** Does the work for each, some at a time; after a failure it begins no more, and throws it. */
async function eachSideBySide<T>(
  all: readonly T[],
  together: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const waiting = all[Symbol.iterator]()
  let failing = false
  const worker = async () => {
    for (const one of waiting) {
      if (failing) return
      try {
        await work(one)
      } catch (error) {
        failing = true
        throw error
      }
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: together }, worker))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

type Begun =
  ExecuteRunOutcome | { kind: 'begun'; run: Run; size: number; chunks: number; done: Set<number> }

async function begin(
  db: Db,
  acting: Acting,
  { runId, chunkSize = CHUNK }: Execution,
): Promise<Begun> {
  return db.transaction(async (tx): Promise<Begun> => {
    const run = await lockRun(tx, runId)
    if (run === undefined) return { kind: 'no-such-run' }
    if (run.state === 'executed' || run.state === 'sent') {
      return { kind: 'executed', acted: run.acted, actedPence: run.actedPence }
    }
    if (run.state !== 'approved' && run.state !== 'executing') {
      return { kind: 'not-approved', state: run.state }
    }
    if (!runKind(run.kind).datedAhead && acting.on < run.asAt) {
      return { kind: 'not-yet', from: run.asAt }
    }
    const items = await countItems(tx, runId)
    // A resumed run keeps the chunks it began with: their size is found again from their number.
    const chunks = run.state === 'executing' ? run.chunks : Math.ceil(items / chunkSize)
    const size = chunks === 0 ? chunkSize : run.state === 'executing' ? sizeOf(run) : chunkSize
    if (run.state === 'approved') {
      const criteria = JSON.stringify({ ...run.criteria, chunkSize: size })
      await tx.run(sql`update run set state = 'executing', chunks = ${chunks},
        criteria = ${criteria} where run_id = ${runId}`)
      await recordEvents(tx, acting, [{ stream: `run/${runId}`, type: 'run-begun', detail: {} }])
    }
    return { kind: 'begun', run, size, chunks, done: await chunksDone(tx, runId) }
  })
}

function sizeOf(run: Run): number {
  return (run.criteria as { chunkSize?: number }).chunkSize ?? CHUNK
}

async function executeChunk(
  db: Db,
  acting: Acting,
  { run, chunk, size }: { run: Run; chunk: number; size: number },
): Promise<void> {
  await db.transaction(async (tx) => {
    if ((await holdRun(tx, run.id)) !== 'executing') return
    if (!(await takeChunk(tx, run.id, { chunk, at: acting.recordedAt }))) return
    const approved = await approvedChunk(tx, run.id, { chunk, size })
    const kind = runKind(run.kind)
    // A notice is dated on the day on which it goes out, and stands on the facts of that day.
    const asAt = kind.datedAhead ? later(run.asAt, acting.on) : acting.on
    const context: RunContext = { runId: run.id, criteria: run.criteria, asAt }
    const results = await carryOutChunk(tx, acting, { approved, context, kind })
    const acted = results.filter((result) => result.kind === 'acted')
    const exceptions = results.flatMap((result, n) =>
      result.kind === 'acted'
        ? []
        : [{ ordinal: approved[n]?.ordinal ?? 0, kind: result.kind, message: result.message }],
    )
    await noteExceptions(tx, run.id, exceptions)
    await finishChunk(tx, run.id, {
      chunk,
      acted: acted.length,
      pence: total(acted.map((result) => result.amount)),
    })
  })
}

type ChunkResult = ItemResult | { readonly kind: 'failed'; readonly message: string }

async function carryOutChunk(
  tx: Tx,
  acting: Acting,
  part: { approved: readonly ApprovedItem[]; context: RunContext; kind: RunKind },
): Promise<ChunkResult[]> {
  const { approved, context, kind } = part
  if (approved.length === 0) return []
  const all = await tx.attempt(() => kind.execute(tx, acting, { approved, context }))
  if (all.done) return all.value
  // One of them fails: each by itself, so that only the failing one is set aside.
  const results: ChunkResult[] = []
  for (const item of approved) {
    const one = await tx.attempt(() => kind.execute(tx, acting, { approved: [item], context }))
    const failed = { kind: 'failed', message: one.done ? 'no result' : one.fault.message } as const
    results.push(one.done ? (one.value[0] ?? failed) : failed)
  }
  return results
}
