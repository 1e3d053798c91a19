/** All the SQL of runs. */
import type { IsoDate } from '#kernel/dates.js'
import type { Pence } from '#kernel/money.js'
import type { Alarm, RunTotals } from '#jobs/alarms.js'
import {
  type ApprovedItem,
  type RunCriteria,
  type RunItem,
  type RunKindName,
} from '#jobs/run-kind.js'
import { sql, type Tx } from '#store/db.js'
import { revive, toJson } from '#store/json.js'

export type RunState =
  'previewed' | 'approved' | 'executing' | 'executed' | 'sent' | 'reversed' | 'abandoned'

export interface Run {
  readonly id: bigint
  readonly kind: RunKindName
  readonly criteria: RunCriteria
  readonly asAt: IsoDate
  readonly state: RunState
  readonly previewedBy: string
  readonly approvedBy: string | null
  readonly chunks: number
  readonly chunksDone: number
  readonly acted: number
  readonly actedPence: Pence
  readonly totals: RunTotals
}

const SELECT = sql`select run.run_id as id, kind, criteria, as_at as "asAt", state,
  previewed_by as "previewedBy", approved_by as "approvedBy", run.chunks, done.chunks as "chunksDone",
  done.acted, done.pence as "actedPence", totals
  from run cross join lateral (
    select count(*)::int as chunks, coalesce(sum(acted), 0)::int as acted,
      coalesce(sum(acted_pence), 0)::bigint as pence
    from run_chunk where run_chunk.run_id = run.run_id) done`

function read(row: Run): Run {
  return { ...row, totals: revive(row.totals) as RunTotals }
}

export async function findRun(tx: Tx, runId: bigint): Promise<Run | undefined> {
  const row = await tx.first<Run>(sql`${SELECT} where run.run_id = ${runId}`)
  return row && read(row)
}

export async function lockRun(tx: Tx, runId: bigint): Promise<Run | undefined> {
  await tx.run(sql`select from run where run_id = ${runId} for update`)
  return findRun(tx, runId)
}

/** Keeps a run in the state it is in until the transaction ends; others may hold it so too. */
export async function holdRun(tx: Tx, runId: bigint): Promise<RunState | undefined> {
  const row = await tx.first<{ state: RunState }>(
    sql`select state from run where run_id = ${runId} for share`,
  )
  return row?.state
}

/** All runs, the latest first. */
export async function listRuns(tx: Tx): Promise<Run[]> {
  return (await tx.rows<Run>(sql`${SELECT} order by run.run_id desc`)).map(read)
}

/** Totals of the last runs of a kind that were carried out. */
export async function earlierTotals(
  tx: Tx,
  kind: RunKindName,
  count: number,
): Promise<RunTotals[]> {
  const rows = await tx.rows<{ totals: unknown }>(sql`
    select totals from run where kind = ${kind} and state in ('executed', 'sent')
    order by run_id desc limit ${count}`)
  return rows.map((row) => revive(row.totals) as RunTotals)
}

export async function insertRun(
  tx: Tx,
  run: {
    id: bigint
    kind: RunKindName
    criteria: RunCriteria
    asAt: IsoDate
    by: string
    at: Date
    totals: RunTotals
  },
): Promise<void> {
  await tx.run(sql`
    insert into run (run_id, kind, criteria, as_at, state, previewed_by, previewed_at, totals)
    values (${run.id}, ${run.kind}, ${JSON.stringify(run.criteria)}, ${run.asAt}, 'previewed',
      ${run.by}, ${run.at}, ${toJson(run.totals)})`)
}

export async function copyItems(
  tx: Tx,
  runId: bigint,
  { items, from }: { items: readonly RunItem[]; from: number },
): Promise<void> {
  await tx.copy(
    'run_item',
    ['run_id', 'ordinal', 'account_id', 'charge_id', 'dwelling_id', 'case_id', 'decision',
      'reason', 'amount_pence', 'band', 'method', 'message', 'signs'], // prettier-ignore
    items.map((item, n) => [
      runId, from + n, item.accountId, item.chargeId, item.dwellingId, item.caseId, item.decision,
      item.reason, item.amount, item.band, item.method, item.text, { json: toJson(item.signs) },
    ]), // prettier-ignore
  )
}

export async function insertAlarms(tx: Tx, runId: bigint, alarms: readonly Alarm[]): Promise<void> {
  await tx.copy(
    'run_alarm',
    ['run_id', 'alarm', 'message', 'evidence'],
    alarms.map((a) => [runId, a.alarm, a.message, { json: toJson(a.evidence) }]),
  )
}

export interface AlarmRow {
  readonly alarm: string
  readonly message: string
  readonly evidence: unknown
  readonly answer: string | null
  readonly answeredBy: string | null
}

export function alarmsOfRun(tx: Tx, runId: bigint): Promise<AlarmRow[]> {
  return tx.rows<AlarmRow>(sql`
    select alarm, message, evidence, answer, answered_by as "answeredBy" from run_alarm
    where run_id = ${runId} order by alarm`)
}

/** Approved items of one chunk: those to be acted on, `size` at a time in the order of the list. */
export function approvedChunk(
  tx: Tx,
  runId: bigint,
  { chunk, size }: { chunk: number; size: number },
): Promise<ApprovedItem[]> {
  return tx.rows<ApprovedItem>(sql`
    select ordinal, account_id as "accountId", charge_id as "chargeId",
      dwelling_id as "dwellingId", case_id as "caseId", amount_pence as amount
    from run_item
    where run_id = ${runId} and decision = 'act' and ordinal > ${chunk * size}
      and ordinal <= ${(chunk + 1) * size}
    order by ordinal`)
}

export async function countItems(tx: Tx, runId: bigint): Promise<number> {
  const row = await tx.first<{ last: number }>(
    sql`select coalesce(max(ordinal), 0) as last from run_item where run_id = ${runId}`,
  )
  return row?.last ?? 0
}

export async function noteExceptions(
  tx: Tx,
  runId: bigint,
  rows: readonly { ordinal: number; kind: 'drifted' | 'failed'; message: string }[],
): Promise<void> {
  await tx.copy(
    'run_exception',
    ['run_id', 'ordinal', 'kind', 'message'],
    rows.map((row) => [runId, row.ordinal, row.kind, row.message]),
  )
}

/**
 * Takes a chunk in hand; false when it is done already. Another process that has it in hand is
 * waited for.
 */
export async function takeChunk(
  tx: Tx,
  runId: bigint,
  { chunk, at }: { chunk: number; at: Date },
): Promise<boolean> {
  const taken = await tx.run(sql`
    insert into run_chunk (run_id, chunk, acted, acted_pence, done_at)
    values (${runId}, ${chunk}, 0, 0, ${at}) on conflict do nothing`)
  return taken === 1
}

export async function finishChunk(
  tx: Tx,
  runId: bigint,
  done: { chunk: number; acted: number; pence: Pence },
): Promise<void> {
  await tx.run(sql`update run_chunk set acted = ${done.acted}, acted_pence = ${done.pence}
    where run_id = ${runId} and chunk = ${done.chunk}`)
}

export async function chunksDone(tx: Tx, runId: bigint): Promise<Set<number>> {
  const rows = await tx.rows<{ chunk: number }>(
    sql`select chunk from run_chunk where run_id = ${runId}`,
  )
  return new Set(rows.map((row) => row.chunk))
}

export async function setRunState(
  tx: Tx,
  runId: bigint,
  { state, at }: { state: RunState; at: Date },
): Promise<void> {
  await tx.run(sql`update run set state = ${state},
    executed_at = case when ${state} = 'executed' then ${at} else executed_at end
    where run_id = ${runId}`)
}

/** Items to be acted on, spread evenly over the list: a sample to look at. */
export function sampleItems(tx: Tx, runId: bigint, count: number): Promise<ApprovedItem[]> {
  return tx.rows<ApprovedItem>(sql`
    select distinct on (part) ordinal, account_id as "accountId", charge_id as "chargeId",
      dwelling_id as "dwellingId", case_id as "caseId", amount_pence as amount
    from (
      select *, ntile(${count}) over (order by ordinal) as part
      from run_item where run_id = ${runId} and decision = 'act'
        -- A sample shows nobody who is hidden from the officer who asked for it.
        and account_id not in (select account_id from hidden_account)) s
    order by part, ordinal`)
}

/** Runs that were begun and not finished: a process was stopped in the middle. */
export async function unfinishedRuns(tx: Tx): Promise<bigint[]> {
  const rows = await tx.rows<{ id: bigint }>(
    sql`select run_id as id from run where state = 'executing' order by run_id`,
  )
  return rows.map((row) => row.id)
}
