/**
 * The one billing engine, for a single account and for thousands: read the facts of a chunk, work
 * each charge in memory, and (in `write-bills.ts`) write them all. `workBills` only reads and
 * serves the preview; the same outcomes are then carried out.
 */
import { type Determinations, determinationsOn, taxOf, unoccupiedScheme } from '#authority/index.js'
import {
  changedPlan,
  DEFAULT_PROFILE,
  type FirstPlan,
  firstPlan,
  respread,
} from '#billing/decide-bill.js'
import { type KeyFacts, loadKeyFacts } from '#billing/charge-facts.js'
import {
  type BillKey,
  instalmentsLost,
  lastLines,
  type PaymentProfile,
  readProfiles,
} from '#billing/queries.js'
import type { IsoDate } from '#kernel/dates.js'
import type { FinancialYear } from '#kernel/financial-year.js'
import { ZERO } from '#kernel/money.js'
import { type Book, type Charge, type DueSum, taxSums } from '#ledger/index.js'
import { workCharge, type WorkedCharge } from '#law/council-tax/charge.js'
import type { PlanAdjustment } from '#law/council-tax/plan-adjustment.js'
import type { Tx } from '#store/db.js'
import { revive, toJson } from '#store/json.js'

export interface BillRequest {
  readonly year: FinancialYear
  readonly issuedOn: IsoDate
  /** The way of paying was changed (reg 21(1A) among others): spread what is left again. */
  readonly replan?: boolean
}

export type BillDecision =
  | { readonly kind: 'first-bill'; readonly plan: FirstPlan }
  | { readonly kind: 'changed-bill'; readonly charge: Charge; readonly adjusted: PlanAdjustment }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'nothing-payable' }
  | { readonly kind: 'cannot-work'; readonly why: string }

export interface BillOutcome {
  readonly key: BillKey
  readonly facts: KeyFacts
  readonly worked: WorkedCharge
  readonly profile: PaymentProfile
  readonly decision: BillDecision
  /** The charge as it stood before, if it was billed. */
  readonly charge: Charge | undefined
}

const NOT_WORKED: WorkedCharge = { amount: ZERO, days: 0, lines: [] }

/** Decides every key's bill on the books given; writes nothing. Outcomes are in order. */
export async function workBills(
  tx: Tx,
  keys: readonly BillKey[],
  { request, books }: { request: BillRequest; books: ReadonlyMap<bigint, Book> },
): Promise<BillOutcome[]> {
  const determinations = await determinationsOn(tx, request.issuedOn)
  const tax = await taxOf(tx, request.year, determinations.jurisdiction)
  const { year } = request
  const { jurisdiction } = determinations
  const scheme = await unoccupiedScheme(tx, year)
  const facts = await loadKeyFacts(tx, keys, { year, jurisdiction, tax, scheme })
  const profiles = await readProfiles(
    tx,
    keys.map((k) => k.accountId),
    request.issuedOn,
  )
  const charges = keys.map((key) => chargeOf(books.get(key.accountId), key, request.year))
  const ids = charges.flatMap((charge) => (charge === undefined ? [] : [charge.id]))
  const lines = ids.length > 0 ? await lastLines(tx, ids) : new Map<bigint, unknown>()
  const lost = ids.length > 0 ? await instalmentsLost(tx, ids) : new Set<bigint>()
  return facts.map((known, n) => {
    const charge = charges[n]
    const book = books.get(known.key.accountId)
    const profile = profiles.get(known.key.accountId) ?? DEFAULT_PROFILE
    const { worked, why } = tryWork(known)
    const common = { key: known.key, facts: known, worked, profile, charge }
    if (why !== undefined) return { ...common, decision: { kind: 'cannot-work', why } as const }
    const sums = charge && book ? taxSums(book, charge) : []
    const before = charge && {
      charge,
      sums,
      lines: lines.get(charge.id),
      lost: lost.has(charge.id),
    }
    const decision = decide({ known, worked, profile, request, determinations, before })
    return { ...common, decision }
  })
}

function chargeOf(book: Book | undefined, key: BillKey, year: FinancialYear): Charge | undefined {
  return book?.charges.find((c) => c.year === year && c.dwellingId === key.dwellingId)
}

function tryWork(known: KeyFacts): { worked: WorkedCharge; why?: string } {
  try {
    return { worked: workCharge(known.charge) }
  } catch (error) {
    // A dwelling without a band, say: an exception row for an officer, and the run goes on.
    if (error instanceof RangeError) return { worked: NOT_WORKED, why: error.message }
    throw error
  }
}

interface Before {
  readonly charge: Charge
  readonly sums: readonly DueSum[]
  readonly lines: unknown
  readonly lost: boolean
}

function decide(context: {
  known: KeyFacts
  worked: WorkedCharge
  profile: PaymentProfile
  request: BillRequest
  determinations: Determinations
  before: Before | undefined
}): BillDecision {
  const { known, worked, profile, request, determinations, before } = context
  const { issuedOn, year } = request
  const { ceasesOn } = known
  // A charge whose bill was reversed before it was sent is billed as if for the first time.
  const neverBilled =
    before === undefined || (before.sums.length === 0 && before.charge.amount === ZERO)
  if (neverBilled) {
    if (worked.amount === ZERO) return { kind: 'nothing-payable' }
    const { jurisdiction } = determinations
    const asked = { jurisdiction, year, worked, profile, issuedOn, ceasesOn }
    return { kind: 'first-bill', plan: firstPlan(asked) }
  }
  const sums = before.sums.map(({ dueOn, amount, orderId }) => {
    return { dueOn, amount, ordered: orderId !== null }
  })
  const same = before.charge.amount === worked.amount && sameLines(before.lines, worked.lines)
  if (same) {
    if (request.replan !== true || before.lost) return { kind: 'unchanged' }
    const { jurisdiction } = determinations
    const adjusted = respread({ sums, year, issuedOn, profile, jurisdiction })
    if (adjusted === undefined) return { kind: 'unchanged' }
    return { kind: 'changed-bill', charge: before.charge, adjusted }
  }
  const adjusted = changedPlan({
    sums,
    worked,
    issuedOn,
    ceasesOn,
    instalmentsLost: before.lost,
  })
  return { kind: 'changed-bill', charge: before.charge, adjusted }
}

/** Whether a charge was worked to the same lines; stored JSON is compared in one spelling. */
function sameLines(stored: unknown, worked: WorkedCharge['lines']): boolean {
  return toJson(revive(stored)) === toJson(worked)
}
