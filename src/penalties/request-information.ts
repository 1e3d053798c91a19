/**
 * Information asked of a person under the regulations, and its answer: a penalty for not answering
 * stands on the request as it was recorded.
 *
 * @law SI 1992/613 reg 3
 * @law SI 1992/613 reg 12
 */
import { accountStream, findAccount, personsOf } from '#accounts/index.js'
import { reserveNoticeIds, writeNotices } from '#dispatch/index.js'
import { ZERO } from '#kernel/money.js'
import { type Charge, lockBooks } from '#ledger/index.js'
import { citation, type Provision } from '#law/instruments.js'
import type { IsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { REQUEST_POWERS, type RequestPower, tellBy } from '#law/council-tax/penalties.js'
import { chargeBeside } from '#penalties/penalty-sums.js'
import { exists, findRequest, type OfAccount } from '#penalties/queries.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'

export interface NewRequest {
  readonly accountRef: string
  readonly partyId: bigint
  readonly power: RequestPower
  /** What was asked, in the words of the request. */
  readonly what: string
  readonly requestedOn: IsoDate
  /** The request for the same information that this one repeats. */
  readonly repeats: bigint | null
  /** Whether the letter is written and served here; else it was written elsewhere. */
  readonly letter?: boolean
}

export type RequestInformationOutcome =
  | {
      readonly kind: 'recorded'
      readonly requestId: bigint
      readonly answerBy: IsoDate
      /** The letter written here; null where it was written elsewhere. */
      readonly noticeId: bigint | null
    }
  | { readonly kind: 'no-such-account' }
  /** A letter stands beside a charge: an account that was never billed is written to elsewhere. */
  | { readonly kind: 'never-billed' }
  /** The person is not named on the account. */
  | { readonly kind: 'not-named' }
  | { readonly kind: 'no-such-request' }
  /** It repeats a request of another person, or under another power. */
  | { readonly kind: 'not-the-same' }

/** Throws InputError where nothing is asked, or on a day to come. */
export function requestInformation(
  db: Db,
  command: Command,
  asked: NewRequest,
): Promise<RequestInformationOutcome> {
  checkAsked(asked, command.on)
  const request = { name: 'request-information', body: asked }
  return carryOut(db, command, request, async (tx): Promise<RequestInformationOutcome> => {
    const { accountRef, partyId, power, what, requestedOn, repeats } = asked
    const account = await findAccount(tx, accountRef)
    if (account === undefined) return { kind: 'no-such-account' }
    const book = (await lockBooks(tx, [account.id])).get(account.id)
    const charge = book && chargeBeside(book, command.on)
    if (asked.letter === true && charge === undefined) return { kind: 'never-billed' }
    const persons = (await personsOf(tx, [account.id])).get(account.id) ?? []
    if (!persons.some((person) => person.partyId === partyId)) return { kind: 'not-named' }
    const earlier = repeats === null ? null : await findRequest(tx, { accountRef, id: repeats })
    if (earlier === undefined) return { kind: 'no-such-request' }
    if (earlier !== null && (earlier.partyId !== partyId || earlier.power !== power)) {
      return { kind: 'not-the-same' }
    }
    const first = earlier === null ? null : (earlier.repeatsId ?? earlier.id)
    const answerBy = tellBy(requestedOn)
    const table = { table: 'information_request', column: 'request_id' }
    const [requestId = 0n] = await reserveIds(tx, table, 1)
    const provision = REQUEST_POWERS.find(({ code }) => code === power)?.under
    const noticeId =
      asked.letter === true && charge !== undefined
        ? await serveRequest(tx, command, {
            accountId: account.id, charge, partyId, what: what.trim(), answerBy, provision,
          }) // prettier-ignore
        : null
    await tx.run(sql`
      insert into information_request (request_id, account_id, party_id, power, what, repeats_id,
        requested_on, answer_by, recorded_at, recorded_by, notice_id)
      values (${requestId}, ${account.id}, ${partyId}, ${power}, ${what.trim()}, ${first},
        ${requestedOn}, ${answerBy}, ${command.recordedAt}, ${command.actor}, ${noticeId})`)
    await recordEvents(tx, command, [
      {
        stream: accountStream(accountRef),
        type: 'information-requested',
        ...(provision !== undefined && { under: provision }),
        detail: {
          requestId, noticeId, partyId, power, what, requestedOn, answerBy, repeats: first,
        },
      },
    ]) // prettier-ignore
    return { kind: 'recorded', requestId, answerBy, noticeId }
  })
}

function checkAsked({ what, requestedOn, letter }: NewRequest, today: IsoDate): void {
  const fault = (field: string, message: string) => new InputError([{ field, message }])
  if (what.trim() === '') throw fault('what', 'say what was asked')
  if (requestedOn > today) throw fault('requestedOn', 'cannot be after today')
  if (letter === true && requestedOn !== today) {
    throw fault('requestedOn', 'is today where the letter is written here')
  }
}

/** The letter that asks, served on the person by post on the day. */
async function serveRequest(
  tx: Tx,
  command: Command,
  asked: {
    readonly accountId: bigint
    readonly charge: Charge
    readonly partyId: bigint
    readonly what: string
    readonly answerBy: IsoDate
    readonly provision: Provision | undefined
  },
): Promise<bigint> {
  const { accountId, charge, partyId, what, answerBy, provision } = asked
  const [id = 0n] = await reserveNoticeIds(tx, 1)
  const power = provision === undefined ? '' : citation(provision)
  await writeNotices(tx, command, [
    {
      id, accountId, charge, kind: 'information-request', sequence: 1, issuedOn: command.on,
      required: ZERO, payBy: answerBy, balance: ZERO, runId: null, caseId: null, gates: [],
      detail: { what, power }, personIds: [partyId], sums: [],
    },
  ]) // prettier-ignore
  return id
}

export type RecordAnswerOutcome =
  | { readonly kind: 'recorded'; readonly inTime: boolean }
  | { readonly kind: 'no-such-request' }
  | { readonly kind: 'answered-already' }
  /** A penalty stands for not having answered in time: quash it first where that was wrong. */
  | { readonly kind: 'penalty-stands' }

/** Throws InputError for a day before the request or to come. */
export function recordAnswer(
  db: Db,
  command: Command,
  answer: OfAccount & { readonly answeredOn: IsoDate },
): Promise<RecordAnswerOutcome> {
  const request = { name: 'record-information', body: answer }
  return carryOut(db, command, request, async (tx): Promise<RecordAnswerOutcome> => {
    await tx.run(sql`select 1 from account where account_ref = ${answer.accountRef} for update`)
    const found = await findRequest(tx, answer)
    if (found === undefined) return { kind: 'no-such-request' }
    if (found.answeredOn !== null) return { kind: 'answered-already' }
    if (answer.answeredOn < found.requestedOn || answer.answeredOn > command.on) {
      const message = `must be from ${found.requestedOn} to ${command.on}`
      throw new InputError([{ field: 'answeredOn', message }])
    }
    const inTime = answer.answeredOn <= found.answerBy
    const stands = await exists(
      tx,
      sql`select 1 from penalty where request_id = ${found.id} and state <> 'quashed'`,
    )
    if (inTime && stands) return { kind: 'penalty-stands' }
    await tx.run(sql`update information_request set answered_on = ${answer.answeredOn}
      where request_id = ${found.id}`)
    const detail = { requestId: found.id, answeredOn: answer.answeredOn, inTime }
    await recordEvents(tx, command, [
      { stream: accountStream(answer.accountRef), type: 'information-given', detail },
    ])
    return { kind: 'recorded', inTime }
  })
}
