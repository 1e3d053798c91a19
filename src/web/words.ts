/** Codes in the words that officers read. A code without a word is shown as it is, in full. */
import { LETTER_NAMES } from '#dispatch/index.js'
import { ROLES } from '#authority/index.js'
import { ALL_RUN_KINDS } from '#jobs/index.js'
import { type IsoDate, showDate } from '#kernel/dates.js'
import { premiumExceptions } from '#law/council-tax/premium-exceptions.js'
import { TENANCIES } from '#law/council-tax/tenancies.js'
import { DISCOUNT_CLASSES } from '#law/council-tax/unoccupied.js'
import { parsePounds, pence, showPounds } from '#kernel/money.js'
import { APPEAL_GROUNDS } from '#law/council-tax/appeals.js'
import { DISREGARDS } from '#law/council-tax/discounts.js'
import { PAYMENT_PLANS } from '#law/council-tax/payment-plans.js'
import { exemptionTitle } from '#law/council-tax/exemptions.js'
import { LIABILITY_BASES } from '#law/council-tax/liability.js'
import { REQUEST_POWERS, TELLING_DUTIES } from '#law/council-tax/penalties.js'
import { LETTER_FORMATS, LETTER_LANGUAGES } from '#parties/index.js'
import { LAWFUL_BASES, RETENTION_KINDS, RETENTION_REASONS } from '#privacy/index.js'
import { HOLD_KINDS, RESTRICTION_KINDS } from '#protections/index.js'
import { EVENT_WORDS } from '#web/event-words.js'
import { PERMISSION_WORDS } from '#web/permission-words.js'
import { plainText } from '#web/plain-text.js'

const LISTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  event: EVENT_WORDS,
  letterFormat: LETTER_FORMATS,
  letterLanguage: LETTER_LANGUAGES,
  permission: PERMISSION_WORDS,
  security: {
    'signed-in': 'Signed in',
    'sign-in-failed': 'Sign-in failed',
    'sign-in-shut': 'Sign-in failed, and shut for 15 minutes',
    'sign-in-while-shut': 'Tried while the sign-in was shut',
    'code-failed': 'Wrong one-time code',
    'signed-out': 'Signed out',
    'sessions-ended': 'Ended own sessions',
    refused: 'Refused: not permitted',
    'wrong-token': 'Wrong token',
  },
  stage: {
    billed: 'Billed',
    'bill-reversed': 'Bill reversed',
    reminder: 'Reminder',
    'second-reminder': 'Second reminder',
    'final-notice': 'Final notice',
    'warning-letter': 'Letter before the court',
    complaint: 'Complaint laid',
    summonsed: 'Summonsed',
    'liability-order': 'Liability order',
    'costs-only': 'Order for costs',
    'paid-before-hearing': 'Paid before hearing',
    withdrawn: 'Withdrawn',
    dismissed: 'Dismissed',
    quashed: 'Order quashed',
  },
  notice: LETTER_NAMES,
  letterState: {
    waiting: 'Waits to be printed',
    withheld: 'Withheld',
    printed: 'Printed',
    posted: 'Posted',
    withdrawn: 'Withdrawn',
    elsewhere: 'From elsewhere',
  },
  due: {
    instalment: 'Instalment',
    single: 'Single sum',
    balance: 'The rest',
    'summons-costs': 'Costs of summons',
    'order-costs': 'Costs of order',
    penalty: 'Penalty',
  },
  failure: Object.fromEntries(
    [...REQUEST_POWERS, ...TELLING_DUTIES].map(({ code, title }) => [code, title]),
  ),
  penaltyState: { imposed: 'Imposed', 'under-appeal': 'Under appeal', quashed: 'Quashed' },
  penaltyStep: { appeal: 'Record an appeal', outcome: 'How the appeal ended' },
  penaltyAppeal: { dismissed: 'Dismissed', withdrawn: 'Withdrawn', allowed: 'Allowed' },
  case: {
    laid: 'Waits for the court',
    approved: 'Approved by the court',
    'refused-by-court': 'Refused by the court',
    summonsed: 'Summonsed',
    withdrawn: 'Withdrawn',
    dismissed: 'Dismissed',
    'liability-order': 'Liability order',
    'costs-only': 'Order for costs',
    'paid-before-hearing': 'Paid before hearing',
  },
  runState: {
    previewed: 'Waits for approval',
    approved: 'Approved',
    executing: 'Being carried out',
    executed: 'Carried out',
    sent: 'Sent',
    reversed: 'Reversed',
    abandoned: 'Abandoned',
  },
  targetingState: {
    proposed: 'Waits for approval',
    'in-force': 'In force',
    ended: 'Ended',
    abandoned: 'Abandoned',
  },
  targeted: {
    targeted: 'Targeted',
    'below-floor': 'Below the floor',
    'over-cap': 'Beyond the cap',
  },
  targetingMove: {
    'comes-in': 'Comes in',
    stays: 'Stays',
    'falls-out': 'Falls out',
    out: 'Is not targeted',
  },
  gate: {
    'liable-person': 'Is liable',
    'demand-served': 'Demand notice served',
    'no-hold': 'No hold in force',
    limitation: 'Within six years',
    'not-at-court': 'Not before the court already',
    'notice-served': 'Notice served and not met',
    'notice-stands': 'Notice still stands',
    'complaint-approved': 'Complaint approved by the court',
    'time-for-service': 'Time for service',
    'summons-served': 'Summons served in time',
  },
  fact: {
    liability: 'Liability',
    band: 'Band',
    household: 'Household',
    exemption: 'Exemption',
    'disabled-reduction': 'Reduction for disability',
    'council-tax-reduction': 'Council Tax Reduction',
    vacancy: 'Nobody lives there',
    'premium-exception': 'Exception from the premium',
    annexe: 'Annexe',
    tenancy: 'Tenancy',
    'discretionary-reduction': 'Council’s own reduction',
    'payment-profile': 'Payment method',
  },
  determination: {
    'authority-details': 'The council’s details',
    'unoccupied-dwellings': 'Empty and second homes',
    'summons-costs': 'Costs of a summons',
    'order-costs': 'Costs of an order',
    'costs-activity': 'What the costs are made of',
    'recovery-path': 'Recovery path',
    'retention-years': 'How long things are kept',
    'takeover-evidence': 'Evidence from elsewhere',
  },
  evidence: {
    demand: 'A demand notice',
    reminder: 'A reminder',
    'final-notice': 'A final notice',
    complaint: 'A complaint that the court approved',
    summons: 'A summons',
  },
  takeoverState: {
    previewed: 'Waits for approval',
    approved: 'Approved',
    executed: 'Carried out',
    abandoned: 'Abandoned',
  },
  totalled: {
    accounts: 'Accounts, and what they owe',
    charges: 'Charges',
    costs: 'Costs',
    paid: 'Sums paid, in part or whole',
    outstanding: 'Sums outstanding',
    receipts: 'Receipts',
    credit: 'Receipts with credit',
    notices: 'Notices, and what they required',
    cases: 'Cases at court',
    orders: 'Orders',
  },
  worked: {
    agrees: 'Our facts come to it',
    differs: 'Our facts come to another sum',
    'cannot-work': 'Our facts do not cover it',
  },
  proposal: { proposed: 'Waits for another officer', set: 'Set', refused: 'Refused' },
  appealGround: Object.fromEntries(APPEAL_GROUNDS.map((ground) => [ground.code, ground.title])),
  appeal: {
    open: 'Waits for the council',
    accepted: 'Accepted by the council',
    rejected: 'Rejected by the council',
    tribunal: 'Before the tribunal',
    allowed: 'Allowed',
    dismissed: 'Dismissed',
    withdrawn: 'Withdrawn',
  },
  appealStep: {
    accepted: 'The council accepts it',
    rejected: 'The council rejects it',
    tribunal: 'It went to the valuation tribunal',
    allowed: 'The tribunal allowed it',
    dismissed: 'The tribunal dismissed it',
    withdrawn: 'It was withdrawn',
  },
  service: {
    post: 'Post',
    'first-class': 'First-class post',
    hand: 'By hand, or left at the address',
    electronic: 'Electronically',
  },
  detail: {
    name: 'Name',
    dateOfBirth: 'Born',
    email: 'Email',
    phone: 'Phone',
    mailLines: 'Letters to',
    deceasedOn: 'Died',
  },
  method: { 'direct-debit': 'Direct Debit', cash: 'Cash or card' },
  plan: Object.fromEntries(PAYMENT_PLANS.map((p) => [p.code, p.title])),
  step: {
    reminder: 'Reminder',
    'second-reminder': 'Second reminder',
    'final-notice': 'Final notice',
    'warning-letter': 'Letter before the court',
    complaint: 'Complaint to the court',
  },
  receipt: { posted: 'Posted', suspense: 'In suspense', reversed: 'Reversed' },
  officer: {
    active: 'May sign in',
    locked: 'Locked',
    'shut-out': 'Too many failures',
    ended: 'Ended',
  },
  approval: {
    officer: 'New officer',
    roles: 'Other roles',
    password: 'Password reset',
    codes: 'One-time codes reset',
    link: 'Link to a person',
    unlink: 'End of a link to a person',
    'system-link': 'Link to a user of the machine',
    end: 'End of an officer',
    unlock: 'Lock lifted',
    limit: 'Value limit raised or lifted',
    'codes-rule': 'One-time codes asked of fewer roles',
  },
  notPossible: {
    'username-in-use': 'the username is in use',
    'no-such-officer': 'the officer has been ended',
    'no-such-person': 'there is no such person',
    'no-such-link': 'the link has ended',
    'linked-already': 'it is linked already',
    'in-the-past': 'its days are past',
  },
  job: {
    backup: 'Backup',
    'proof-of-restore': 'Proof of restore',
    'plan-b-pack': 'Plan-B pack',
  },
  jobState: {
    running: 'At work',
    done: 'Done',
    failed: 'Failed',
    'not-set': 'Not set up',
  },
  webhook: { active: 'In use', paused: 'Paused', ended: 'Ended' },
  delivery: { waiting: 'Waits', delivered: 'Delivered', dead: 'Given up', ended: 'Not sent' },
  token: {
    active: 'In use',
    waiting: 'Waits for its owner',
    expired: 'Run out',
    revoked: 'Revoked',
  },
  limited: {
    receipt: 'Payments taken',
    refund: 'Refunds approved',
    'receipt-reversal': 'Payments reversed',
    transfer: 'Credit transferred',
    'discretionary-reduction': 'Reductions under section 13A(1)(c)',
    'costs-withdrawn': 'Costs of a summons withdrawn',
    'penalty-quashed': 'Penalties quashed',
  },
  role: Object.fromEntries(ROLES.map((role) => [role.name, role.title])),
  refund: { proposed: 'Waits for approval', paid: 'Paid', refused: 'Refused' },
  run: Object.fromEntries(ALL_RUN_KINDS.map((kind) => [kind.name, kind.title])),
  reason: Object.assign({}, ...ALL_RUN_KINDS.map((kind) => kind.reasons)) as Record<string, string>,
  'basis-of-disclosure': Object.fromEntries(LAWFUL_BASES.map((b) => [b.code, b.title])),
  retention: Object.fromEntries(RETENTION_KINDS.map((kind) => [kind.code, kind.title])),
  retentionReason: RETENTION_REASONS,
  retentionState: { previewed: 'Waits for approval', approved: 'Approved', abandoned: 'Abandoned' },
  restriction: Object.fromEntries(RESTRICTION_KINDS.map((kind) => [kind.code, kind.title])),
  hold: Object.fromEntries(HOLD_KINDS.map((kind) => [kind.code, kind.title])),
  basis: Object.fromEntries(LIABILITY_BASES.map((basis) => [basis.code, basis.title])),
  exception: Object.fromEntries(
    [...premiumExceptions('england'), ...premiumExceptions('wales')].map((e) => [e.code, e.title]),
  ),
  tenancy: Object.fromEntries(TENANCIES.map((t) => [t.code, t.title])),
  disregard: Object.fromEntries(DISREGARDS.map((d) => [d.code, d.title])),
}

export function word(list: string, code: string | null | undefined): string {
  if (code === null || code === undefined || code === '') return ''
  const known = LISTS[list]?.[code]
  if (known !== undefined) return known
  const spaced = code.replaceAll('-', ' ')
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

export function optionsOf(list: string): { value: string; text: string }[] {
  return Object.entries(LISTS[list] ?? {}).map(([value, text]) => ({ value, text }))
}

/** A recorded fact in a few words. */
export function describeFact(fact: { kind: string; detail: Record<string, unknown> }): string {
  const { kind, detail } = fact
  const text = (name: string) => plainText(detail[name])
  switch (kind) {
    case 'liability':
      return word('basis', text('basis'))
    case 'band':
      return `Band ${text('band')}`
    case 'household':
      return describeHousehold(Number(detail['adults']), detail['disregards'] as string[])
    case 'exemption':
      return `Class ${text('class')}: ${exemptionTitle(text('class')) ?? ''}${runs(detail)}`
    case 'vacancy':
      return describeVacancy(text('class'), detail['emptySince'])
    case 'premium-exception':
      return `Class ${text('class')}: ${word('exception', text('class'))}${runs(detail)}`
    case 'discretionary-reduction':
      return `${describeShare(detail)}, ${word('', text('scheme')).toLowerCase()}: ${text('reason')}`
    case 'tenancy':
      return describeTenancy(text('tenancy'), detail['endsOn'])
    case 'council-tax-reduction':
      return `${showPounds(pence(BigInt(text('weekly'))))} a week, ${word('', text('scheme')).toLowerCase()}`
    case 'payment-profile':
      return `${word('method', text('method'))}, ${word('plan', text('plan')).toLowerCase()}, on day ${text('dayOfMonth')}`
    default:
      return text('reason')
  }
}

function describeShare({ percent, sum }: Record<string, unknown>): string {
  return typeof sum === 'string' ? showPounds(pence(BigInt(sum))) : `${plainText(percent)}%`
}

function runs({ runsFrom }: Record<string, unknown>): string {
  return typeof runsFrom === 'string' ? `, running from ${showDate(runsFrom as IsoDate)}` : ''
}

function describeVacancy(code: string, since: unknown): string {
  const title = DISCOUNT_CLASSES.find((known) => known.code === code)?.title ?? ''
  const empty = typeof since === 'string' ? `, empty since ${showDate(since as IsoDate)}` : ''
  return `Class ${code}: ${title}${empty}`
}

function describeTenancy(code: string, endsOn: unknown): string {
  const ends = typeof endsOn === 'string' ? `, to ${showDate(endsOn as IsoDate)}` : ''
  return `${word('tenancy', code)}${ends}`
}

function describeHousehold(adults: number, disregards: readonly string[]): string {
  if (adults === 0) return 'Nobody’s main home'
  const lived = adults === 1 ? '1 adult' : `${adults} adults`
  if (disregards.length === 0) return lived
  const names = [...new Set(disregards)].map((code) => {
    const count = disregards.filter((other) => other === code).length
    return `${count > 1 ? `${count} × ` : ''}${word('disregard', code).toLowerCase()}`
  })
  return `${lived}, disregarded: ${names.join(', ')}`
}

/** Pounds as officers type them, "£1,200.50", into pence; undefined when it is no amount. */
export function readPounds(text: string) {
  try {
    return parsePounds(text.replace(/[£,\s]/g, ''))
  } catch {
    return undefined
  }
}

/** The kinds of letter in a print run, by the names that letters have. */
export function letterKinds(kinds: string): string {
  return kinds
    .split(', ')
    .map((kind) => word('notice', kind))
    .join(', ')
}
