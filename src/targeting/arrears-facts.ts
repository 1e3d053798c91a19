/**
 * What the rules may ask of a case in arrear, and nothing else. Age, sex, disability and what
 * stands for them (disregards, exemptions, the reduction for disability, the scheme of a reduction)
 * are not read at all, so that no rule can turn on them (Equality Act 2010 ss 4, 29 and 149).
 */
import { daysBetween, type IsoDate, showDate } from '#kernel/dates.js'
import { type Pence, showPounds } from '#kernel/money.js'
import { PLAN_CODES } from '#law/council-tax/payment-plans.js'

/** One charge with something overdue, as it stands on a day. */
export interface ArrearsFacts {
  readonly accountId: bigint
  readonly chargeId: bigint
  readonly on: IsoDate
  /** Tax and costs overdue. */
  readonly owed: Pence
  readonly owedUnderOrders: Pence
  readonly oldestOn: IsoDate
  /** Financial years in arrear on the account. */
  readonly years: number
  readonly lastPaidOn: IsoDate | null
  readonly lastPaid: Pence | null
  readonly stage: string
  readonly stageSince: IsoDate | null
  /** Reminders of the account since 1 April. */
  readonly reminders: number
  readonly arrangementsEnded: number
  readonly holdsEnded: number
  readonly vulnerabilityEnded: boolean
  readonly held: boolean
  readonly orders: number
  readonly band: string
  readonly method: string
  readonly plan: string
  readonly reduction: boolean
  readonly contactKnown: boolean
  readonly mailReturned: boolean
  readonly elsewhere: boolean
}

/** What a fact is on a case: a number to measure, null where there is none, or a word. */
type Answer = bigint | number | string | null

export interface AskedFact {
  /** As it is written in a rule. */
  readonly name: string
  readonly kind: 'number' | 'pounds' | 'choice'
  readonly hint: string
  readonly choices?: readonly string[]
  /** Asked only to spare people: rules with it may take points away and give none. */
  readonly sparingOnly?: boolean
  readonly of: (facts: ArrearsFacts) => Answer
  /** What it is on the case, in words. */
  readonly says: (facts: ArrearsFacts) => string
}

const STAGES = [
  'billed', 'reminder', 'second-reminder', 'final-notice', 'warning-letter', 'complaint',
  'summonsed', 'liability-order', 'costs-only', 'paid-before-hearing', 'withdrawn', 'dismissed',
  'quashed',
] as const // prettier-ignore

const BANDS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I']
const YES_NO = ['yes', 'no'] as const

export const ASKED_FACTS: readonly AskedFact[] = [
  pounds('owed', 'tax and costs overdue on the charge', (f) => f.owed),
  pounds('owed under orders', 'of it, what stands under an order', (f) => f.owedUnderOrders),
  {
    ...number('days overdue', 'since the oldest sum unpaid became payable', (f) =>
      daysBetween(f.oldestOn, f.on),
    ),
    says: (f) => `overdue since ${showDate(f.oldestOn)}`,
  },
  number('years in arrear', 'financial years in arrear on the account', (f) => f.years),
  {
    ...number('days since payment', 'no payment at all counts as longer than any number', (f) =>
      f.lastPaidOn === null ? null : daysBetween(f.lastPaidOn, f.on),
    ),
    says: (f) =>
      f.lastPaidOn === null ? 'nothing was ever paid' : `last paid ${showDate(f.lastPaidOn)}`,
  },
  pounds('last payment', 'what was paid last, nothing where nothing was', (f) => f.lastPaid ?? 0n),
  {
    ...choice('stage', 'of recovery', { of: (f) => f.stage, choices: STAGES }),
    says: (f) => {
      const since = f.stageSince === null ? '' : ` since ${showDate(f.stageSince)}`
      return `stage ${f.stage.replaceAll('-', ' ')}${since}`
    },
  },
  number('days at stage', 'since it came to that stage', (f) =>
    daysBetween(f.stageSince ?? f.oldestOn, f.on),
  ),
  number('reminders this year', 'on the account, since 1 April', (f) => f.reminders),
  number(
    'arrangements ended',
    'arrangements on the account that are over',
    (f) => f.arrangementsEnded,
  ),
  number(
    'holds ended',
    'holds that are over, but for reviews of vulnerability',
    (f) => f.holdsEnded,
  ),
  number('orders', 'liability orders on the account, not quashed', (f) => f.orders),
  choice('band', 'of the dwelling', { of: (f) => f.band, choices: BANDS }),
  choice('method', 'of payment', { of: (f) => f.method, choices: ['direct-debit', 'cash'] }),
  choice('plan', 'of instalments', { of: (f) => f.plan, choices: PLAN_CODES }),
  yesNo('reduction', 'Council Tax Reduction in payment', (f) => f.reduction),
  {
    ...yesNo(
      'vulnerability ended',
      'a review of vulnerability is over',
      (f) => f.vulnerabilityEnded,
    ),
    sparingOnly: true,
  },
  yesNo('on hold', 'a hold is in force', (f) => f.held),
  yesNo('contact known', 'an email address or a telephone number', (f) => f.contactKnown),
  yesNo('mail returned', 'what was sent last to somebody liable came back', (f) => f.mailReturned),
  yesNo('from elsewhere', 'taken over from another system', (f) => f.elsewhere),
]

function pounds(name: string, hint: string, of: (f: ArrearsFacts) => bigint): AskedFact {
  const says = (f: ArrearsFacts) => `${showPounds(of(f) as Pence)} ${name}`
  return { name, kind: 'pounds', hint, of, says }
}

function number(name: string, hint: string, of: (f: ArrearsFacts) => number | null): AskedFact {
  return { name, kind: 'number', hint, of, says: (f) => `${of(f) ?? 'no'} ${name}` }
}

function choice(
  name: string,
  hint: string,
  { of, choices }: { of: (f: ArrearsFacts) => string; choices: readonly string[] },
): AskedFact {
  return { name, kind: 'choice', hint, choices, of, says: (f) => `${name} ${of(f)}` }
}

function yesNo(name: string, hint: string, of: (f: ArrearsFacts) => boolean): AskedFact {
  const says = (f: ArrearsFacts) => `${name}: ${of(f) ? 'yes' : 'no'}`
  return { ...choice(name, hint, { of: (f) => (of(f) ? 'yes' : 'no'), choices: YES_NO }), says }
}
