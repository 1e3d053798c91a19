/**
 * Cases and orders that another system brought before the court, taken over as evidence: marked
 * with their takeover, under hearings and complaints of the days that they had there.
 */
import type { IsoDate } from '#kernel/dates.js'
import type { Pence } from '#kernel/money.js'
import { keepWords } from '#search/index.js'
import { sql, type Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'
import { reserveIds } from '#store/ids.js'

export interface CasePersonElsewhere {
  readonly partyId: bigint
  readonly name: string
  readonly addressLines: readonly string[]
  /** The summons: null where none was served. */
  readonly summons: {
    readonly on: IsoDate
    readonly method: string
    readonly deemedOn: IsoDate
    readonly proof: string | null
  } | null
}

export interface CaseElsewhere {
  readonly id: bigint
  readonly accountId: bigint
  readonly chargeId: bigint
  readonly summonsNo: string
  readonly court: { readonly code: string; readonly name: string }
  readonly hearing: { readonly on: IsoDate; readonly at: string }
  readonly laidOn: IsoDate
  readonly approvedOn: IsoDate
  readonly approvedBy: string
  readonly sum: Pence
  readonly costs: Pence
  readonly state: string
  readonly persons: readonly CasePersonElsewhere[]
  readonly sums: readonly { readonly dueSumId: bigint; readonly amount: Pence }[]
  readonly order: OrderElsewhere | null
}

export interface OrderElsewhere {
  readonly id: bigint
  readonly kind: 'liability-order' | 'costs-only'
  readonly madeOn: IsoDate
  readonly sum: Pence
  readonly costs: Pence
  readonly persons: readonly { readonly partyId: bigint; readonly name: string }[]
  readonly sums: readonly {
    readonly dueSumId: bigint
    readonly amount: Pence
    readonly whole: Pence
  }[]
}

export function reserveCaseIds(tx: Tx, count: number): Promise<bigint[]> {
  return reserveIds(tx, { table: 'court_case', column: 'case_id' }, count)
}

export function reserveOrderIds(tx: Tx, count: number): Promise<bigint[]> {
  return reserveIds(tx, { table: 'liability_order', column: 'order_id' }, count)
}

/** States in which the matter is still before the court: their hearing is still to be held. */
const OPEN = new Set(['approved', 'summonsed'])

/** Writes the cases with their orders, on hearings that are found or listed for them. */
export async function takeOverCases(
  tx: Tx,
  acting: Acting,
  {
    takeoverId,
    source,
    cases,
  }: {
    takeoverId: bigint
    source: string
    cases: readonly CaseElsewhere[]
  },
): Promise<void> {
  if (cases.length === 0) return
  const hearings = await hearingsFor(tx, { source, cases })
  const complaints = await complaintsFor(tx, { source, cases, hearings })
  const hearingOf = (c: CaseElsewhere) => hearings.get(hearingKey(c)) ?? 0n
  await tx.copy(
    'court_case',
    ['case_id', 'complaint_id', 'hearing_id', 'account_id', 'charge_id', 'summons_no', 'sum_pence',
      'costs_pence', 'state', 'result_on', 'result_note', 'result_by', 'gates',
      'takeover_id'], // prettier-ignore
    cases.map((c) => {
      const ended = OPEN.has(c.state) ? null : c.hearing.on
      const note = ended === null ? null : `as recorded by ${source}`
      return [
        c.id, complaints.get(complaintKey(c)) ?? 0n, hearingOf(c), c.accountId, c.chargeId,
        c.summonsNo, c.sum, c.costs, c.state, ended, note, ended === null ? null : acting.actor,
        { json: '[]' }, takeoverId,
      ] // prettier-ignore
    }),
  )
  await tx.copy(
    'court_case_due_sum',
    ['case_id', 'due_sum_id', 'amount_pence'],
    cases.flatMap((c) => c.sums.map((sum) => [c.id, sum.dueSumId, sum.amount])),
  )
  await tx.copy(
    'court_case_person',
    ['case_id', 'party_id', 'name', 'address_lines', 'summons_on', 'service_method', 'posted_on',
      'deemed_on', 'proof'], // prettier-ignore
    cases.flatMap(
      (c) =>
      c.persons.map(({ partyId, name, addressLines, summons: s }) => [
        c.id, partyId, name, addressLines, s?.on ?? null, s?.method ?? null, s?.on ?? null,
        s?.deemedOn ?? null, s?.proof ?? null,
      ]), // prettier-ignore
    ),
  )
  await keepWords(
    tx,
    'case',
    cases.map((c) => c.id),
  )
  await copyOrders(tx, { takeoverId, cases, hearingOf })
}

function hearingKey({ court, hearing }: CaseElsewhere): string {
  return `${court.code} ${hearing.on} ${hearing.at}`
}

function complaintKey(c: CaseElsewhere): string {
  return `${hearingKey(c)} ${c.laidOn} ${c.approvedOn} ${c.approvedBy}`
}

/** A hearing that is known by its court, day and hour is taken; others are added. */
async function hearingsFor(
  tx: Tx,
  { source, cases }: { source: string; cases: readonly CaseElsewhere[] },
): Promise<Map<string, bigint>> {
  const wanted = new Map(cases.map((c) => [hearingKey(c), c]))
  for (const c of wanted.values()) {
    const open = cases.some((one) => hearingKey(one) === hearingKey(c) && OPEN.has(one.state))
    await tx.run(sql`
      insert into hearing (court_code, court_name, venue, sits_on, sits_at, complaint_by, state,
        closed_by, closed_on)
      values (${c.court.code}, ${c.court.name}, ${c.court.name}, ${c.hearing.on}, ${c.hearing.at},
        ${c.laidOn}, ${open ? 'listed' : 'closed'}, ${open ? null : source},
        ${open ? null : c.hearing.on})
      on conflict (court_code, sits_on, sits_at) do nothing`)
  }
  const days = [...wanted.values()].map((c) => c.hearing.on)
  const rows = await tx.rows<{ key: string; id: bigint }>(sql`
    select court_code || ' ' || sits_on::text || ' ' || sits_at as key, hearing_id as id
    from hearing where sits_on = any(${days}::date[])`)
  return new Map(rows.map((row) => [row.key, row.id]))
}

async function complaintsFor(
  tx: Tx,
  part: {
    source: string
    cases: readonly CaseElsewhere[]
    hearings: ReadonlyMap<string, bigint>
  },
): Promise<Map<string, bigint>> {
  const { source, cases, hearings } = part
  const wanted = [...new Map(cases.map((c) => [complaintKey(c), c])).entries()]
  const identity = { table: 'complaint', column: 'complaint_id' }
  const ids = await reserveIds(tx, identity, wanted.length)
  await tx.copy(
    'complaint',
    ['complaint_id', 'hearing_id', 'laid_on', 'laid_by', 'approved_on', 'approved_by',
      'approval_recorded_by'], // prettier-ignore
    wanted.map(([, c], n) => [
      ids[n] ?? 0n, hearings.get(hearingKey(c)) ?? 0n, c.laidOn, source, c.approvedOn,
      c.approvedBy, source,
    ]), // prettier-ignore
  )
  return new Map(wanted.map(([key], n) => [key, ids[n] ?? 0n]))
}

async function copyOrders(
  tx: Tx,
  part: {
    takeoverId: bigint
    cases: readonly CaseElsewhere[]
    hearingOf: (c: CaseElsewhere) => bigint
  },
): Promise<void> {
  const orders = part.cases.flatMap((c) => (c.order === null ? [] : [{ c, order: c.order }]))
  await tx.copy(
    'liability_order',
    ['order_id', 'case_id', 'hearing_id', 'account_id', 'charge_id', 'made_on', 'sum_pence',
      'costs_pence', 'kind', 'takeover_id'], // prettier-ignore
    orders.map(({ c, order: o }) => [
      o.id, c.id, part.hearingOf(c), c.accountId, c.chargeId, o.madeOn, o.sum, o.costs, o.kind,
      part.takeoverId,
    ]), // prettier-ignore
  )
  await tx.copy(
    'order_person',
    ['order_id', 'party_id', 'name'],
    orders.flatMap(({ order }) => order.persons.map((p) => [order.id, p.partyId, p.name])),
  )
  await tx.copy(
    'order_due_sum',
    ['order_id', 'due_sum_id', 'amount_pence', 'whole_pence'],
    orders.flatMap(({ order }) =>
      order.sums.map((sum) => [order.id, sum.dueSumId, sum.amount, sum.whole]),
    ),
  )
}
