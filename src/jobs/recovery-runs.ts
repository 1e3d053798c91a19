/** Reminders, final notices and complaints, as runs over every charge in arrear. */
import { costsUnaccounted, determinationsOn } from '#authority/index.js'
import { present } from '#kernel/invariant.js'
import { ZERO } from '#kernel/money.js'
import { lockBooks, readBooks } from '#ledger/index.js'
import {
  type ChargeKey,
  chargesInArrear,
  creditHeld,
  decideStep,
  findHearing,
  layComplaint,
  LEAVE_REASONS,
  loadCases,
  type NoticeStep,
  type RecoveryCase,
  serveNotices,
  type Step,
  type StepDecision,
  type StepTaken,
} from '#recovery/index.js'
import {
  type ApprovedItem,
  type Candidate,
  drifted,
  type ItemResult,
  type RunContext,
  type RunItem,
  type RunKind,
} from '#jobs/run-kind.js'
import type { Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'

const TITLES: Record<Step, string> = {
  reminder: 'Reminders',
  'second-reminder': 'Second reminders',
  'final-notice': 'Final notices',
  'warning-letter': 'Letters before the court',
  complaint: 'Complaint to the court',
}

export const REMINDER = recoveryRun('reminder')
export const SECOND_REMINDER = recoveryRun('second-reminder')
export const FINAL_NOTICE = recoveryRun('final-notice')
export const WARNING_LETTER = recoveryRun('warning-letter')
export const COMPLAINT = recoveryRun('complaint')

function recoveryRun(step: Step): RunKind {
  return {
    name: step,
    title: TITLES[step],
    datedAhead: false,
    sideBySide: step !== 'complaint',
    targetable: true,
    needs: step === 'complaint' ? ['hearingId'] : [],
    reasons: { ...LEAVE_REASONS, 'not-targeted': 'Not among the cases targeted' },
    candidates: async (tx, { asAt }) =>
      (await chargesInArrear(tx, asAt)).map((key) => ({ ...key, dwellingId: null, caseId: null })),
    preview: (tx, candidates, context) => preview(tx, candidates, { step, context }),
    execute: (tx, acting, chunk) => execute(tx, acting, { ...chunk, step }),
  }
}

function keyOf(candidate: Candidate): ChargeKey {
  const { accountId, chargeId } = candidate
  return { accountId, chargeId: present(chargeId, 'charge of a recovery candidate') }
}

async function preview(
  tx: Tx,
  candidates: readonly Candidate[],
  { step, context }: { step: Step; context: Omit<RunContext, 'runId'> },
): Promise<RunItem[]> {
  const on = context.asAt
  const { path } = await determinationsOn(tx, on)
  const books = await readBooks(tx, [...new Set(candidates.map((c) => c.accountId))], 'live')
  const cases = await loadCases(tx, candidates.map(keyOf), { books, on })
  return cases.map((c) => item(c, decideStep(c, step, { on, path }), step))
}

function item(c: RecoveryCase, decision: StepDecision, step: Step): RunItem {
  const acts = decision.kind === 'act'
  return {
    accountId: c.book.accountId,
    chargeId: c.charge.id,
    dwellingId: c.charge.dwellingId,
    caseId: null,
    decision: decision.kind,
    reason: acts ? step : decision.reason,
    text: acts ? '' : decision.text,
    amount: acts ? decision.required : ZERO,
    band: c.band,
    method: c.profile.method,
    signs: {
      credit: creditHeld(c),
      lastReceivedOn: c.lastReceivedOn,
      billed: c.demands.length > 0,
      earlierNotice: step !== 'complaint' || c.notices.length > 0,
      plan: c.profile.plan,
    },
  }
}

async function execute(
  tx: Tx,
  acting: Acting,
  chunk: { approved: readonly ApprovedItem[]; context: RunContext; step: Step },
): Promise<ItemResult[]> {
  const { approved, context, step } = chunk
  const on = context.asAt
  const late = step === 'complaint' ? await tooLate(tx, context) : undefined
  if (late !== undefined) return approved.map(() => ({ kind: 'drifted', message: late }))
  const determinations = await determinationsOn(tx, on)
  const books = await lockBooks(tx, [...new Set(approved.map((a) => a.accountId))], 'live')
  const cases = await loadCases(tx, approved.map(keyOf), { books, on })
  const byCharge = new Map(cases.map((c) => [c.charge.id, c]))
  const taken: StepTaken[] = []
  const results = approved.map((item): ItemResult => {
    const c = byCharge.get(item.chargeId ?? 0n)
    const decision = c && decideStep(c, step, { on, path: determinations.path })
    if (c === undefined || decision?.kind !== 'act') {
      return { kind: 'drifted', message: decision?.kind === 'leave' ? decision.text : 'not found' }
    }
    const now = { acts: true, amount: decision.required, text: '' }
    const drift = drifted(item, now)
    if (drift !== undefined) return drift
    taken.push({ case: c, act: decision })
    return { kind: 'acted', amount: decision.required }
  })
  await carryOut(tx, acting, { taken, context, step, determinations })
  return results
}

/** Why no complaint can be laid any more: days may have passed since approval. */
async function tooLate(tx: Tx, { criteria, asAt }: RunContext): Promise<string | undefined> {
  const hearing = await findHearing(tx, BigInt(criteria.hearingId ?? '0'))
  if (hearing?.state !== 'listed') return 'the hearing is not listed any more'
  return asAt > hearing.complaintBy
    ? `complaints for that hearing had to be laid by ${hearing.complaintBy}`
    : costsUnaccounted(tx, asAt)
}

async function carryOut(
  tx: Tx,
  acting: Acting,
  part: {
    taken: readonly StepTaken[]
    context: RunContext
    step: Step
    determinations: Awaited<ReturnType<typeof determinationsOn>>
  },
): Promise<void> {
  const { taken, context, step, determinations } = part
  if (taken.length === 0) return
  const on = context.asAt
  const { runId } = context
  if (step === 'complaint') {
    const hearingId = BigInt(context.criteria.hearingId ?? '0')
    await layComplaint(tx, acting, { taken, request: { hearingId, on, runId, determinations } })
  } else {
    const noticeStep: NoticeStep = step
    await serveNotices(tx, acting, { taken, step: noticeStep, on, runId })
  }
}
