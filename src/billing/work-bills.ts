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
import { present } from '#kernel/invariant.js'
import { type Pence, ZERO } from '#kernel/money.js'
import { type Book, type Charge, type DueSum, taxSums } from '#ledger/index.js'
import { type ChargeLine, workCharge, type WorkedCharge } from '#law/council-tax/charge.js'
import type { PlanAdjustment } from '#law/council-tax/plan-adjustment.js'
import type { Tx } from '#store/db.js'
import { revive, toJson } from '#store/json.js'

export interface BillRequest {
  readonly year: FinancialYear
  readonly issuedOn: IsoDate
  /** The way of paying was changed (reg 21(1A) among others): spread what is left again. */
  readonly replan?: boolean
  /**
   * By charge from elsewhere, what our facts came to before a change of them. Such a charge is
   * worked again only when they came to what was taken over, so that no difference is invented;
   * without an entry it is left as it is.
   */
  readonly cameTo?: ReadonlyMap<bigint, Pence | null>
  /** An officer works charges from elsewhere on our facts, whatever they came to before. */
  readonly reworkTakenOver?: boolean
}

export type BillDecision =
  | { readonly kind: 'first-bill'; readonly plan: FirstPlan }
  | { readonly kind: 'changed-bill'; readonly charge: Charge; readonly adjusted: PlanAdjustment }
  | { readonly kind: 'unchanged' }
  /** Taken over and left as it is; `worked` is what our facts come to, null where they do not. */
  | { readonly kind: 'from-elsewhere'; readonly worked: Pence | null }
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
    const elsewhere = charge && takenOverLines(lines.get(charge.id))
    const { worked, why } = tryWork(known)
    if (charge && elsewhere && isKept(charge, { worked, why, request })) {
      const kept = { amount: charge.amount, days: worked.days, lines: elsewhere }
      const sums = taxSums(present(book, 'book'), charge)
      const before = { charge, sums, lines: elsewhere, lost: lost.has(charge.id) }
      const asked = { known, worked: kept, profile, request, determinations, before }
      const common = { key: known.key, facts: known, worked: kept, profile, charge }
      const decision = request.replan === true ? decide(asked) : { kind: 'unchanged' as const }
      if (decision.kind !== 'unchanged') return { ...common, decision }
      const came = why === undefined ? worked.amount : null
      return { ...common, decision: { kind: 'from-elsewhere', worked: came } as const }
    }
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

/** The lines of a charge that has not been worked here; undefined for one that has. */
function takenOverLines(lines: unknown): WorkedCharge['lines'] | undefined {
  const stored = (revive(lines) ?? []) as WorkedCharge['lines']
  return stored.some((line) => line.kind === 'taken-over') ? stored : undefined
}

/** Whether a charge from elsewhere stays as it was taken over. */
function isKept(
  charge: Charge,
  part: { worked: WorkedCharge; why: string | undefined; request: BillRequest },
): boolean {
  const { worked, why, request } = part
  if (why !== undefined) return true
  if (request.reworkTakenOver === true) return false
  const covered = request.cameTo?.get(charge.id) === charge.amount
  return !covered || worked.amount === charge.amount
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
  const sums = before.sums.map(({ dueOn, amount, paid, kind, orderId }) => {
    return { dueOn, amount, paid, instalment: kind === 'instalment', ordered: orderId !== null }
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

/**
 * Whether a charge was worked to the same lines, by what of them reaches a bill: that a later
 * release cites or explains a line otherwise is no change.
 */
function sameLines(stored: unknown, worked: WorkedCharge['lines']): boolean {
  const lines = (revive(stored) ?? []) as WorkedCharge['lines']
  return toJson(lines.map(substanceOf)) === toJson(worked.map(substanceOf))
}

function substanceOf(line: ChargeLine) {
  const { kind, from, until, days, band, percent = null, code = null, amount } = line
  return { kind, from, until, days, band, percent, code, amount }
}
