/** The facts of an account and its dwelling that a charge is worked from, each with two times. */
import type { IsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import type { Pence } from '#kernel/money.js'
import type { Period } from '#kernel/period.js'
import { DISREGARDS } from '#law/council-tax/discounts.js'
import { isExemptionClass } from '#law/council-tax/exemptions.js'
import { isLiabilityBasis } from '#law/council-tax/liability.js'
import type { Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'
import { type FactTable, recordFact } from '#store/facts.js'

/** What may be recorded; null in place of a value ends the fact over the period. */
export type AccountFact =
  | { readonly kind: 'liability'; readonly accountId: bigint; readonly basis: string }
  | { readonly kind: 'household'; readonly adults: number; readonly disregards: readonly string[] }
  | { readonly kind: 'exemption'; readonly class: string; readonly reviewOn: IsoDate | null }
  | { readonly kind: 'disabled-reduction'; readonly reason: string }
  | {
      readonly kind: 'council-tax-reduction'
      readonly weekly: Pence
      readonly scheme: 'pension-age' | 'working-age'
    }
  | {
      readonly kind: 'payment-profile'
      readonly method: 'direct-debit' | 'cash'
      readonly plan: '10' | '12' | 'half-yearly'
      readonly dayOfMonth: number
    }

export type FactKind = AccountFact['kind']

const TABLES: Record<FactKind, FactTable> = {
  liability: { name: 'liability', key: 'dwelling_id', values: ['account_id', 'basis'] },
  household: { name: 'household', key: 'dwelling_id', values: ['adults', 'disregards'] },
  exemption: { name: 'exemption', key: 'dwelling_id', values: ['class', 'review_on'] },
  'disabled-reduction': { name: 'disabled_reduction', key: 'dwelling_id', values: ['reason'] },
  'council-tax-reduction': {
    name: 'council_tax_reduction',
    key: 'account_id',
    values: ['weekly_pence', 'scheme'],
  },
  'payment-profile': {
    name: 'payment_profile',
    key: 'account_id',
    values: ['method', 'plan', 'day_of_month'],
  },
}

/** Facts of the account are kept under it; all others under the dwelling. */
export function belongsToAccount(kind: FactKind): boolean {
  return TABLES[kind].key === 'account_id'
}

/**
 * Records a fact over a period, or, with `fact` null, that none of its kind holds. `key` is the
 * dwelling, or the account for what belongs to it. Throws InputError naming the field at fault.
 */
export async function recordAccountFact(
  tx: Tx,
  acting: Acting,
  change: { kind: FactKind; key: bigint; period: Period; fact: AccountFact | null },
): Promise<void> {
  if (change.fact !== null) checkFact(change.fact)
  await recordFact(tx, acting, {
    table: TABLES[change.kind],
    key: change.key,
    period: change.period,
    values: change.fact === null ? null : columnsOf(change.fact),
  })
}

function columnsOf(fact: AccountFact): Record<string, unknown> {
  switch (fact.kind) {
    case 'liability':
      return { account_id: fact.accountId, basis: fact.basis }
    case 'household':
      return { adults: fact.adults, disregards: fact.disregards }
    case 'exemption':
      return { class: fact.class, review_on: fact.reviewOn }
    case 'disabled-reduction':
      return { reason: fact.reason }
    case 'council-tax-reduction':
      return { weekly_pence: fact.weekly, scheme: fact.scheme }
    case 'payment-profile':
      return { method: fact.method, plan: fact.plan, day_of_month: fact.dayOfMonth }
  }
}

/** Throws InputError for a value that the law or the register does not know. */
export function checkFact(fact: AccountFact): void {
  const problem = problemOf(fact)
  if (problem !== undefined) throw new InputError([problem])
}

function problemOf(fact: AccountFact): { field: string; message: string } | undefined {
  switch (fact.kind) {
    case 'liability':
      return isLiabilityBasis(fact.basis)
        ? undefined
        : { field: 'basis', message: `${fact.basis} is not in section 6: choose one of the list` }
    case 'household':
      return householdProblem(fact)
    case 'exemption':
      return isExemptionClass(fact.class)
        ? undefined
        : { field: 'class', message: `${fact.class} is not an exemption class: B or D to W` }
    case 'council-tax-reduction':
      return fact.weekly > 0n
        ? undefined
        : { field: 'weekly', message: 'must be above nought: end the award instead' }
    case 'payment-profile':
      return profileProblem(fact)
    case 'disabled-reduction':
      return undefined
  }
}

const METHODS: readonly string[] = ['direct-debit', 'cash']
const PLANS: readonly string[] = ['10', '12', 'half-yearly']

function profileProblem({ method, plan, dayOfMonth }: AccountFact & { kind: 'payment-profile' }) {
  if (!METHODS.includes(method)) {
    return { field: 'method', message: `choose ${METHODS.join(' or ')}` }
  }
  if (!PLANS.includes(plan)) return { field: 'plan', message: `choose ${PLANS.join(', ')}` }
  return dayOfMonth >= 1 && dayOfMonth <= 28
    ? undefined
    : { field: 'dayOfMonth', message: 'choose a day from 1 to 28' }
}

function householdProblem(fact: AccountFact & { kind: 'household' }) {
  if (!Number.isInteger(fact.adults) || fact.adults < 0) {
    return { field: 'adults', message: 'must be a whole number, 0 or more' }
  }
  if (fact.disregards.length > fact.adults) {
    return { field: 'disregards', message: 'more adults are disregarded than live there' }
  }
  const unknown = fact.disregards.find((code) => DISREGARDS.every((d) => d.code !== code))
  return unknown === undefined
    ? undefined
    : { field: 'disregards', message: `${unknown} is not a disregard: choose one of the list` }
}
