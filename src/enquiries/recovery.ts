/** What was served on an account and on what proof, and what the court has done. */
import { type GateAnswer, noticeWithheld } from '#dispatch/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { bankHolidaysKnown, bankHolidaysNear } from '#law/bank-holidays.js'
import { deemedServed, type ServiceMethod } from '#law/council-tax/summons.js'
import type { Pence } from '#kernel/money.js'
import { sql, type Tx } from '#store/db.js'
import { revive } from '#store/json.js'

export interface NoticeRow {
  readonly id: bigint
  readonly chargeId: bigint
  readonly year: string
  readonly kind: string
  readonly issuedOn: IsoDate
  readonly required: Pence
  readonly payBy: IsoDate | null
  readonly balance: Pence
  readonly runId: bigint | null
  readonly state: string
  readonly gates: readonly GateAnswer[]
  readonly recordedBy: string
  readonly served: readonly ServedPerson[]
  readonly documentId: bigint | null
  readonly sent: boolean
  /** Kept from being printed. */
  readonly withheld: boolean
  /** The system that served it before it was taken over; null for one of ours. */
  readonly origin: string | null
}

/**
 * How service on a person stands: it waits to be printed or posted, is withheld from print, was
 * posted and is deemed served on a day, is known to have been served, or is proved not to have
 * been.
 */
export type ServiceStanding =
  'to-print' | 'withheld' | 'to-post' | 'posted' | 'served' | 'not-served'

interface ServedPerson {
  readonly partyId: bigint
  readonly name: string
  readonly standing: ServiceStanding
  /** Posted, left or sent: the day of issue while it waits. */
  readonly sentOn: IsoDate
  /** Deemed served; null where it waits, or is proved not to have been served. */
  readonly servedOn: IsoDate | null
  readonly method: string
  readonly proof: string
  /** Who recorded what became known later; null while the print run is the proof. */
  readonly recordedBy: string | null
}

/** The head of a notice, for a summary. */
export type LatestNotice = Pick<
  NoticeRow,
  'id' | 'year' | 'kind' | 'issuedOn' | 'required' | 'payBy' | 'state' | 'origin'
>

/** The last few notices of the account, the latest first. */
export function latestNotices(tx: Tx, accountId: bigint, limit: number): Promise<LatestNotice[]> {
  return tx.rows<LatestNotice>(sql`
    select n.notice_id as id, c.year, n.kind, n.issued_on as "issuedOn",
      n.required_pence as required, n.pay_by as "payBy", n.state, t.source as origin
    from notice n join charge c using (charge_id)
    left join takeover t on t.takeover_id = n.takeover_id where n.account_id = ${accountId}
    order by n.issued_on desc, n.notice_id desc limit ${limit}`)
}

/** Every notice of the account, the latest first. */
export async function noticesOf(tx: Tx, accountId: bigint): Promise<NoticeRow[]> {
  const rows = await tx.rows<Omit<NoticeRow, 'served'>>(sql`
    select n.notice_id as id, n.charge_id as "chargeId", c.year, n.kind,
      n.issued_on as "issuedOn", n.required_pence as required, n.pay_by as "payBy",
      n.balance_pence as balance, n.run_id as "runId", n.state, n.gates,
      n.recorded_by as "recordedBy", d.document_id as "documentId",
      coalesce(d.sent, false) as sent, ${noticeWithheld(sql`n.notice_id`)} as withheld,
      t.source as origin
    from notice n join charge c using (charge_id)
    left join takeover t on t.takeover_id = n.takeover_id
    left join lateral (
      select document_id, p.state = 'sent' as sent from document join print_run p
      using (print_run_id) where document.notice_id = n.notice_id
      order by document_id desc limit 1) d on true
    where n.account_id = ${accountId} order by n.issued_on desc, n.notice_id desc`)
  const served = await servedOn(
    tx,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({
    ...row,
    gates: revive(row.gates) as GateAnswer[],
    served: served.filter((s) => s.noticeId === row.id).map((s) => standingOf(row, s)),
  }))
}

interface ServedRow extends Omit<ServedPerson, 'standing' | 'method'> {
  readonly noticeId: bigint
  readonly method: ServiceMethod
  /** What was recorded of the service; null while nothing was. */
  readonly result: 'served' | 'not-served' | null
}

/** Nothing that has not left is said to be served; what was posted bears its deemed day. */
function standingOf(
  notice: Pick<NoticeRow, 'documentId' | 'sent' | 'origin' | 'withheld'>,
  { result, ...person }: ServedRow,
): ServedPerson {
  if (result === 'not-served') return { ...person, standing: 'not-served' }
  if (result === 'served' || notice.origin !== null) return { ...person, standing: 'served' }
  if (notice.withheld) return { ...person, standing: 'withheld', servedOn: null, proof: 'none yet' }
  if (notice.documentId === null)
    return { ...person, standing: 'to-print', servedOn: null, proof: 'none yet' }
  if (!notice.sent) return { ...person, standing: 'to-post', servedOn: null }
  const { sentOn, method } = person
  const deemed = bankHolidaysKnown(sentOn)
    ? deemedServed(method, sentOn, bankHolidaysNear(sentOn))
    : person.servedOn
  return { ...person, standing: 'posted', servedOn: deemed }
}

function servedOn(tx: Tx, noticeIds: readonly bigint[]): Promise<ServedRow[]> {
  return tx.rows<ServedRow>(sql`
    select p.notice_id as "noticeId", p.party_id as "partyId", s.result,
      case when s.result is null then p.served_on else s.deemed_on end as "servedOn",
      coalesce(s.method, p.method) as method, coalesce(s.proof,
        case when n.takeover_id is null then 'print run' else 'no proof known' end) as proof,
      coalesce(s.sent_on, p.served_on) as "sentOn", s.recorded_by as "recordedBy",
      coalesce((select name from party_detail d where d.party_id = p.party_id
        and d.superseded_at is null order by lower(d.valid) desc limit 1), '') as name
    from notice_person p join notice n using (notice_id) left join lateral (
      select * from service where service.notice_id = p.notice_id
        and service.party_id = p.party_id order by service_id desc limit 1) s on true
    where p.notice_id = any(${noticeIds}::bigint[])
    order by p.notice_id, p.party_id`)
}

export interface CourtRow {
  readonly caseId: bigint
  readonly summonsNo: string
  readonly year: string
  readonly state: string
  readonly sum: Pence
  readonly costs: Pence
  readonly hearingId: bigint
  readonly courtName: string
  readonly sitsOn: IsoDate
  readonly defence: string | null
  readonly resultNote: string | null
  readonly orderId: bigint | null
  readonly orderKind: string | null
  readonly orderState: string | null
  readonly madeOn: IsoDate | null
  readonly orderSum: Pence | null
  readonly orderCosts: Pence | null
  readonly review: string | null
  /** The system that brought it before the court; null for one of ours. */
  readonly origin: string | null
}

export function courtHistoryOf(tx: Tx, accountId: bigint): Promise<CourtRow[]> {
  return tx.rows<CourtRow>(sql`
    select k.case_id as "caseId", k.summons_no as "summonsNo", c.year, k.state, k.sum_pence as sum,
      k.costs_pence as costs, h.hearing_id as "hearingId", h.court_name as "courtName",
      h.sits_on as "sitsOn", k.defence, k.result_note as "resultNote", o.order_id as "orderId",
      o.kind as "orderKind", o.state as "orderState", o.made_on as "madeOn",
      o.sum_pence as "orderSum", o.costs_pence as "orderCosts",
      (select reason from order_review v where v.order_id = o.order_id and v.settled_on is null
        order by review_id desc limit 1) as review, t.source as origin
    from court_case k join hearing h using (hearing_id) join charge c using (charge_id)
    left join liability_order o on o.case_id = k.case_id
    left join takeover t on t.takeover_id = k.takeover_id
    where k.account_id = ${accountId} order by k.case_id desc`)
}

export interface HoldRow {
  readonly id: bigint
  readonly kind: string
  readonly reason: string
  readonly owner: string
  /** Null where it protects everybody on the account. */
  readonly partyId: bigint | null
  readonly person: string | null
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
  readonly recordedBy: string
  readonly releasedOn: IsoDate | null
  readonly releasedBy: string | null
  readonly releaseReason: string | null
}

/** Holds past and present, the latest first. */
export function holdsOf(tx: Tx, accountId: bigint): Promise<HoldRow[]> {
  return tx.rows<HoldRow>(sql`
    select h.hold_id as id, h.kind, h.reason, h.owner, h.party_id as "partyId",
      h.starts_on as "startsOn",
      h.ends_on as "endsOn", h.recorded_by as "recordedBy", h.released_on as "releasedOn",
      h.released_by as "releasedBy", h.release_reason as "releaseReason",
      (select name from party_detail d where d.party_id = h.party_id
        and d.superseded_at is null order by lower(d.valid) desc limit 1) as person
    from hold h where h.account_id = ${accountId} order by h.hold_id desc`)
}

/** Whose an order is. */
export async function accountOfOrder(tx: Tx, orderId: bigint): Promise<string | undefined> {
  const row = await tx.first<{ ref: string }>(sql`
    select account_ref as ref from liability_order join account using (account_id)
    where order_id = ${orderId}`)
  return row?.ref
}
