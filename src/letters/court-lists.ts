/** The lists that go to the court: complaint, hearing and order list, one row for each person. */
import { determinationsOn } from '#authority/index.js'
import type {
  ComplaintList,
  CourtListHeader,
  CourtListRow,
  HearingList,
  HearingRow,
  OrderList,
  OrderRow,
  Renderer,
} from '#documents/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { type FinancialYear, yearPeriod } from '#kernel/financial-year.js'
import { InputError } from '#kernel/invariant.js'
import { minus, type Pence, plus, ZERO } from '#kernel/money.js'
import { courtOf, officerOf } from '#letters/court-facts.js'
import { findHearing, type Hearing } from '#recovery/index.js'
import { sql, type Tx } from '#store/db.js'

export type CourtListKind = 'complaint-list' | 'hearing-list' | 'order-list'

interface ListedPerson {
  readonly caseId: bigint
  readonly summonsNo: string
  readonly accountRef: string
  readonly year: FinancialYear
  readonly state: string
  readonly sum: Pence
  readonly summonsCosts: Pence
  readonly orderCosts: Pence
  readonly owing: Pence
  readonly name: string
  readonly serviceAddress: string[]
  readonly dwellingAddress: string
  readonly deemedOn: IsoDate | null
  readonly noticeOn: IsoDate | null
  readonly holds: string[]
  readonly note: string | null
  readonly defence: string | null
  readonly ordered: Pence
  readonly approvedBy: string | null
  readonly approvedOn: IsoDate | null
}

export async function courtListPdf(
  tx: Tx,
  renderer: Renderer,
  list: { hearingId: bigint; kind: CourtListKind; on: IsoDate },
): Promise<Uint8Array> {
  await requireWhole(tx, list.hearingId)
  const hearing = await findHearing(tx, list.hearingId)
  const people = await listedPeople(tx, list.hearingId)
  if (hearing === undefined || people.length === 0) {
    const message = 'nothing is listed for that hearing yet'
    throw new InputError([{ field: 'hearing', message }])
  }
  const header = await headerOf(tx, hearing, list.on)
  switch (list.kind) {
    case 'complaint-list':
      return renderer.render('complaint-list', [complaintList(header, people)]).pdf
    case 'hearing-list':
      return renderer.render('hearing-list', [hearingList(header, people)]).pdf
    case 'order-list':
      return renderer.render('order-list', [orderList(header, people)]).pdf
  }
}

/** A list that leaves somebody out is none for the court: who may not see all does not make it. */
async function requireWhole(tx: Tx, hearingId: bigint): Promise<void> {
  const hidden = await tx.first(
    sql`select 1 from hidden_case where hearing_id = ${hearingId} limit 1`,
  )
  if (hidden === undefined) return
  const message =
    'somebody on this list may not be seen by you: an officer who may see restricted accounts ' +
    'makes it'
  throw new InputError([{ field: 'hearing', message }])
}

function listedPeople(tx: Tx, hearingId: bigint): Promise<ListedPerson[]> {
  const costs = (kind: string) => sql`coalesce((select sum(amount_pence) from due_sum s
    where s.case_id = c.case_id and s.kind = ${kind}), 0)::bigint`
  return tx.rows<ListedPerson>(sql`
    select c.case_id as "caseId", c.summons_no as "summonsNo", a.account_ref as "accountRef",
      h.year, c.state, c.sum_pence as sum, ${costs('summons-costs')} as "summonsCosts",
      ${costs('order-costs')} as "orderCosts", p.name, p.address_lines as "serviceAddress",
      array_to_string(d.address_lines || d.postcode, ', ') as "dwellingAddress",
      p.deemed_on as "deemedOn", c.result_note as note, c.defence,
      k.approved_by as "approvedBy", k.approved_on as "approvedOn",
      coalesce((select sum(s.amount_pence - s.paid_pence) from court_case_due_sum cs
        join due_sum s using (due_sum_id)
        where cs.case_id = c.case_id and s.state = 'live'), 0)::bigint as owing,
      (select max(n.issued_on) from notice n where n.charge_id = c.charge_id
        and n.state = 'issued' and n.kind in ('reminder', 'second-reminder', 'final-notice'))
        as "noticeOn",
      array(select kind from hold where hold.account_id = c.account_id
        and released_on is null and (ends_on is null or ends_on > k.laid_on)) as holds,
      coalesce((select sum_pence + costs_pence from liability_order o
        where o.case_id = c.case_id and o.state = 'made'), 0)::bigint as ordered
    from court_case c join court_case_person p using (case_id) join complaint k using (complaint_id)
    join account a on a.account_id = c.account_id join charge h on h.charge_id = c.charge_id
    join dwelling d on d.dwelling_id = h.dwelling_id
    where c.hearing_id = ${hearingId} order by c.summons_no, p.name`)
}

async function headerOf(tx: Tx, hearing: Hearing, on: IsoDate): Promise<CourtListHeader> {
  const { details } = await determinationsOn(tx, on)
  return {
    authority: details,
    issuedOn: on,
    documentNo: `H${hearing.id}`,
    listNo: String(hearing.id),
    court: courtOf(hearing),
    hearing: { on: hearing.sitsOn, at: hearing.sitsAt, venueLines: hearing.venue.split(', ') },
    complaintType: 'Council tax (SI 1992/613 reg 34)',
  }
}

function rowsOf<R>(
  people: readonly ListedPerson[],
  more: (person: ListedPerson) => R,
): (CourtListRow & R)[] {
  const first = new Map<bigint, number>()
  return people.map((person, n) => {
    const seq = n + 1
    const joint = first.get(person.caseId)
    if (joint === undefined) first.set(person.caseId, seq)
    const { summonsNo, accountRef, name, sum, summonsCosts, orderCosts, dwellingAddress } = person
    return {
      seq,
      summonsNo,
      accountRef,
      name,
      serviceAddress: person.serviceAddress.join(', '),
      dwellingAddress,
      period: yearPeriod(person.year),
      sum,
      summonsCosts,
      orderCosts,
      total: plus(sum, plus(summonsCosts, orderCosts)),
      ...(joint !== undefined && { jointWithSeq: joint }),
      ...more(person),
    }
  })
}

function complaintList(header: CourtListHeader, people: readonly ListedPerson[]): ComplaintList {
  const [first] = people
  const approved = first?.approvedBy ?? null
  return {
    ...header,
    rows: rowsOf(people, (person) => ({
      finalNoticeOn: person.noticeOn ?? header.issuedOn,
      sevenDaysPassed: true,
      holds: person.holds,
    })),
    ...(approved !== null && {
      approvedBy: officerOf(approved),
      approvedOn: first?.approvedOn ?? header.issuedOn,
    }),
  }
}

function hearingList(header: CourtListHeader, people: readonly ListedPerson[]): HearingList {
  const rows = rowsOf(people, (person): Omit<HearingRow, keyof CourtListRow> => ({
    servedOn: person.deemedOn ?? header.issuedOn,
    paidSince: minus(person.sum, person.owing < person.sum ? person.owing : person.sum),
    request: requestOf(person),
    ...(person.defence !== null && { note: person.defence }),
  }))
  return { ...header, rows }
}

function requestOf(person: ListedPerson): HearingRow['request'] {
  if (person.state === 'withdrawn') return 'withdraw'
  if (person.defence !== null) return 'contested'
  return person.owing === ZERO ? 'costs-only' : 'order'
}

const RESULTS: Readonly<Record<string, OrderRow['result']>> = {
  'liability-order': 'granted',
  'costs-only': 'costs-only',
  'paid-before-hearing': 'paid',
  withdrawn: 'withdrawn',
  dismissed: 'dismissed',
}

function orderList(header: CourtListHeader, people: readonly ListedPerson[]): OrderList {
  return {
    ...header,
    rows: rowsOf(people, (person): Omit<OrderRow, keyof CourtListRow> => ({
      result: RESULTS[person.state] ?? null,
      ordered: person.ordered,
      ...(person.note !== null && { resultNote: person.note }),
    })),
  }
}
