/** Carries reminder and final notice decisions out: notices, stages, lost instalments, events. */
import { accountStream } from '#accounts/index.js'
import { type NewNotice, reserveNoticeIds, writeNotices } from '#dispatch/index.js'
import { type IsoDate } from '#kernel/dates.js'
import { type Pence, poundsText, total } from '#kernel/money.js'
import {
  type Journal,
  newPostings,
  openJournal,
  type Postings,
  writePostings,
} from '#ledger/index.js'
import { dormancyOf } from '#recovery/dormant-debt.js'
import type { Act, Step } from '#recovery/step-decision.js'
import { setStages } from '#recovery/queries.js'
import type { RecoveryCase } from '#recovery/recovery-case.js'
import type { Tx } from '#store/db.js'
import { type Acting, type NewEvent, recordEvents } from '#store/events.js'

export interface StepTaken {
  readonly case: RecoveryCase
  readonly act: Act
}

export type NoticeStep = Exclude<Step, 'complaint'>

const EVENTS: Record<NoticeStep, string> = {
  reminder: 'reminder-served',
  'second-reminder': 'second-reminder-served',
  'final-notice': 'final-notice-served',
  'warning-letter': 'warning-letter-sent',
}

/** Serves the notices decided; returns their identities in order. */
export async function serveNotices(
  tx: Tx,
  acting: Acting,
  {
    taken,
    step,
    on,
    runId,
  }: {
    taken: readonly StepTaken[]
    step: NoticeStep
    on: IsoDate
    runId: bigint | null
  },
): Promise<bigint[]> {
  const ids = await reserveNoticeIds(tx, taken.length)
  const postings = newPostings()
  const lost = taken.flatMap((t) => accelerate(postings, t))
  await writePostings(tx, acting, postings)
  const notices = taken.map((t, n) => noticeOf(t, { id: ids[n] ?? 0n, step, on, runId }))
  await writeNotices(tx, acting, notices)
  await setStages(
    tx,
    acting,
    taken.map(({ case: c, act }, n) => ({
      chargeId: c.charge.id,
      stage: step,
      since: on,
      noticeId: ids[n] ?? null,
      lost: act.accelerated !== undefined,
    })),
  )
  const served = taken.map((t, n) => servedEvent(t, { step, noticeId: ids[n] ?? 0n }))
  await recordEvents(tx, acting, [...lost, ...served])
  return ids
}

/**
 * Where the right to instalments is lost, what remains becomes payable on the day the regulation
 * gives. The plan itself is kept, so that a reversal can give it back.
 */
export function accelerate(postings: Postings, { case: c, act }: StepTaken): NewEvent[] {
  const { accelerated } = act
  if (accelerated === undefined || c.instalmentsLost) return []
  for (const { sum } of act.sums) {
    if (sum.payableOn <= accelerated.on) continue
    sum.payableOn = accelerated.on
    postings.changed.add(sum)
  }
  return [
    {
      stream: accountStream(c.book.accountRef),
      type: 'instalments-lost',
      under: accelerated.under,
      detail: { year: c.charge.year, balancePayableOn: accelerated.on },
    },
  ]
}

function noticeOf(
  { case: c, act }: StepTaken,
  { id, step, on, runId }: { id: bigint; step: NoticeStep; on: IsoDate; runId: bigint | null },
): NewNotice {
  return {
    id,
    accountId: c.book.accountId,
    charge: c.charge,
    kind: step,
    sequence: step === 'second-reminder' ? 2 : 1,
    issuedOn: on,
    required: act.required,
    payBy: act.payBy,
    balance: act.balance,
    runId,
    caseId: null,
    gates: act.gates,
    // So that a reversal gives back what this notice took, and no more.
    detail: {
      lost: act.accelerated !== undefined && !c.instalmentsLost,
      paid: total(c.sums.map((sum) => sum.paid)),
      ...whyNow(c, on),
    },
    personIds: act.persons.map((person) => person.partyId),
    sums: act.sums,
  }
}

/** A letter about a debt that has slept says why it comes now. */
function whyNow(c: RecoveryCase, on: IsoDate): { whyNow?: string } {
  const text = dormancyOf(c, on)?.explanation?.text
  return text === undefined ? {} : { whyNow: text }
}

function servedEvent(
  { case: c, act }: StepTaken,
  { step, noticeId }: { step: NoticeStep; noticeId: bigint },
): NewEvent {
  return {
    stream: accountStream(c.book.accountRef),
    type: EVENTS[step],
    under: act.under,
    detail: {
      noticeId,
      year: c.charge.year,
      required: poundsText(act.required),
      payBy: act.payBy,
      persons: act.persons.map((person) => person.partyId),
    },
  }
}

/** A journal for costs of a case on an account. */
export function costsJournal(
  postings: Postings,
  c: { accountId: bigint; on: IsoDate; source: string; narrative: string; amount: Pence },
): Journal {
  return openJournal(postings, {
    kind: 'costs',
    effectiveOn: c.on,
    accountId: c.accountId,
    source: c.source,
    narrative: c.narrative,
  })
}
