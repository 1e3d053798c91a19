/** Summonses and orders, as runs over the cases of a hearing. */
import { determinationsOn, type Determinations } from '#authority/index.js'
import { readProfiles } from '#billing/index.js'
import { present } from '#kernel/invariant.js'
import { type Pence, plus, ZERO } from '#kernel/money.js'
import { creditOf, lockBooks, readBooks } from '#ledger/index.js'
import {
  casesById,
  casesOfHearing,
  courtAuthority,
  type CourtCase,
  courtDay,
  decideOrder,
  decideSummons,
  makeOrders,
  openCases,
  type OpenedCase,
  ORDER_LEAVES,
  type OrderDecision,
  serveSummonses,
  SUMMONS_LEAVES,
  type SummonsDecision,
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
import type { IsoDate } from '#kernel/dates.js'
import type { Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'

type CourtDecision = SummonsDecision | OrderDecision

interface CourtStep {
  decide(
    opened: OpenedCase,
    context: { on: IsoDate; determinations: Determinations },
  ): CourtDecision
  carryOut(tx: Tx, acting: Acting, part: CourtPart): Promise<void>
}

interface CourtPart {
  readonly taken: readonly { opened: OpenedCase; act: CourtDecision }[]
  readonly context: RunContext
  readonly determinations: Determinations
}

const SERVE: CourtStep = {
  decide: decideSummons,
  carryOut: async (tx, acting, { taken, context }) => {
    const served = taken.flatMap(({ opened, act }) =>
      act.kind === 'act' && 'deemedOn' in act ? [{ opened, act }] : [],
    )
    await serveSummonses(tx, acting, { served, on: context.asAt, runId: context.runId })
  },
}

const GRANT: CourtStep = {
  decide: decideOrder,
  carryOut: async (tx, acting, { taken, context, determinations }) => {
    const orderCosts = determinations.orderCosts
    const made = taken.flatMap(({ opened, act }) =>
      act.kind === 'act' && 'result' in act ? [{ opened, act, orderCosts }] : [],
    )
    await makeOrders(tx, acting, { made, on: context.asAt, runId: context.runId })
  },
}

export const SUMMONS = courtRun('summons', 'Summonses', { step: SERVE, reasons: SUMMONS_LEAVES })
export const ORDER = courtRun('order', 'Liability orders', { step: GRANT, reasons: ORDER_LEAVES })

function courtRun(
  name: 'summons' | 'order',
  title: string,
  { step, reasons }: { step: CourtStep; reasons: Readonly<Record<string, string>> },
): RunKind {
  return {
    name,
    title,
    datedAhead: false,
    sideBySide: false,
    targetable: false,
    needs: ['hearingId'],
    reasons: {
      ...reasons,
      'liability-order': 'An order',
      'costs-only': 'Costs only',
      paid: 'Paid',
    },
    candidates: async (tx, context) => {
      const cases = await casesOfHearing(tx, BigInt(context.criteria.hearingId ?? '0'))
      return cases
        .filter((c) => ['laid', 'approved', 'summonsed'].includes(c.state))
        .map(({ accountId, chargeId, id }) => ({
          accountId,
          chargeId,
          dwellingId: null,
          caseId: id,
        }))
    },
    preview: (tx, candidates, context) => preview(tx, candidates, { step, context, name }),
    execute: (tx, acting, chunk) => execute(tx, acting, { ...chunk, step, name }),
  }
}

async function preview(
  tx: Tx,
  candidates: readonly Candidate[],
  { step, context, name }: { step: CourtStep; context: Omit<RunContext, 'runId'>; name: string },
): Promise<RunItem[]> {
  const on = context.asAt
  const ids = [...new Set(candidates.map((c) => c.accountId))]
  const books = await readBooks(tx, ids, 'live')
  const profiles = await readProfiles(tx, ids, on)
  const cases = await casesById(tx, candidates.map(caseIdOf))
  const determinations = await determinationsOf(tx, cases, on)
  const opened = await openCases(tx, cases, { books, on })
  const byId = new Map(opened.map((o) => [o.case.id, o]))
  return candidates.flatMap((candidate): RunItem[] => {
    const o = byId.get(caseIdOf(candidate))
    if (o === undefined) return []
    const decision = step.decide(o, { on, determinations })
    const profile = profiles.get(candidate.accountId)
    return [
      {
        ...candidate,
        decision: decision.kind,
        reason: decision.kind === 'leave' ? decision.reason : reasonOf(decision, name),
        text: decision.kind === 'leave' ? decision.text : o.case.summonsNo,
        amount: amountOf(decision),
        band: '',
        method: profile?.method ?? 'cash',
        signs: {
          credit: creditOf(o.book),
          lastReceivedOn: null,
          billed: true,
          earlierNotice: true,
          plan: profile?.plan ?? '10',
        },
      },
    ]
  })
}

function reasonOf(decision: CourtDecision & { kind: 'act' }, name: string): string {
  return 'result' in decision ? decision.result : name
}

function amountOf(decision: CourtDecision): Pence {
  return decision.kind === 'act' ? plus(decision.sum, decision.costs) : ZERO
}

async function execute(
  tx: Tx,
  acting: Acting,
  chunk: {
    approved: readonly ApprovedItem[]
    context: RunContext
    step: CourtStep
    name: 'summons' | 'order'
  },
): Promise<ItemResult[]> {
  const { approved, context, step, name } = chunk
  const on = context.asAt
  // What a court granted is recorded only by an officer who may appear there (s223).
  if (name === 'order' && (await courtAuthority(tx, acting)) === undefined) {
    return approved.map(() => ({
      kind: 'drifted',
      message: `${acting.actor} is not authorised to appear before the court (s223)`,
    }))
  }
  const books = await lockBooks(tx, [...new Set(approved.map((a) => a.accountId))], 'live')
  const cases = await casesById(tx, approved.map(caseIdOf))
  const determinations = await determinationsOf(tx, cases, on)
  const opened = await openCases(tx, cases, { books, on })
  const byId = new Map(opened.map((o) => [o.case.id, o]))
  const taken: { opened: OpenedCase; act: CourtDecision }[] = []
  const results = approved.map((item): ItemResult => {
    const o = byId.get(caseIdOf(item))
    const decision = o && step.decide(o, { on, determinations })
    if (o === undefined || decision === undefined) return { kind: 'drifted', message: 'not found' }
    const text = decision.kind === 'leave' ? decision.text : ''
    const amount = amountOf(decision)
    const drift = drifted(item, { acts: decision.kind === 'act', amount, text })
    if (drift !== undefined) return drift
    taken.push({ opened: o, act: decision })
    return { kind: 'acted', amount }
  })
  if (taken.length > 0) await step.carryOut(tx, acting, { taken, context, determinations })
  return results
}

/** The council's choices on the day that is decided on: all the cases are of one hearing. */
function determinationsOf(
  tx: Tx,
  cases: readonly CourtCase[],
  on: IsoDate,
): Promise<Determinations> {
  const [first] = cases
  return determinationsOn(tx, first === undefined ? on : courtDay(first, on))
}

function caseIdOf(candidate: Candidate): bigint {
  return present(candidate.caseId, 'court case of a candidate')
}
