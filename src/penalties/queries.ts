/** The SQL of penalties and of the requests that they stand on. */
import { servedPersons } from '#dispatch/index.js'
import { type IsoDate, later } from '#kernel/dates.js'
import type { Pence } from '#kernel/money.js'
import { type RequestPower, tellBy, type TellingDuty } from '#law/council-tax/penalties.js'
import { type RawBuilder, sql, type Tx } from '#store/db.js'

export interface InformationRequest {
  readonly id: bigint
  readonly accountId: bigint
  readonly partyId: bigint
  readonly power: RequestPower
  readonly what: string
  /** The first request for the same information; null where this is it. */
  readonly repeatsId: bigint | null
  readonly requestedOn: IsoDate
  /** From which its days are counted: its making, or its letter's service if that was later. */
  readonly askedOn: IsoDate
  readonly answerBy: IsoDate
  readonly answeredOn: IsoDate | null
  /** Whether its letter reached the person: none that lies unsent, and each written elsewhere. */
  readonly served: boolean
}

export interface Penalty {
  readonly id: bigint
  readonly accountId: bigint
  readonly accountRef: string
  readonly partyId: bigint
  readonly chargeId: bigint
  readonly failure: RequestPower | TellingDuty
  readonly amount: Pence
  readonly imposedOn: IsoDate
  readonly appealBy: IsoDate
  readonly state: 'imposed' | 'under-appeal' | 'quashed'
  readonly appealedOn: IsoDate | null
  readonly sumIds: readonly bigint[]
}

/** Whose it is: an account by its reference, and the number of a request or penalty on it. */
export interface OfAccount {
  readonly accountRef: string
  readonly id: bigint
}

/** The service `s` of the letter of a request `r`: no row where it reached nobody. */
export const REQUEST_SERVED = sql`left join lateral (${servedPersons(sql`r.notice_id`)}) s
  on s.party_id = r.party_id`

/** A request as it is read beside its service. */
interface Served {
  readonly requestedOn: IsoDate
  readonly answerBy: IsoDate
  readonly servedOn: IsoDate | null
}

/** The days of a request: whose letter was posted later than it was made leaves them from then. */
export function countedFromService<Row extends Served>(
  row: Row,
): Omit<Row, 'servedOn'> & Pick<InformationRequest, 'askedOn'> {
  const { servedOn, ...request } = row
  const askedOn = later(row.requestedOn, servedOn ?? row.requestedOn)
  return { ...request, askedOn, answerBy: later(row.answerBy, tellBy(askedOn)) }
}

export async function findRequest(tx: Tx, of: OfAccount): Promise<InformationRequest | undefined> {
  const row = await tx.first<Omit<InformationRequest, 'askedOn'> & Served>(sql`
    select request_id as id, r.account_id as "accountId", r.party_id as "partyId", power, what,
      repeats_id as "repeatsId", requested_on as "requestedOn", answer_by as "answerBy",
      answered_on as "answeredOn", s.on_day as "servedOn",
      r.notice_id is null or coalesce(not s.unsent, false) as served
    from information_request r join account a using (account_id) ${REQUEST_SERVED}
    where r.request_id = ${of.id} and a.account_ref = ${of.accountRef}`)
  return row && countedFromService(row)
}

/** Locks the account, so that what is read of its penalties stays so. */
export async function lockPenalty(tx: Tx, of: OfAccount): Promise<Penalty | undefined> {
  await tx.run(sql`select 1 from account where account_ref = ${of.accountRef} for update`)
  return tx.first<Penalty>(sql`
    select p.penalty_id as id, p.account_id as "accountId", a.account_ref as "accountRef",
      p.party_id as "partyId", p.charge_id as "chargeId", p.failure, p.amount_pence as amount,
      p.imposed_on as "imposedOn", p.appeal_by as "appealBy", p.state,
      p.appealed_on as "appealedOn",
      array(select due_sum_id from penalty_due_sum s where s.penalty_id = p.penalty_id
        order by due_sum_id) as "sumIds"
    from penalty p join account a using (account_id)
    where p.penalty_id = ${of.id} and a.account_ref = ${of.accountRef}`)
}

/**
 * Whether a penalty stands that was imposed for the same information before it was asked for again:
 * then the further one costs more. Asked twice before any penalty, each is a first failure.
 */
export function standsBefore(
  tx: Tx,
  request: Pick<InformationRequest, 'id' | 'repeatsId' | 'requestedOn'>,
) {
  if (request.repeatsId === null) return Promise.resolve(false)
  return exists(
    tx,
    sql`select 1 from penalty p join information_request r using (request_id)
      where p.state <> 'quashed' and r.request_id <> ${request.id}
        and p.imposed_on < ${request.requestedOn}::date
        and (r.request_id = ${request.repeatsId} or r.repeats_id = ${request.repeatsId})`,
  )
}

export async function exists(tx: Tx, query: RawBuilder<unknown>): Promise<boolean> {
  return (await tx.first(query)) !== undefined
}
