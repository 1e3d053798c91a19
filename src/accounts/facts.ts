/** The facts of an account and its dwelling that a charge is worked from, each with two times. */
import { determinationsOn } from '#authority/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { yearOf, yearPeriod } from '#kernel/financial-year.js'
import { InputError } from '#kernel/invariant.js'
import { checkAll } from '#kernel/refusals.js'
import type { Pence } from '#kernel/money.js'
import { type Period, rangeText } from '#kernel/period.js'

import { disregardProblem } from '#law/council-tax/discounts.js'
import { hasExemptionClass, isExemptionClass } from '#law/council-tax/exemptions.js'
import { isByWeeks, type PaymentPlan, PLAN_CODES } from '#law/council-tax/payment-plans.js'
import { isPremiumException } from '#law/council-tax/premium-exceptions.js'
import {
  DISCOUNT_CLASSES,
  type DiscountClass,
  discountClasses,
} from '#law/council-tax/unoccupied.js'
import { isTenancy, type TenancyCode } from '#law/council-tax/tenancies.js'
import { isLiabilityBasis } from '#law/council-tax/liability.js'
import type { Jurisdiction } from '#law/workings.js'
import { sql, type Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'
import { checkPeriod, type FactTable, recordFact } from '#store/facts.js'

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
      /** Another class that is recorded stays too; without, this one takes its place. */
      readonly beside?: boolean
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
  /** The listing officer has taken the dwelling out of the valuation list. */
  | { readonly kind: 'list-deletion'; readonly reason: string }
  | {
      readonly kind: 'discretionary-reduction'
      readonly scheme: string
      /** Of what is left to pay; null where a sum is taken off instead. */
      readonly percent: number | null
      /** Taken off once, of the year in which the period begins; null for a percentage. */
      readonly sum?: Pence | null
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
      readonly plan: PaymentPlan
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
    beside: 'class',
  },
  tenancy: { name: 'tenancy', key: 'dwelling_id', values: ['tenancy', 'ends_on', 'evidence'] },
  annexe: { name: 'annexe', key: 'dwelling_id', values: ['reason'] },
  'list-deletion': { name: 'list_deletion', key: 'dwelling_id', values: ['reason'] },
  'discretionary-reduction': {
    name: 'discretionary_reduction',
    key: 'account_id',
    values: ['scheme', 'percent', 'sum_pence', 'reason'],
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

const OF_ONE_COUNTRY: ReadonlySet<FactKind> = new Set([
  'household',
  'vacancy',
  'exemption',
  'premium-exception',
  'tenancy',
])

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
  change: {
    kind: FactKind
    key: bigint
    period: Period
    fact: AccountFact | null
    /** Of facts of which two may hold at once, the class that ends; all of them without. */
    ofClass?: string | undefined
  },
): Promise<void> {
  const { fact, period, ofClass } = change
  const jurisdiction = fact === null ? undefined : await jurisdictionFor(tx, acting, fact)
  await checkAll([
    () => fact !== null && checkFact(fact, { jurisdiction, from: period.from }),
    () => checkSum(tx, change),
    () => checkPeriod(period),
  ])
  await recordFact(tx, acting, {
    table: TABLES[change.kind],
    key: change.key,
    period: change.period,
    values: change.fact === null ? null : columnsOf(change.fact),
    beside: fact?.kind === 'premium-exception' && fact.beside === true ? fact.class : undefined,
    ...(fact === null && { beside: ofClass }),
  })
}

/** A sum comes off the charge of the year in which it begins: without one it would be lost. */
async function checkSum(
  tx: Tx,
  change: { key: bigint; period: Period; fact: AccountFact | null },
): Promise<void> {
  const { key, period, fact } = change
  if (fact?.kind !== 'discretionary-reduction' || fact.percent !== null) return
  const year = yearOf(period.from)
  const liable = await tx.first(sql`select 1 from liability where account_id = ${key}
    and superseded_at is null and valid && ${rangeText(yearPeriod(year))}::daterange`)
  if (liable !== undefined) return
  const message = `the account is liable for no dwelling in ${year}: a sum has nothing to come off`
  throw new InputError([{ field: 'from', message, reads: ['percent', 'sum'] }])
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
    case 'list-deletion':
      return { reason: fact.reason }
    case 'discretionary-reduction': {
      const { scheme, percent, sum = null, reason } = fact
      return { scheme, percent, sum_pence: sum, reason }
    }
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

export interface FactPlace {
  /** What a class or a disregard must be of; either country where it is undefined. */
  readonly jurisdiction: Jurisdiction | undefined
  /** The first day on which the fact is to hold. */
  readonly from: IsoDate | undefined
}

/** Throws InputError for a value that the law or the register does not know. */
export function checkFact(fact: AccountFact, place: FactPlace): void {
  const problem = problemOf(fact, place)
  // Which of its values a rule looks at is the rule's own: any of them, and its first day.
  const reads = [...Object.keys(fact), 'from']
  if (problem !== undefined) throw new InputError([{ ...problem, reads }])
}

function problemOf(
  fact: AccountFact,
  place: FactPlace,
): { field: string; message: string } | undefined {
  const { jurisdiction } = place
  switch (fact.kind) {
    case 'liability':
      return isLiabilityBasis(fact.basis)
        ? undefined
        : { field: 'basis', message: `${fact.basis} is not in section 6: choose one of the list` }
    case 'household':
      return householdProblem(fact, place)
    case 'exemption':
      return isExemption(fact.class, place)
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
      return vacancyProblem(fact, jurisdiction)
    case 'premium-exception':
      return isPremiumException(fact.class, jurisdiction)
        ? undefined
        : {
            field: 'class',
            message: `${fact.class} is not an exception from premiums: E to M, in Wales 1 to 7`,
          }
    case 'discretionary-reduction':
      return discretionaryProblem(fact)
    case 'tenancy':
      return tenancyProblem(fact, jurisdiction)
    case 'annexe':
    case 'list-deletion':
    case 'disabled-reduction':
      return fact.reason.trim() === '' ? { field: 'reason', message: 'say why' } : undefined
  }
}

/** Of either country where none is given. */
function isExemption(code: string, { jurisdiction, from }: FactPlace): boolean {
  if (jurisdiction === undefined || from === undefined) return isExemptionClass(code)
  return hasExemptionClass(code, { jurisdiction, on: from })
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

function discretionaryProblem(fact: AccountFact & { kind: 'discretionary-reduction' }) {
  const { percent, sum = null } = fact
  if ((percent === null) === (sum === null)) {
    return { field: 'percent', message: 'give a percentage or a sum, and not both' }
  }
  if (sum !== null && sum <= 0n) return { field: 'sum', message: 'must be above nought' }
  return percent === null || (percent > 0 && percent <= 100)
    ? undefined
    : { field: 'percent', message: 'must be above 0 and at most 100' }
}

function vacancyProblem(
  fact: AccountFact & { kind: 'vacancy' },
  jurisdiction: Jurisdiction | undefined,
) {
  const classes = jurisdiction === undefined ? DISCOUNT_CLASSES : discountClasses(jurisdiction)
  const known = classes.find(({ code }) => code === fact.class)
  if (known === undefined) {
    const there = classes.map(({ code }) => code).join(', ')
    return { field: 'class', message: `${fact.class} is not a class: choose one of ${there}` }
  }
  if (known.furnished || fact.emptySince !== null) return undefined
  return { field: 'emptySince', message: 'give the day since which it has been empty' }
}

const METHODS: readonly string[] = ['direct-debit', 'cash']

function profileProblem({ method, plan, dayOfMonth }: AccountFact & { kind: 'payment-profile' }) {
  if (!METHODS.includes(method)) {
    return { field: 'method', message: `choose ${METHODS.join(' or ')}` }
  }
  if (!(PLAN_CODES as readonly string[]).includes(plan))
    return { field: 'plan', message: `choose ${PLAN_CODES.join(', ')}` }
  const last = isByWeeks(plan) ? 7 : 28
  if (dayOfMonth >= 1 && dayOfMonth <= last) return undefined
  const message =
    last === 7 ? 'choose a day of the week, 1 for Monday to 7' : 'choose a day from 1 to 28'
  return { field: 'dayOfMonth', message }
}

function householdProblem(fact: AccountFact & { kind: 'household' }, place: FactPlace) {
  if (!Number.isInteger(fact.adults) || fact.adults < 0) {
    return { field: 'adults', message: 'must be a whole number, 0 or more' }
  }
  if (fact.disregards.length > fact.adults) {
    return { field: 'disregards', message: 'more adults are disregarded than live there' }
  }
  const problems = fact.disregards.map((code) => disregardProblem(code, place))
  const message = problems.find((problem) => problem !== undefined)
  return message === undefined ? undefined : { field: 'disregards', message }
}
