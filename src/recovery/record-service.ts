/**
 * What an officer learns of a service after a notice was posted: it came back, or it was served
 * again by other means. Service by post is presumed "unless the contrary is proved": what proves
 * the contrary closes every gate that stood on it.
 *
 * @law 1978 c. 30 s 7
 * @law SI 1992/613 reg 35
 */
import { accountStream } from '#accounts/index.js'
import { noticeWithheld, type ServiceStatement, writeService } from '#dispatch/index.js'
import { type IsoDate, showDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { bankHolidaysNear } from '#law/bank-holidays.js'
import {
  deemedServed,
  earliestHearing,
  type ServiceMethod,
  servesSummons,
  SUMMONS_SERVICE,
} from '#law/council-tax/summons.js'
import { QUASHING } from '#law/council-tax/quashing.js'
import { citation, INTERPRETATION_ACT, under } from '#law/instruments.js'
import { reviewStanding } from '#recovery/review-standing.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, type RawBuilder, sql, type Tx } from '#store/db.js'
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
  /** It is kept from the post: it is released before it can be served. */
  | { readonly kind: 'withheld' }
  /** The notice was not addressed to that person: another has to be. */
  | { readonly kind: 'not-addressed' }
  /** A summons is delivered, left or posted: there is no electronic service of one. */
  | { readonly kind: 'no-electronic-summons'; readonly under: string }

interface Served {
  readonly accountId: bigint
  readonly accountRef: string
  readonly chargeId: bigint
  readonly kind: string
  readonly state: string
  readonly issuedOn: IsoDate
  readonly caseId: bigint | null
  readonly addressed: boolean
  readonly withheld: boolean
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
    if (found.withheld) return { kind: 'withheld' }
    if (!found.addressed) return { kind: 'not-addressed' }
    if (found.kind === 'summons' && !servesSummons(learnt.method)) {
      return { kind: 'no-electronic-summons', under: citation(SUMMONS_SERVICE) }
    }
    checkGiven(learnt, found, command.on)
    const statement = statementOf(learnt)
    await writeService(tx, command, { ...learnt, statement })
    const deemedOn = statement.result === 'served' ? statement.deemedOn : null
    const inCase = found.kind === 'summons' && found.caseId !== null
    if (inCase) await noteOnCase(tx, { caseId: found.caseId, learnt, deemedOn })
    const review = await reviewOrders(tx, { found, learnt, on: command.on, deemedOn })
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
        under: QUASHING,
        detail: { orderId, lowerBy: '0.00', reason: learnt.proof },
      })),
    ])
    if (CARRIES.has(found.kind)) {
      const because = `service of the ${found.kind.replaceAll('-', ' ')}: ${learnt.proof}`
      await reviewStanding(tx, command, { accountIds: [found.accountId], because, orders: false })
    }
    return { kind: 'recorded', deemedOn, orderReview: review.length > 0 }
  })
}

async function lockNotice(tx: Tx, of: LearntService): Promise<Served | undefined> {
  const found = await tx.first<Served>(sql`
    select n.account_id as "accountId", a.account_ref as "accountRef",
      n.charge_id as "chargeId", n.kind, n.state,
      n.issued_on as "issuedOn", n.case_id as "caseId",
      ${noticeWithheld(sql`n.notice_id`)} as withheld,
      exists (select 1 from notice_person p where p.notice_id = n.notice_id
        and p.party_id = ${of.partyId}) as addressed
    from notice n join account a using (account_id)
    where n.notice_id = ${of.noticeId} for update of a`)
  return found
}

const COUNTS_FROM_ISSUE = new Set(['reminder', 'second-reminder', 'final-notice'])

/** What the loss of instalments and a summons stand on: without its service they fall. */
const CARRIES = new Set([...COUNTS_FROM_ISSUE, 'demand', 'adjusted-demand'])

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

interface Learning {
  readonly found: Served
  readonly learnt: LearntService
  readonly on: IsoDate
  readonly deemedOn: IsoDate | null
}

/** An order that stood on a notice which never arrived, or too late, is reviewed; returns those. */
async function reviewOrders(tx: Tx, learning: Learning): Promise<bigint[]> {
  const { found, learnt, on, deemedOn } = learning
  const rested = restedOn(learning)
  if (rested === undefined) return []
  const name = found.kind.replaceAll('-', ' ')
  const why =
    deemedOn === null ? `${name} not served` : `${name} served only on ${showDate(deemedOn)}`
  const orders = await tx.rows<{ id: bigint }>(sql`
    insert into order_review (order_id, raised_on, reason, lower_by_pence)
    select o.order_id, ${on}::date, ${`${why}: ${learnt.proof}`}, 0
    from liability_order o join court_case using (case_id) join complaint k using (complaint_id)
    where o.state = 'made' and ${rested}
      and not exists (select 1 from order_review r where r.order_id = o.order_id
        and r.reason = ${`${why}: ${learnt.proof}`})
    returning order_id as id`)
  return orders.map((order) => order.id)
}

/** What a complaint relies on: without it there was nothing to apply for (regs 18, 23, 33, 34). */
const RELIED_ON = new Set([
  ...['demand', 'joint-notice'],
  ...['reminder', 'second-reminder', 'final-notice'],
])

/** Which orders stood on it: of a summons those of its case, of others those applied for after. */
function restedOn({ found, learnt, deemedOn }: Learning): RawBuilder<unknown> | undefined {
  if (found.kind === 'summons') {
    const heardFrom = deemedOn === null ? null : earliestHearing(deemedOn)
    return sql`o.case_id = ${found.caseId}
      and (${heardFrom}::date is null or o.made_on < ${heardFrom}::date)`
  }
  if (!RELIED_ON.has(found.kind)) return undefined
  return sql`o.charge_id = ${found.chargeId} and k.laid_on >= ${found.issuedOn}::date
    and (${deemedOn}::date is null or k.laid_on < ${deemedOn}::date)
    and exists (select 1 from order_person p
      where p.order_id = o.order_id and p.party_id = ${learnt.partyId})`
}
