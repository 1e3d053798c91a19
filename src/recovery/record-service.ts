/**
 * What an officer learns of a service after a notice was posted: it came back, or it was served
 * again by other means. Service by post is presumed "unless the contrary is proved": what proves
 * the contrary closes every gate that stood on it.
 *
 * @law 1978 c. 30 s 7
 * @law SI 1992/613 reg 35
 */
import { accountStream } from '#accounts/index.js'
import { type ServiceStatement, writeService } from '#dispatch/index.js'
import { type IsoDate, showDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { bankHolidaysNear } from '#law/bank-holidays.js'
import { deemedServed, earliestHearing, type ServiceMethod } from '#law/council-tax/summons.js'
import { INTERPRETATION_ACT, QUASHING_REGS, under } from '#law/instruments.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { type NewEvent, recordEvents } from '#store/events.js'

export interface LearntService {
  readonly noticeId: bigint
  readonly partyId: bigint
  readonly result: 'served' | 'not-served'
  readonly method: ServiceMethod
  /** Posted, left or sent on this day. */
  readonly sentOn: IsoDate
  /** What shows it. */
  readonly proof: string
}

export type RecordServiceOutcome =
  | { readonly kind: 'recorded'; readonly deemedOn: IsoDate | null; readonly orderReview: boolean }
  | { readonly kind: 'no-such-notice' }
  | { readonly kind: 'withdrawn' }
  /** The notice was not addressed to that person: another has to be. */
  | { readonly kind: 'not-addressed' }

interface Served {
  readonly accountId: bigint
  readonly accountRef: string
  readonly kind: string
  readonly state: string
  readonly issuedOn: IsoDate
  readonly caseId: bigint | null
  readonly addressed: boolean
}

/** Throws InputError when the day or the proof cannot be. */
export function recordService(
  db: Db,
  command: Command,
  learnt: LearntService,
): Promise<RecordServiceOutcome> {
  const request = { name: 'record-service', body: learnt }
  return carryOut(db, command, request, async (tx): Promise<RecordServiceOutcome> => {
    const found = await lockNotice(tx, learnt)
    if (found === undefined) return { kind: 'no-such-notice' }
    if (found.state !== 'issued') return { kind: 'withdrawn' }
    if (!found.addressed) return { kind: 'not-addressed' }
    checkGiven(learnt, found, command.on)
    const statement = statementOf(learnt)
    await writeService(tx, command, { ...learnt, statement })
    const deemedOn = statement.result === 'served' ? statement.deemedOn : null
    const inCase = found.kind === 'summons' && found.caseId !== null
    if (inCase) await noteOnCase(tx, { caseId: found.caseId, learnt, deemedOn })
    const { proof } = learnt
    const review = inCase
      ? await reviewOrderOf(tx, { caseId: found.caseId, on: command.on, proof, deemedOn })
      : []
    const stream = accountStream(found.accountRef)
    await recordEvents(tx, command, [
      {
        stream,
        type: deemedOn === null ? 'service-failed' : 'service-recorded',
        under: under(INTERPRETATION_ACT, 's 7'),
        detail: { ...learnt, deemedOn },
      },
      ...review.map((orderId): NewEvent => ({
        stream,
        type: 'order-review-raised',
        under: under(QUASHING_REGS, 'reg 36A'),
        detail: { orderId, lowerBy: '0.00', reason: learnt.proof },
      })),
    ])
    return { kind: 'recorded', deemedOn, orderReview: review.length > 0 }
  })
}

async function lockNotice(tx: Tx, of: LearntService): Promise<Served | undefined> {
  const found = await tx.first<Served>(sql`
    select n.account_id as "accountId", a.account_ref as "accountRef", n.kind, n.state,
      n.issued_on as "issuedOn", n.case_id as "caseId",
      exists (select 1 from notice_person p where p.notice_id = n.notice_id
        and p.party_id = ${of.partyId}) as addressed
    from notice n join account a using (account_id)
    where n.notice_id = ${of.noticeId} for update of a`)
  return found
}

const COUNTS_FROM_ISSUE = new Set(['reminder', 'second-reminder', 'final-notice'])

function checkGiven(learnt: LearntService, found: Served, today: IsoDate): void {
  const refuse = (field: string, message: string) => {
    throw new InputError([{ field, message }])
  }
  if (learnt.proof.trim() === '') refuse('proof', 'say what shows it')
  if (learnt.sentOn < found.issuedOn) {
    refuse('sentOn', `cannot be before the notice was issued on ${found.issuedOn}`)
  }
  // Their days run from the issue (regs 23 and 33): a copy served later gives less than the law.
  if (COUNTS_FROM_ISSUE.has(found.kind) && learnt.sentOn !== found.issuedOn) {
    refuse('sentOn', `its days count from its issue on ${found.issuedOn}: issue another notice`)
  }
  if (learnt.sentOn > today) refuse('sentOn', `cannot be after today, ${today}`)
}

function statementOf({ result, method, sentOn, proof }: LearntService): ServiceStatement {
  if (result === 'not-served') return { result, method, sentOn, proof }
  return {
    result,
    method,
    sentOn,
    proof,
    deemedOn: deemedServed(method, sentOn, bankHolidaysNear(sentOn)),
  }
}

/** The case keeps what the court is told of the service of its summons. */
async function noteOnCase(
  tx: Tx,
  of: { caseId: bigint | null; learnt: LearntService; deemedOn: IsoDate | null },
): Promise<void> {
  const { method, sentOn, proof, partyId } = of.learnt
  await tx.run(sql`
    update court_case_person set service_method = ${method}, posted_on = ${sentOn},
      deemed_on = ${of.deemedOn}, proof = ${proof}
    where case_id = ${of.caseId} and party_id = ${partyId}`)
}

/** An order made on a summons that never arrived, or too late, is reviewed; returns the orders. */
async function reviewOrderOf(
  tx: Tx,
  of: { caseId: bigint | null; on: IsoDate; proof: string; deemedOn: IsoDate | null },
): Promise<bigint[]> {
  const { deemedOn } = of
  const why =
    deemedOn === null ? 'summons not served' : `summons served only on ${showDate(deemedOn)}`
  const heardFrom = deemedOn === null ? null : earliestHearing(deemedOn)
  const orders = await tx.rows<{ id: bigint }>(sql`
    insert into order_review (order_id, raised_on, reason, lower_by_pence)
    select order_id, ${of.on}::date, ${`${why}: ${of.proof}`}, 0 from liability_order
    where case_id = ${of.caseId} and state = 'made'
      and (${heardFrom}::date is null or made_on < ${heardFrom}::date)
    returning order_id as id`)
  return orders.map((order) => order.id)
}
