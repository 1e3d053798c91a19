/** Requests for information and penalties of an account, as officers see them. */
import type { IsoDate } from '#kernel/dates.js'
import type { Pence } from '#kernel/money.js'
import type { RequestPower, TellingDuty } from '#law/council-tax/penalties.js'
import { countedFromService, REQUEST_SERVED } from '#penalties/index.js'
import { type RawBuilder, sql, type Tx } from '#store/db.js'

export interface RequestRow {
  readonly id: bigint
  readonly personId: bigint
  readonly name: string
  readonly power: 'reg-3' | 'reg-12'
  readonly what: string
  readonly repeatsId: bigint | null
  readonly requestedOn: IsoDate
  readonly answerBy: IsoDate
  readonly answeredOn: IsoDate | null
  readonly penaltyId: bigint | null
  /** The letter that asked, where it was written here. */
  readonly noticeId: bigint | null
}

export interface PenaltyRow {
  readonly id: bigint
  readonly personId: bigint
  readonly name: string
  readonly failure: RequestPower | TellingDuty
  readonly because: string
  readonly amount: Pence
  /** Payable or payable later: nothing while it is appealed. */
  readonly owing: Pence
  readonly paid: Pence
  readonly payBy: IsoDate | null
  readonly imposedOn: IsoDate
  readonly appealBy: IsoDate
  readonly state: 'imposed' | 'under-appeal' | 'quashed'
  readonly appealedOn: IsoDate | null
  readonly appealOutcome: string | null
  readonly quashedBecause: string | null
  readonly noticeId: bigint
}

/** The name of the party today, or the last there was. */
const NAME = (party: RawBuilder<unknown>) => sql`coalesce((select d.name from party_detail d
  where d.party_id = ${party} and d.superseded_at is null order by lower(d.valid) desc limit 1), '')`

/** The latest first. */
export async function requestsOf(tx: Tx, accountId: bigint): Promise<RequestRow[]> {
  const rows = await tx.rows<RequestRow & { servedOn: IsoDate | null }>(sql`
    select r.request_id as id, r.party_id as "personId", ${NAME(sql`r.party_id`)} as name, r.power,
      r.what, r.repeats_id as "repeatsId", r.requested_on as "requestedOn",
      r.answer_by as "answerBy", r.answered_on as "answeredOn", r.notice_id as "noticeId",
      (select p.penalty_id from penalty p where p.request_id = r.request_id) as "penaltyId",
      s.on_day as "servedOn"
    from information_request r ${REQUEST_SERVED}
    where r.account_id = ${accountId} order by r.request_id desc`)
  return rows.map(countedFromService)
}

/** The latest first. */
export function penaltiesOf(tx: Tx, accountId: bigint): Promise<PenaltyRow[]> {
  return tx.rows<PenaltyRow>(sql`
    select p.penalty_id as id, p.party_id as "personId", ${NAME(sql`p.party_id`)} as name,
      p.failure, p.because, p.amount_pence as amount, s.owing, s.paid, s.pay_by as "payBy",
      p.imposed_on as "imposedOn", p.appeal_by as "appealBy", p.state,
      p.appealed_on as "appealedOn", p.appeal_outcome as "appealOutcome",
      p.quashed_because as "quashedBecause", s.notice_id as "noticeId"
    from penalty p cross join lateral (
      select coalesce(sum(d.amount_pence - d.paid_pence), 0)::bigint as owing,
        coalesce(sum(d.paid_pence), 0)::bigint as paid, max(l.notice_id) as notice_id,
        max(d.due_on) filter (where d.amount_pence > d.paid_pence) as pay_by
      from penalty_due_sum l join due_sum d using (due_sum_id)
      where l.penalty_id = p.penalty_id) s
    where p.account_id = ${accountId} order by p.penalty_id desc`)
}
