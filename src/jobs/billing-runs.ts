/** Annual billing, and the run that bills newcomers and adjusts what changed. */
import {
  type BillKey,
  type BillOutcome,
  chargedInYear,
  liableInYear,
  workBills,
  writeBills,
} from '#billing/index.js'
import { financialYear } from '#kernel/financial-year.js'
import { ZERO } from '#kernel/money.js'
import { creditOf, lockBooks, readBooks } from '#ledger/index.js'
import {
  type ApprovedItem,
  type Candidate,
  drifted,
  type ItemResult,
  NO_SIGNS,
  type RunContext,
  type RunItem,
  type RunKind,
} from '#jobs/run-kind.js'
import { present } from '#kernel/invariant.js'
import type { Book } from '#ledger/index.js'
import type { Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'
import { reviewStanding } from '#recovery/index.js'

const REASONS = {
  'first-bill': 'A first bill',
  'changed-bill': 'An adjusted bill',
  'billed-already': 'Billed for the year already',
  unchanged: 'Nothing has changed',
  'from-elsewhere': 'Taken over from elsewhere: worked again only by a change of fact',
  'nothing-payable': 'Nothing is payable: exempt or wholly reduced',
  'cannot-work': 'The charge cannot be worked: see the message',
}

export const ANNUAL_BILLING: RunKind = {
  name: 'annual-billing',
  title: 'Annual billing',
  datedAhead: true,
  sideBySide: true,
  targetable: false,
  needs: ['year'],
  reasons: REASONS,
  candidates: async (tx, context) => (await liableInYear(tx, yearOf(context))).map(candidate),
  preview: (tx, candidates, context) => preview(tx, candidates, { context, changed: false }),
  execute: (tx, acting, chunk) => execute(tx, acting, { ...chunk, changed: false }),
}

export const ADJUSTMENTS: RunKind = {
  name: 'adjustments',
  title: 'In-year bills and adjustments',
  datedAhead: true,
  sideBySide: true,
  targetable: false,
  needs: ['year'],
  reasons: REASONS,
  candidates: async (tx, context) => {
    const year = yearOf(context)
    const keys = [...(await liableInYear(tx, year)), ...(await chargedInYear(tx, year))]
    const known = new Map(keys.map((key) => [`${key.accountId}/${key.dwellingId}`, key]))
    return [...known.values()].map(candidate)
  },
  preview: (tx, candidates, context) => preview(tx, candidates, { context, changed: true }),
  execute: (tx, acting, chunk) => execute(tx, acting, { ...chunk, changed: true }),
}

function yearOf(context: Omit<RunContext, 'runId'>) {
  return financialYear(context.criteria.year ?? '')
}

function candidate(key: BillKey): Candidate {
  return { ...key, chargeId: null, caseId: null }
}

function keyOf(candidate: Candidate): BillKey {
  const { accountId, dwellingId } = candidate
  return { accountId, dwellingId: present(dwellingId, 'dwelling of a billing candidate') }
}

async function preview(
  tx: Tx,
  candidates: readonly Candidate[],
  { context, changed }: { context: Omit<RunContext, 'runId'>; changed: boolean },
): Promise<RunItem[]> {
  const ids = [...new Set(candidates.map((c) => c.accountId))]
  const books = await readBooks(tx, ids, changed ? 'whole' : 'open')
  const request = { year: yearOf(context), issuedOn: context.asAt }
  const outcomes = await workBills(tx, candidates.map(keyOf), { request, books })
  return outcomes.map((outcome) => item(outcome, changed, books.get(outcome.key.accountId)))
}

function acts(outcome: BillOutcome, changed: boolean): boolean {
  const { kind } = outcome.decision
  return kind === 'first-bill' || (changed && kind === 'changed-bill')
}

function reasonOf(outcome: BillOutcome, changed: boolean): keyof typeof REASONS {
  const { kind } = outcome.decision
  return kind === 'changed-bill' || kind === 'unchanged' || kind === 'from-elsewhere'
    ? changed
      ? kind
      : 'billed-already'
    : kind
}

function item(outcome: BillOutcome, changed: boolean, book: Book | undefined): RunItem {
  const reason = reasonOf(outcome, changed)
  const { decision, worked, profile, facts, charge } = outcome
  return {
    ...outcome.key,
    chargeId: charge?.id ?? null,
    caseId: null,
    decision: acts(outcome, changed) ? 'act' : 'leave',
    reason,
    text: decision.kind === 'cannot-work' ? decision.why : REASONS[reason],
    amount: worked.amount,
    band: facts.band,
    method: profile.method,
    signs: { ...NO_SIGNS, plan: profile.plan, credit: book ? creditOf(book) : ZERO },
  }
}

async function execute(
  tx: Tx,
  acting: Acting,
  chunk: { approved: readonly ApprovedItem[]; context: RunContext; changed: boolean },
): Promise<ItemResult[]> {
  const { approved, context, changed } = chunk
  const ids = [...new Set(approved.map((a) => a.accountId))]
  const books = await lockBooks(tx, ids, changed ? 'whole' : 'open')
  const request = { year: yearOf(context), issuedOn: context.asAt }
  const outcomes = await workBills(tx, approved.map(keyOf), { request, books })
  const results = outcomes.map((outcome, n): ItemResult => {
    const reason = reasonOf(outcome, changed)
    const now = {
      acts: acts(outcome, changed),
      amount: outcome.worked.amount,
      text: `now: ${REASONS[reason].toLowerCase()}`,
    }
    const drift = drifted(present(approved[n], 'approved item'), now)
    return drift ?? { kind: 'acted', amount: outcome.worked.amount }
  })
  const going = outcomes.filter((_, n) => results[n]?.kind === 'acted')
  await writeBills(tx, acting, {
    outcomes: going,
    writing: {
      request,
      books,
      source: `run/${context.runId}`,
      runId: context.runId,
      because: changed ? 'The facts we hold have changed' : 'Annual billing',
    },
  })
  await reviewStanding(tx, acting, { accountIds: ids, because: 'the charge was worked again' })
  return results
}
