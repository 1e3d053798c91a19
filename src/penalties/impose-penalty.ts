/**
 * Imposes a penalty on a person who did not answer a request, or did not tell in time what had to
 * be told, and serves the notice of it: it is collected by that notice (reg 29), not by the bill.
 *
 * @law 1992 c. 14 Sch 3 para 1
 * @law SI 1992/613 reg 29
 */
import { accountStream, findAccount, personsOf } from '#accounts/index.js'
import { determinationsOn } from '#authority/index.js'
import { type IsoDate, showDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { type Pence, poundsText } from '#kernel/money.js'
import {
  failedFrom,
  penaltyAmount,
  penaltyAppealBy,
  reductionPenalty,
  TELLING_DUTIES,
  tellingDuties,
  type TellingDuty,
  tellBy,
} from '#law/council-tax/penalties.js'
import { type Book, type Charge, lockBooks } from '#ledger/index.js'
import { partiesOn } from '#parties/index.js'
import { chargeBeside, raiseSum } from '#penalties/penalty-sums.js'
import { exists, findRequest, type InformationRequest, standsBefore } from '#penalties/queries.js'
import type { Jurisdiction } from '#law/workings.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'

export type Failure =
  | { readonly kind: 'request'; readonly requestId: bigint }
  | {
      readonly kind: 'duty'
      readonly partyId: bigint
      readonly duty: TellingDuty
      /** The day on which the person first had reason to believe what had to be told. */
      readonly knownOn: IsoDate
    }

export interface NewPenalty {
  readonly accountRef: string
  readonly failure: Failure
  /** What was not told, and why there is no reasonable excuse: the notice quotes it. */
  readonly because: string
}

export type ImposePenaltyOutcome =
  | {
      readonly kind: 'imposed'
      readonly penaltyId: bigint
      readonly noticeId: bigint
      readonly amount: Pence
      readonly payBy: IsoDate
      readonly appealBy: IsoDate
    }
  | { readonly kind: 'no-such-account' }
  | { readonly kind: 'no-such-request' }
  | { readonly kind: 'not-named' }
  /** A penalty is imposed on a person, and an estate is none. */
  | { readonly kind: 'has-died'; readonly diedOn: IsoDate }
  | { readonly kind: 'answered-in-time' }
  /** The letter that asked was not served: nobody was asked. */
  | { readonly kind: 'request-not-served' }
  /** The twenty-one days have not run. */
  | { readonly kind: 'not-yet'; readonly from: IsoDate }
  | { readonly kind: 'already-imposed' }
  /** No charge of the account for the penalty to stand beside. */
  | { readonly kind: 'never-billed' }

/** What is decided on: the failure with its days, whichever kind it is. */
interface Found {
  readonly partyId: bigint
  readonly code: string
  readonly request: InformationRequest | null
  readonly since: IsoDate
  readonly said: string
}

/** Throws InputError without a reason. */
export function imposePenalty(
  db: Db,
  command: Command,
  asked: NewPenalty,
): Promise<ImposePenaltyOutcome> {
  if (asked.because.trim() === '') {
    const message = 'say what was not told, and why there is no reasonable excuse'
    throw new InputError([{ field: 'because', message }])
  }
  const request = { name: 'impose-penalty', body: asked }
  return carryOut(db, command, request, async (tx): Promise<ImposePenaltyOutcome> => {
    const account = await findAccount(tx, asked.accountRef)
    if (account === undefined) return { kind: 'no-such-account' }
    const book = (await lockBooks(tx, [account.id])).get(account.id)
    const { jurisdiction } = await determinationsOn(tx, command.on)
    refuseOtherDuty(asked, jurisdiction)
    const found = await findFailure(tx, asked)
    if (found === undefined) return { kind: 'no-such-request' }
    const refused = await refusalOf(tx, { found, accountId: account.id, on: command.on })
    if (refused !== undefined) return refused
    const charge = book && chargeBeside(book, command.on)
    if (book === undefined || charge === undefined) return { kind: 'never-billed' }
    return impose(tx, command, { asked, found, book, charge })
  })
}

/** Throws InputError for a duty that the country does not have. */
function refuseOtherDuty({ failure }: NewPenalty, jurisdiction: Jurisdiction): void {
  if (failure.kind !== 'duty') return
  if (tellingDuties(jurisdiction).some(({ code }) => code === failure.duty)) return
  const message = `${failure.duty} is no duty in ${jurisdiction}: choose one of the list`
  throw new InputError([{ field: 'duty', message }])
}

async function findFailure(tx: Tx, asked: NewPenalty): Promise<Found | undefined> {
  const { failure, accountRef } = asked
  if (failure.kind === 'duty') {
    const duty = TELLING_DUTIES.find(({ code }) => code === failure.duty)
    const title = (duty?.title ?? '').replace(/^Did not tell/, 'You did not tell us')
    const days = `You had until ${showDate(tellBy(failure.knownOn))} to do so.`
    const said = `${title}. ${days}`
    const { partyId, knownOn: since } = failure
    return { partyId, code: failure.duty, request: null, since, said }
  }
  const request = await findRequest(tx, { accountRef, id: failure.requestId })
  if (request === undefined) return undefined
  const { partyId, power, requestedOn, askedOn: since, answerBy, what } = request
  const said =
    `We asked you on ${showDate(requestedOn)} for information, to be given by ` +
    `${showDate(answerBy)}: ${what}`
  return { partyId, code: power, request, since, said }
}

async function refusalOf(
  tx: Tx,
  { found, accountId, on }: { found: Found; accountId: bigint; on: IsoDate },
): Promise<ImposePenaltyOutcome | undefined> {
  const { partyId, request, since, code } = found
  const persons = (await personsOf(tx, [accountId])).get(accountId) ?? []
  if (!persons.some((person) => person.partyId === partyId)) return { kind: 'not-named' }
  const diedOn = (await partiesOn(tx, [partyId], on)).get(partyId)?.deceasedOn ?? null
  if (diedOn !== null && diedOn <= on) return { kind: 'has-died', diedOn }
  const answered = request?.answeredOn ?? null
  if (request !== null && answered !== null && answered <= request.answerBy) {
    return { kind: 'answered-in-time' }
  }
  if (request !== null && !request.served) return { kind: 'request-not-served' }
  const from = failedFrom(since)
  if (on < from) return { kind: 'not-yet', from }
  // The first reason to believe comes once: a day by which a penalty stood for the same duty is of
  // the failure that it was imposed for, whichever day was given then.
  const same =
    request === null
      ? sql`select 1 from penalty where party_id = ${partyId} and failure = ${code}
          and account_id = ${accountId} and state <> 'quashed' and imposed_on >= ${since}::date`
      : sql`select 1 from penalty where request_id = ${request.id}`
  return (await exists(tx, same)) ? { kind: 'already-imposed' } : undefined
}

async function impose(
  tx: Tx,
  command: Command,
  part: { asked: NewPenalty; found: Found; book: Book; charge: Charge },
): Promise<ImposePenaltyOutcome> {
  const { asked, found, book, charge } = part
  const { jurisdiction } = await determinationsOn(tx, command.on)
  const repeated = found.request !== null && (await standsBefore(tx, found.request))
  const began = failedFrom(found.since)
  const { amount, under } =
    reductionPenalty(jurisdiction, found.code) ?? penaltyAmount(jurisdiction, { began, repeated })
  const { told: appealBy } = penaltyAppealBy(jurisdiction, command.on)
  const [penaltyId = 0n] = await reserveIds(tx, { table: 'penalty', column: 'penalty_id' }, 1)
  const because = asked.because.trim()
  await tx.run(sql`
    insert into penalty (penalty_id, account_id, party_id, charge_id, failure, request_id, known_on,
      because, amount_pence, imposed_on, appeal_by, state, recorded_at, recorded_by)
    values (${penaltyId}, ${book.accountId}, ${found.partyId}, ${charge.id}, ${found.code},
      ${found.request?.id ?? null}, ${found.request === null ? found.since : null}, ${because},
      ${amount}, ${command.on}, ${appealBy}, 'imposed', ${command.recordedAt}, ${command.actor})`)
  const detail = { failure: found.said, what: because, appealBy }
  const narrative = `Penalty ${penaltyId} imposed`
  const { partyId } = found
  const raised = { penaltyId, partyId, charge, amount, detail, narrative }
  const { noticeId, payBy } = await raiseSum(tx, command, { book, raised })
  await recordEvents(tx, command, [
    {
      stream: accountStream(asked.accountRef),
      type: 'penalty-imposed',
      under,
      detail: { penaltyId, noticeId, partyId, amount: poundsText(amount), repeated, because },
    },
  ])
  return { kind: 'imposed', penaltyId, noticeId, amount, payBy, appealBy }
}
