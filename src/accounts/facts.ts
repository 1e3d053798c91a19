/** The facts of an account and its dwelling that a charge is worked from, each with two times. */
import { determinationsOn } from '#authority/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import type { Pence } from '#kernel/money.js'
import type { Period } from '#kernel/period.js'
import { DISREGARDS } from '#law/council-tax/discounts.js'
import { isExemptionClass } from '#law/council-tax/exemptions.js'
import { isPremiumException } from '#law/council-tax/premium-exceptions.js'
import { DISCOUNT_CLASSES, type DiscountClass } from '#law/council-tax/unoccupied.js'
import { isTenancy, type TenancyCode } from '#law/council-tax/tenancies.js'
import { isLiabilityBasis } from '#law/council-tax/liability.js'
import type { Jurisdiction } from '#law/workings.js'
import type { Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'
import { type FactTable, recordFact } from '#store/facts.js'

/** On what the fact rests, and when it must be looked at again. */
interface Evidenced {
  readonly reviewOn?: IsoDate | null
  readonly evidence?: string | null
}

/** What may be recorded; null in place of a value ends the fact over the period. */
export type AccountFact =
  | { readonly kind: 'liability'; readonly accountId: bigint; readonly basis: string }
  | ({
      readonly kind: 'household'
      readonly adults: number
      readonly disregards: readonly string[]
    } & Evidenced)
  | ({
      readonly kind: 'exemption'
      readonly class: string
      /** Class B: last occupied; class F: the grant of probate; null where nothing runs yet. */
      readonly runsFrom?: IsoDate | null
    } & Evidenced)
  | {
      readonly kind: 'vacancy'
      readonly class: DiscountClass
      /** Unoccupied and substantially unfurnished since; null for a furnished dwelling. */
      readonly emptySince: IsoDate | null
    }
  | ({
      readonly kind: 'premium-exception'
      readonly class: string
      readonly runsFrom: IsoDate | null
    } & Evidenced)
  | {
      readonly kind: 'tenancy'
      readonly tenancy: TenancyCode
      /** The first day after it, where a term or a notice ends it. */
      readonly endsOn: IsoDate | null
      readonly evidence?: string | null
    }
  | { readonly kind: 'annexe'; readonly reason: string }
  | {
      readonly kind: 'discretionary-reduction'
      readonly scheme: string
      readonly percent: number
      readonly reason: string
    }
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
  household: {
    name: 'household',
    key: 'dwelling_id',
    values: ['adults', 'disregards', 'review_on', 'evidence'],
  },
  exemption: {
    name: 'exemption',
    key: 'dwelling_id',
    values: ['class', 'runs_from', 'review_on', 'evidence'],
  },
  vacancy: { name: 'vacancy', key: 'dwelling_id', values: ['class', 'empty_since'] },
  'premium-exception': {
    name: 'premium_exception',
    key: 'dwelling_id',
    values: ['class', 'runs_from', 'review_on', 'evidence'],
  },
  tenancy: { name: 'tenancy', key: 'dwelling_id', values: ['tenancy', 'ends_on', 'evidence'] },
  annexe: { name: 'annexe', key: 'dwelling_id', values: ['reason'] },
  'discretionary-reduction': {
    name: 'discretionary_reduction',
    key: 'account_id',
    values: ['scheme', 'percent', 'reason'],
  },
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

const OF_ONE_COUNTRY: ReadonlySet<FactKind> = new Set(['exemption', 'premium-exception', 'tenancy'])

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
  if (change.fact !== null) checkFact(change.fact, await jurisdictionFor(tx, acting, change.fact))
  await recordFact(tx, acting, {
    table: TABLES[change.kind],
    key: change.key,
    period: change.period,
    values: change.fact === null ? null : columnsOf(change.fact),
  })
}

/** Classes differ in England and Wales: what the other has could not be billed. */
async function jurisdictionFor(
  tx: Tx,
  acting: Acting,
  { kind }: AccountFact,
): Promise<Jurisdiction | undefined> {
  if (!OF_ONE_COUNTRY.has(kind)) return undefined
  return (await determinationsOn(tx, acting.on)).jurisdiction
}

function columnsOf(fact: AccountFact): Record<string, unknown> {
  switch (fact.kind) {
    case 'liability':
      return { account_id: fact.accountId, basis: fact.basis }
    case 'household':
      return { adults: fact.adults, disregards: fact.disregards, ...evidenceOf(fact) }
    case 'exemption':
    case 'premium-exception':
      return { class: fact.class, runs_from: fact.runsFrom ?? null, ...evidenceOf(fact) }
    case 'vacancy':
      return { class: fact.class, empty_since: fact.emptySince }
    case 'tenancy':
      return { tenancy: fact.tenancy, ends_on: fact.endsOn, evidence: fact.evidence ?? null }
    case 'annexe':
      return { reason: fact.reason }
    case 'discretionary-reduction':
      return { scheme: fact.scheme, percent: fact.percent, reason: fact.reason }
    case 'disabled-reduction':
      return { reason: fact.reason }
    case 'council-tax-reduction':
      return { weekly_pence: fact.weekly, scheme: fact.scheme }
    case 'payment-profile':
      return { method: fact.method, plan: fact.plan, day_of_month: fact.dayOfMonth }
  }
}

function evidenceOf({ reviewOn, evidence }: Evidenced) {
  return { review_on: reviewOn ?? null, evidence: evidence ?? null }
}

/**
 * Throws InputError for a value that the law or the register does not know; a class must be of the
 * jurisdiction, or where none is given of either.
 */
export function checkFact(fact: AccountFact, jurisdiction?: Jurisdiction): void {
  const problem = problemOf(fact, jurisdiction)
  if (problem !== undefined) throw new InputError([problem])
}

function problemOf(
  fact: AccountFact,
  jurisdiction: Jurisdiction | undefined,
): { field: string; message: string } | undefined {
  switch (fact.kind) {
    case 'liability':
      return isLiabilityBasis(fact.basis)
        ? undefined
        : { field: 'basis', message: `${fact.basis} is not in section 6: choose one of the list` }
    case 'household':
      return householdProblem(fact)
    case 'exemption':
      return isExemptionClass(fact.class, jurisdiction)
        ? undefined
        : {
            field: 'class',
            message: `${fact.class} is not an exemption class: B or D to W, in Wales A to X`,
          }
    case 'council-tax-reduction':
      return fact.weekly > 0n
        ? undefined
        : { field: 'weekly', message: 'must be above nought: end the award instead' }
    case 'payment-profile':
      return profileProblem(fact)
    case 'vacancy':
      return vacancyProblem(fact)
    case 'premium-exception':
      return isPremiumException(fact.class, jurisdiction)
        ? undefined
        : {
            field: 'class',
            message: `${fact.class} is not an exception from premiums: E to M, in Wales 1 to 7`,
          }
    case 'discretionary-reduction':
      return fact.percent > 0 && fact.percent <= 100
        ? undefined
        : { field: 'percent', message: 'must be above 0 and at most 100' }
    case 'tenancy':
      return tenancyProblem(fact, jurisdiction)
    case 'annexe':
    case 'disabled-reduction':
      return fact.reason.trim() === '' ? { field: 'reason', message: 'say why' } : undefined
  }
}

function tenancyProblem(
  { tenancy, evidence }: AccountFact & { kind: 'tenancy' },
  jurisdiction: Jurisdiction | undefined,
) {
  if (!isTenancy(tenancy, jurisdiction)) {
    const where = jurisdiction === undefined ? '' : ` in ${jurisdiction}`
    return { field: 'tenancy', message: `${tenancy} is no kind of tenancy${where}` }
  }
  if (tenancy !== 'other' || (evidence ?? '').trim() !== '') return undefined
  return { field: 'evidence', message: 'say which kind of tenancy it is' }
}

function vacancyProblem(fact: AccountFact & { kind: 'vacancy' }) {
  const known = DISCOUNT_CLASSES.find(({ code }) => code === fact.class)
  if (known === undefined) {
    return { field: 'class', message: `${fact.class} is not a class: choose A, B, C or D` }
  }
  if (known.furnished || fact.emptySince !== null) return undefined
  return { field: 'emptySince', message: 'give the day since which it has been empty' }
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
