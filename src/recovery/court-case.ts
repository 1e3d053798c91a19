/** The cases of a hearing, with what is owed on each and on whom the summons was served. */
import { type TakeoverEvidence, takeoverEvidenceOn } from '#authority/index.js'
import { earlier, type IsoDate } from '#kernel/dates.js'
import { type Pence, plus, total, ZERO } from '#kernel/money.js'
import { type Book, type Charge, type DueSum, isCosts, owing } from '#ledger/index.js'
import type { Hold } from '#protections/index.js'
import { holdsOn } from '#protections/index.js'
import { noticeWithheld, servedPersons } from '#dispatch/index.js'
import { paidBy } from '#recovery/paid-in-time.js'
import { type RawBuilder, sql, type Tx } from '#store/db.js'

export interface CasePerson {
  readonly partyId: bigint
  readonly name: string
  readonly addressLines: readonly string[]
  readonly summonsOn: IsoDate | null
  /** Null too while the summons is withheld from the post. */
  readonly deemedOn: IsoDate | null
  readonly proof: string | null
  /** Whether no print run that is marked as sent has the summons: nobody is served yet. */
  readonly unsent: boolean
  readonly withheld: boolean
}

export interface CourtCase {
  readonly id: bigint
  readonly complaintId: bigint
  readonly hearingId: bigint
  readonly hearingOn: IsoDate
  readonly accountId: bigint
  readonly chargeId: bigint
  readonly summonsNo: string
  readonly sum: Pence
  readonly state: string
  readonly defence: string | null
  readonly approvedOn: IsoDate | null
  readonly approvedBy: string | null
  readonly persons: readonly CasePerson[]
  readonly sumIds: ReadonlySet<bigint>
  /** Brought before the court by another system, before it was taken over. */
  readonly elsewhere: boolean
}

interface CaseRow extends Omit<CourtCase, 'persons' | 'sumIds'> {
  readonly sums: bigint[] | null
}

/** Cases of a hearing, in the order of their summons numbers. */
export function casesOfHearing(tx: Tx, hearingId: bigint): Promise<CourtCase[]> {
  return readCases(tx, sql`c.hearing_id = ${hearingId}`)
}

export async function findCase(tx: Tx, caseId: bigint): Promise<CourtCase | undefined> {
  return (await readCases(tx, sql`c.case_id = ${caseId}`))[0]
}

export function casesById(tx: Tx, ids: readonly bigint[]): Promise<CourtCase[]> {
  return readCases(tx, sql`c.case_id = any(${ids}::bigint[])`)
}

async function readCases(tx: Tx, where: RawBuilder<unknown>): Promise<CourtCase[]> {
  const rows = await tx.rows<CaseRow>(sql`
    select c.case_id as id, c.complaint_id as "complaintId", c.hearing_id as "hearingId",
      h.sits_on as "hearingOn", c.account_id as "accountId", c.charge_id as "chargeId",
      c.summons_no as "summonsNo", c.takeover_id is not null as elsewhere,
      c.sum_pence as sum, c.state, c.defence,
      k.approved_on as "approvedOn", k.approved_by as "approvedBy",
      (select array_agg(due_sum_id) from court_case_due_sum s where s.case_id = c.case_id) as sums
    from court_case c join complaint k using (complaint_id)
    join hearing h on h.hearing_id = c.hearing_id
    where ${where} order by c.summons_no`)
  const persons = await tx.rows<CasePerson & { caseId: bigint }>(sql`
    select case_id as "caseId", party_id as "partyId", name, address_lines as "addressLines",
      summons_on as "summonsOn", case when ${WITHHELD} then null else deemed_on end as "deemedOn",
      proof, ${WITHHELD} as withheld, coalesce(s.unsent, false) as unsent
    from court_case_person p left join lateral (
      select served.unsent from notice n cross join lateral (${servedPersons(sql`n.notice_id`)}) served
      where n.case_id = p.case_id and n.kind = 'summons' and n.state = 'issued'
        and served.party_id = p.party_id order by n.notice_id desc limit 1) s on true
    where case_id = any(${rows.map((r) => r.id)}::bigint[])
    order by case_id, party_id`)
  const byCase = new Map<bigint, CasePerson[]>()
  for (const person of persons) {
    byCase.set(person.caseId, [...(byCase.get(person.caseId) ?? []), person])
  }
  return rows.map(({ sums, ...row }) => ({
    ...row,
    persons: byCase.get(row.id) ?? [],
    sumIds: new Set(sums ?? []),
  }))
}

/** The summons of a person `p` of a case is kept from the post: nobody is served with it. */
const WITHHELD = sql`exists (select 1 from notice n join notice_person np using (notice_id)
  where n.case_id = p.case_id and np.party_id = p.party_id and n.kind = 'summons'
    and n.state = 'issued' and ${noticeWithheld(sql`n.notice_id`)})`

/** The notice that a case stands on, for one person. */
export interface StandingNotice {
  readonly id: bigint
  readonly kind: string
  readonly elsewhere: boolean
  readonly proved: boolean
  /** Whether its letter to the person is made and lies unsent. */
  readonly unsent: boolean
  readonly issuedOn: IsoDate
  readonly payBy: IsoDate | null
  /** Of what it asked for, what money received by its last day did not pay. */
  readonly unpaidAtDeadline: Pence
}

/** A case on its account's locked book. */
export interface OpenedCase {
  readonly case: CourtCase
  readonly book: Book
  readonly charge: Charge
  readonly holds: readonly Hold[]
  /** Persons on whom a reminder or final notice on the charge was served that still stands. */
  readonly noticed: ReadonlyMap<bigint, StandingNotice>
  /** What the council accepts before the court of what was served elsewhere. */
  readonly accepts: TakeoverEvidence
  /** By sum of the case, what money received after the day of the hearing has paid of it. */
  readonly paidSince: ReadonlyMap<bigint, Pence>
}

/** Puts cases together with their books and the holds of the day. */
export async function openCases(
  tx: Tx,
  cases: readonly CourtCase[],
  { books, on }: { books: ReadonlyMap<bigint, Book>; on: IsoDate },
): Promise<OpenedCase[]> {
  const holds = await holdsOfCases(tx, cases, on)
  const accepts = await takeoverEvidenceOn(tx, on)
  const paidSince = await paidSinceHearing(
    tx,
    cases.map((c) => c.id),
  )
  const noticed = await standingNotices(
    tx,
    cases.map((c) => c.chargeId),
  )
  return cases.flatMap((c): OpenedCase[] => {
    const book = books.get(c.accountId)
    const charge = book?.charges.find((k) => k.id === c.chargeId)
    if (book === undefined || charge === undefined) return []
    return [
      {
        case: c,
        book,
        charge,
        holds: holds.get(c.id) ?? [],
        noticed: noticed.get(c.chargeId) ?? new Map<bigint, StandingNotice>(),
        accepts,
        paidSince: paidSince.get(c.id) ?? new Map<bigint, Pence>(),
      },
    ]
  })
}

/** The day that a decision at court is of: the hearing's, when it is recorded after it. */
export function courtDay({ hearingOn }: Pick<CourtCase, 'hearingOn'>, on: IsoDate): IsoDate {
  return earlier(on, hearingOn)
}

/** By case, the holds of its day: the court decided as things stood then. */
async function holdsOfCases(
  tx: Tx,
  cases: readonly CourtCase[],
  on: IsoDate,
): Promise<Map<bigint, readonly Hold[]>> {
  const found = new Map<bigint, readonly Hold[]>()
  for (const day of new Set(cases.map((c) => courtDay(c, on)))) {
    const ofDay = cases.filter((c) => courtDay(c, on) === day)
    const ids = ofDay.map((c) => c.accountId)
    const holds = await holdsOn(tx, ids, day)
    for (const c of ofDay) found.set(c.id, holds.get(c.accountId) ?? [])
  }
  return found
}

async function paidSinceHearing(
  tx: Tx,
  caseIds: readonly bigint[],
): Promise<Map<bigint, Map<bigint, Pence>>> {
  const rows = await tx.rows<{ caseId: bigint; sumId: bigint; paid: Pence }>(sql`
    select c.case_id as "caseId", d.due_sum_id as "sumId", sum(a.amount_pence)::bigint as paid
    from court_case c join hearing h using (hearing_id)
    join due_sum d on d.charge_id = c.charge_id and (d.case_id = c.case_id or d.due_sum_id in (
      select due_sum_id from court_case_due_sum s where s.case_id = c.case_id))
    join allocation a using (due_sum_id) join receipt r using (receipt_id)
    where c.case_id = any(${caseIds}::bigint[]) and r.received_on > h.sits_on
    group by 1, 2 having sum(a.amount_pence) <> 0`)
  const grouped = new Map<bigint, Map<bigint, Pence>>()
  for (const { caseId, sumId, paid } of rows) {
    const sums = grouped.get(caseId) ?? new Map<bigint, Pence>()
    grouped.set(caseId, sums.set(sumId, paid))
  }
  return grouped
}

/**
 * By charge, the standing notice on each person that the complaint relied on: the last one served
 * here that was not met in time, or else the last from elsewhere, or else one that was met.
 */
async function standingNotices(
  tx: Tx,
  chargeIds: readonly bigint[],
): Promise<Map<bigint, Map<bigint, StandingNotice>>> {
  const rows = await tx.rows<StandingNotice & { chargeId: bigint; partyId: bigint }>(sql`
    select n.charge_id as "chargeId", p.party_id as "partyId", n.notice_id as id, n.kind,
      n.takeover_id is not null as elsewhere, exists (select 1 from service v
        where v.notice_id = n.notice_id and v.party_id = p.party_id and v.result = 'served')
        as proved, p.unsent, n.issued_on as "issuedOn", n.pay_by as "payBy",
      coalesce(u.unpaid, 0)::bigint as "unpaidAtDeadline"
    from notice n
    left join lateral (
      select sum(greatest(0, d.amount_pence - ${paidBy('d', sql`n.pay_by`)})) as unpaid
      from notice_due_sum nd join due_sum d using (due_sum_id)
      where nd.notice_id = n.notice_id and d.state = 'live') u on true
    cross join lateral (${servedPersons(sql`n.notice_id`)}) p
    where n.charge_id = any(${chargeIds}::bigint[]) and n.state = 'issued'
      and n.kind in ('reminder', 'second-reminder', 'final-notice')
    order by (n.takeover_id is null and coalesce(u.unpaid, 0) = 0) desc,
      (n.takeover_id is not null) desc, n.notice_id`)
  const grouped = new Map<bigint, Map<bigint, StandingNotice>>()
  for (const { chargeId, partyId, ...notice } of rows) {
    const persons = grouped.get(chargeId) ?? new Map<bigint, StandingNotice>()
    grouped.set(chargeId, persons.set(partyId, notice))
  }
  return grouped
}

/** The live sums of tax that the complaint was laid for. */
export function caseSums(opened: OpenedCase): DueSum[] {
  return opened.book.dueSums.filter(
    (s) => s.state === 'live' && !isCosts(s) && opened.case.sumIds.has(s.id),
  )
}

/** What was owed of a sum of the case on the day of its hearing. */
export function owedThen(opened: OpenedCase, sum: DueSum): Pence {
  return plus(owing(sum), opened.paidSince.get(sum.id) ?? ZERO)
}

export function caseTaxOwing(opened: OpenedCase): Pence {
  return total(caseSums(opened).map(owing))
}

export function caseCosts(opened: OpenedCase): DueSum[] {
  return opened.book.dueSums.filter((s) => s.state === 'live' && s.caseId === opened.case.id)
}
