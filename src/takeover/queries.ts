/** The rows of takeovers: what was previewed, who approved it, what it came to. */
import type { ControlTotal, TakeoverRecords } from '#formats/takeover-records.js'
import type { TakeoverFiles } from '#formats/takeover-csv.js'
import type { IsoDate } from '#kernel/dates.js'
import { sql, type Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'
import { revive, toJson } from '#store/json.js'
import type { ForeseenCharge } from '#takeover/foresee.js'

export type TakeoverState = 'previewed' | 'approved' | 'executed' | 'abandoned'

/** What a preview comes to. */
export interface TakeoverTotals {
  readonly control: readonly ControlTotal[]
  /** How many charges may be taken which step next; empty where none may. */
  readonly next: Readonly<Record<string, number>>
  /** How many charges our own facts come to, or do not. */
  readonly worked: Readonly<Record<string, number>>
}

export interface Takeover {
  readonly id: bigint
  readonly name: string
  readonly source: string
  readonly takenOn: IsoDate
  readonly state: TakeoverState
  readonly totals: TakeoverTotals
  readonly previewedBy: string
  readonly previewedAt: Date
  readonly approvedBy: string | null
  readonly approvedAt: Date | null
  readonly executedBy: string | null
  readonly executedAt: Date | null
}

const SELECT = sql`select takeover_id as id, name, source, taken_on as "takenOn", state, totals,
  previewed_by as "previewedBy", previewed_at as "previewedAt", approved_by as "approvedBy",
  approved_at as "approvedAt", executed_by as "executedBy", executed_at as "executedAt"
  from takeover`

export async function findTakeover(tx: Tx, id: bigint): Promise<Takeover | undefined> {
  return revived(await tx.first<Takeover>(sql`${SELECT} where takeover_id = ${id}`))
}

/** The takeover, kept from others until we have done: approved, carried out or given up once. */
export async function lockTakeover(tx: Tx, id: bigint): Promise<Takeover | undefined> {
  return revived(await tx.first<Takeover>(sql`${SELECT} where takeover_id = ${id} for update`))
}

/**
 * Takeovers are carried out one after the other: what the first brought is here for the next. Taken
 * in order of their numbers, before any of them by itself.
 */
export async function awaitOthers(tx: Tx): Promise<void> {
  await tx.run(sql`select 1 from takeover where state = 'approved' order by takeover_id for update`)
}

/** All takeovers, the latest first. */
export async function listTakeovers(tx: Tx): Promise<Takeover[]> {
  const rows = await tx.rows<Takeover>(sql`${SELECT} order by takeover_id desc`)
  return rows.flatMap((row) => revived(row) ?? [])
}

function revived(row: Takeover | undefined): Takeover | undefined {
  return row && { ...row, totals: revive(row.totals) as TakeoverTotals }
}

/** One of the same files that has not been given up. */
export async function findFolder(tx: Tx, sha256: Uint8Array): Promise<Takeover | undefined> {
  return revived(
    await tx.first<Takeover>(sql`${SELECT} where sha256 = ${sha256} and state <> 'abandoned'`),
  )
}

export async function insertTakeover(
  tx: Tx,
  acting: Acting,
  made: {
    id: bigint
    name: string
    sha256: Uint8Array
    records: Pick<TakeoverRecords, 'source' | 'takenOn'>
    files: TakeoverFiles
  },
): Promise<void> {
  const { id, name, sha256, records, files } = made
  await tx.run(sql`
    insert into takeover (takeover_id, name, source, taken_on, sha256, state, totals, previewed_by,
      previewed_at)
    values (${id}, ${name}, ${records.source}, ${records.takenOn}, ${sha256}, 'previewed', '{}',
      ${acting.actor}, ${acting.recordedAt})`)
  const rows = Object.entries(files).map(([file, text]) => [id, file, text])
  await tx.copy('takeover_file', ['takeover_id', 'name', 'text'], rows)
}

export async function writeForeseen(
  tx: Tx,
  id: bigint,
  { totals, charges }: { totals: TakeoverTotals; charges: readonly ForeseenCharge[] },
): Promise<void> {
  await tx.run(sql`update takeover set totals = ${toJson(totals)}::json where takeover_id = ${id}`)
  await tx.copy(
    'takeover_charge',
    ['takeover_id', 'ordinal', 'account_id', 'dwelling_id', 'year', 'amount_pence', 'paid_pence',
      'costs_pence', 'stage', 'next_step', 'why', 'worked', 'worked_pence'], // prettier-ignore
    charges.map((c, n) => [
      id, n + 1, c.accountId, c.dwellingId, c.year, c.amount, c.paid, c.costs, c.stage, c.nextStep,
      c.why, c.worked, c.workedPence,
    ]), // prettier-ignore
  )
}

/** The files as they were previewed. */
export async function filesOf(tx: Tx, id: bigint): Promise<TakeoverFiles> {
  const rows = await tx.rows<{ name: string; text: string }>(
    sql`select name, text from takeover_file where takeover_id = ${id}`,
  )
  return Object.fromEntries(rows.map(({ name, text }) => [name, text]))
}

export async function setTakeoverState(
  tx: Tx,
  acting: Acting,
  { id, state }: { id: bigint; state: Exclude<TakeoverState, 'previewed'> },
): Promise<void> {
  const { actor, recordedAt } = acting
  const columns = {
    approved: sql`, approved_by = ${actor}, approved_at = ${recordedAt}`,
    executed: sql`, executed_by = ${actor}, executed_at = ${recordedAt}`,
    abandoned: sql``,
  }
  await tx.run(sql`update takeover set state = ${state}${columns[state]} where takeover_id = ${id}`)
}

/**
 * For the rest of the transaction, joins are by hash or merge. The tables have no statistics of the
 * rows that this transaction wrote: the planner takes them for empty, and would compare every row
 * of one with every row of another. The application's role may not gather statistics itself.
 */
export async function planForManyRows(tx: Tx): Promise<void> {
  await tx.run(sql`set local enable_nestloop = off`)
}

/** What stands in the books under a takeover, read back from them. */
export function totalsWritten(tx: Tx, id: bigint): Promise<ControlTotal[]> {
  return tx.rows<ControlTotal>(sql`
    select 'charges' as what, year, count(*)::int as count, sum(amount_pence)::bigint as amount
      from charge where takeover_id = ${id} group by year
    union all select 'costs', c.year, count(*)::int, sum(d.amount_pence)::bigint
      from due_sum d join charge c using (charge_id)
      where c.takeover_id = ${id} and d.kind in ('summons-costs', 'order-costs') group by c.year
    union all select 'paid', c.year, count(*)::int, sum(d.paid_pence)::bigint
      from due_sum d join charge c using (charge_id)
      where c.takeover_id = ${id} and d.paid_pence > 0 group by c.year
    union all select 'outstanding', c.year, count(*)::int,
        sum(d.amount_pence - d.paid_pence)::bigint
      from due_sum d join charge c using (charge_id)
      where c.takeover_id = ${id} and d.paid_pence < d.amount_pence group by c.year
    union all select 'receipts', null, count(*)::int, coalesce(sum(amount_pence), 0)::bigint
      from receipt where takeover_id = ${id}
    union all select 'credit', null, count(*)::int, coalesce(sum(unallocated_pence), 0)::bigint
      from receipt where takeover_id = ${id} and unallocated_pence > 0
    union all select 'notices', null, count(*)::int, coalesce(sum(required_pence), 0)::bigint
      from notice where takeover_id = ${id}
    union all select 'cases', null, count(*)::int, coalesce(sum(sum_pence), 0)::bigint
      from court_case where takeover_id = ${id}
    union all select 'orders', null, count(*)::int, coalesce(sum(sum_pence), 0)::bigint
      from liability_order where takeover_id = ${id}
    union all select 'accounts', null, (
        select count(*)::int from (select account_id from charge where takeover_id = ${id}
          union select account_id from receipt where takeover_id = ${id}) a),
      coalesce(sum(d.amount_pence - d.paid_pence), 0)::bigint
      from due_sum d join charge c using (charge_id) where c.takeover_id = ${id}`)
}
