/** The forms for changes of fact, and how each is read into a change. */
import type { AccountFact } from '#accounts/index.js'
import type { Change } from '#changes/index.js'
import type { IsoDate } from '#kernel/dates.js'
import type { Pence } from '#kernel/money.js'
import { disregardsOf } from '#law/council-tax/discounts.js'
import { exemptionClasses } from '#law/council-tax/exemptions.js'
import { PLAN_CODES } from '#law/council-tax/payment-plans.js'
import { premiumExceptions } from '#law/council-tax/premium-exceptions.js'
import { tenanciesOf, type TenancyCode } from '#law/council-tax/tenancies.js'
import { type DiscountClass, discountClasses } from '#law/council-tax/unoccupied.js'
import type { Jurisdiction } from '#law/workings.js'
import type { AccountHome } from '#enquiries/index.js'
import type { FormField, FormOption } from '#web/forms/form.js'
import type { Given } from '#web/forms/given.js'
import { optionsOf, word } from '#web/words.js'

/** What an account's change is made on: the account and the dwellings it is or was liable for. */
export interface ChangeScene {
  readonly accountRef: string
  readonly propertyRef: string
  readonly homes: readonly AccountHome[]
  /** The liable persons of the account, as their names are recorded. */
  readonly persons: readonly string[]
  /** What the account holds in credit. */
  readonly credit: Pence
  readonly today: IsoDate
  readonly jurisdiction: Jurisdiction
}

export interface ChangeForm {
  readonly title: string
  readonly intro?: string
  /** The kind of fact that it changes: what is recorded of it is shown with the form. */
  readonly factKind?: string
  readonly fields: (scene: ChangeScene) => FormField[]
  readonly read: (given: Given, scene: ChangeScene) => Change
}

export const WHEN = 'Like 27/3/2026'
/** Nothing is chosen for the officer: the first of a list is not what is meant most often. */
const UNCHOSEN: FormOption = { value: '', text: 'Choose' }

export function toChoose(options: readonly FormOption[]): FormOption[] {
  return [UNCHOSEN, ...options]
}

export function homeField(scene: ChangeScene): FormField {
  const seen = new Map(scene.homes.map((home) => [home.propertyRef, home.address]))
  const options: FormOption[] = [...seen].map(([value, text]) => ({ value, text }))
  return { name: 'propertyRef', label: 'Dwelling', kind: 'select', options }
}

function dates(scene: ChangeScene): FormField[] {
  return [
    { name: 'from', label: 'From', kind: 'date', value: scene.today, hint: WHEN },
    {
      name: 'until', label: 'Until', kind: 'date', optional: true,
      hint: 'The first day on which it does not hold any more',
    }, // prettier-ignore
  ]
}

const ENDS: FormField = {
  name: 'ends', label: 'If it has ended', kind: 'checkboxes', optional: true,
  options: [{ value: 'yes', text: 'It holds no more from the first day given: nothing else is filled in' }],
} // prettier-ignore

const ENDS_OF_CLASS: FormField = {
  ...ENDS,
  options: [{ value: 'yes', text: 'The one chosen does not hold over the period' }],
}

type FactKind = Exclude<AccountFact['kind'], 'liability'>

/** "G, H, I and M" */
function limitedExceptions(jurisdiction: Jurisdiction): string {
  const codes = premiumExceptions(jurisdiction).flatMap((c) =>
    c.months === undefined ? [] : c.code,
  )
  return `${codes.slice(0, -1).join(', ')} and ${codes.at(-1)}`
}

function factForm(
  kind: FactKind,
  form: {
    title: string
    intro?: string
    fields: readonly FormField[] | ((scene: ChangeScene) => readonly FormField[])
    fact: (given: Given, scene: ChangeScene) => AccountFact
    /** Whether it can be said to hold no more; of one class, where two may hold at once. */
    ends: boolean | 'of-class'
  },
): ChangeForm {
  const { title, intro } = form
  const ofClass = form.ends === 'of-class'
  const ends = form.ends === false ? [] : [ofClass ? ENDS_OF_CLASS : ENDS]
  return {
    title,
    factKind: kind,
    ...(intro !== undefined && { intro }),
    fields: (scene) => {
      const own = typeof form.fields === 'function' ? form.fields(scene) : form.fields
      return [homeField(scene), ...own, ...dates(scene), ...ends]
    },
    read: (given, scene) => {
      const endsNow = form.ends !== false && given.list('ends').includes('yes')
      return {
        kind: 'fact',
        accountRef: scene.accountRef,
        propertyRef: given.text('propertyRef', 'Choose the dwelling'),
        factKind: kind,
        from: given.date('from', 'Give the first day of the change'),
        until: given.optionalDate('until'),
        fact: endsNow ? null : form.fact(given, scene),
        ...(endsNow && ofClass && { ofClass: given.text('class', 'Choose which of them ends') }),
      }
    },
  }
}

const EVIDENCE: readonly FormField[] = [
  { name: 'evidence', label: 'Evidence', kind: 'text', optional: true, hint: 'What was seen, such as a certificate' },
  { name: 'reviewOn', label: 'Review on', kind: 'date', optional: true, hint: WHEN },
] // prettier-ignore

function evidenceOf(given: Given) {
  return { evidence: given.optional('evidence') || null, reviewOn: given.optionalDate('reviewOn') }
}

const DISCRETIONARY = ['care-leaver', 'hardship', 'flood-or-fire', 'other-case'].map((code) => ({
  value: code,
  text: word('', code),
}))

/** How many adults live there, and how many of them are disregarded as what. */
export function householdFields({ jurisdiction }: ChangeScene): FormField[] {
  const options = disregardsOf(jurisdiction).map((d) => ({ value: d.code, text: d.title }))
  return [
  { name: 'adults', label: 'Adults who live there', kind: 'number', hint: 'Give 0 where it is nobody’s main home; then say under “Nobody lives there” whether it is a second home or empty' },
  { name: 'disregards', label: 'Disregarded', kind: 'counts', optional: true, options, hint: 'How many of the adults are disregarded as each: 2 beside students where two of them study' },
  ] // prettier-ignore
}

export function householdOf(given: Given, { jurisdiction }: ChangeScene) {
  const adults = given.whole('adults', 'Give how many adults live there, in figures')
  const codes = disregardsOf(jurisdiction).map((d) => d.code)
  const disregards = given.counts('disregards', codes)
  if (disregards.length > adults) {
    const lived = adults === 1 ? '1 adult lives' : `${adults} adults live`
    given.fault('disregards', `are more than the adults: ${lived} there`)
  }
  return { adults, disregards }
}

/** The changes that an officer may make on an account, by their name in the address. */
export const FACT_FORMS: Readonly<Record<string, ChangeForm>> = {
  household: factForm('household', {
    title: 'Discount: who lives there',
    intro: 'One adult who counts lowers the charge by 25%; none who counts by 50%.',
    fields: (scene) => [...householdFields(scene), ...EVIDENCE],
    fact: (given, scene) => ({
      kind: 'household',
      ...householdOf(given, scene),
      ...evidenceOf(given),
    }),
    ends: false,
  }),
  exemption: factForm('exemption', {
    title: 'Exemption',
    fields: ({ jurisdiction }) => [
      {
        name: 'class', label: 'Class', kind: 'select',
        options: toChoose(exemptionClasses(jurisdiction).map((c) => ({ value: c.code, text: `${c.code}: ${c.title}` }))),
      },
      { name: 'runsFrom', label: 'Time runs from', kind: 'date', optional: true, hint: 'Class B: last occupied; class F: probate or administration granted' },
      ...EVIDENCE,
    ], // prettier-ignore
    fact: (given) => ({
      kind: 'exemption',
      class: given.text('class', 'Choose the class'),
      runsFrom: given.optionalDate('runsFrom'),
      ...evidenceOf(given),
    }),
    ends: true,
  }),
  vacancy: factForm('vacancy', {
    title: 'Nobody lives there',
    intro: 'A second home or an empty dwelling: the council’s discount or premium follows from it.',
    fields: ({ jurisdiction }) => [
      {
        name: 'class', label: 'Class', kind: 'radios',
        options: discountClasses(jurisdiction).map((c) => ({ value: c.code, text: `${c.code}: ${c.title}` })),
      },
      { name: 'emptySince', label: 'Empty and unfurnished since', kind: 'date', optional: true, hint: 'For classes C and D: the premium counts from this day' },
    ], // prettier-ignore
    fact: (given) => ({
      kind: 'vacancy',
      class: given.text('class', 'Choose the class') as DiscountClass,
      emptySince: given.optionalDate('emptySince'),
    }),
    ends: true,
  }),
  'premium-exception': factForm('premium-exception', {
    title: 'Exception from the premium',
    intro: 'The premium falls away for as long as the exception holds; the tax itself stays.',
    fields: ({ jurisdiction }) => [
      { name: 'class', label: 'Exception', kind: 'select', options: toChoose(premiumExceptions(jurisdiction).map((c) => ({ value: c.code, text: `${c.code}: ${c.title}` }))) },
      { name: 'runsFrom', label: 'Time runs from', kind: 'date', optional: true, hint: `Classes ${limitedExceptions(jurisdiction)} last twelve months from this day` },
      { name: 'beside', label: 'Another exception of these days', kind: 'radios', value: 'replace', options: [{ value: 'replace', text: 'This takes its place' }, { value: 'beside', text: 'Both hold, as where a job-related home is for sale' }] },
      ...EVIDENCE,
    ], // prettier-ignore
    fact: (given) => ({
      kind: 'premium-exception',
      class: given.text('class', 'Choose the exception'),
      runsFrom: given.optionalDate('runsFrom'),
      ...(given.optional('beside') === 'beside' && { beside: true }),
      ...evidenceOf(given),
    }),
    ends: 'of-class',
  }),
  tenancy: factForm('tenancy', {
    title: 'Tenancy',
    intro:
      'Under what the dwelling is held. The charge does not follow from it: who is liable is ' +
      'decided by itself.',
    fields: ({ jurisdiction }) => [
      {
        name: 'tenancy', label: 'Kind', kind: 'select',
        options: toChoose(tenanciesOf(jurisdiction).map((t) => ({ value: t.code, text: t.title }))),
      },
      { name: 'endsOn', label: 'Ends on', kind: 'date', optional: true, hint: 'Where a term or a notice ends it: the first day after it' },
      { name: 'evidence', label: 'Evidence', kind: 'text', optional: true, hint: 'What was seen, such as the agreement' },
    ], // prettier-ignore
    fact: (given) => ({
      kind: 'tenancy',
      tenancy: given.text('tenancy', 'Choose the kind of tenancy') as TenancyCode,
      endsOn: given.optionalDate('endsOn'),
      evidence: given.optional('evidence') || null,
    }),
    ends: true,
  }), // prettier-ignore
  annexe: factForm('annexe', {
    title: 'Annexe of a family home',
    intro: 'Half of what is left to pay is taken off.',
    fields: [{ name: 'reason', label: 'Who lives in it, or how it is used', kind: 'text' }],
    fact: (given) => ({ kind: 'annexe', reason: given.text('reason', 'Say why it qualifies') }),
    ends: true,
  }),
  'list-deletion': factForm('list-deletion', {
    title: 'Taken out of the valuation list',
    intro: 'From the day of the listing officer’s alteration no day is charged to anybody.',
    fields: [{ name: 'reason', label: 'Which alteration', kind: 'text', hint: 'The listing officer’s reference, or the schedule' }],
    fact: (given) => ({
      kind: 'list-deletion',
      reason: given.text('reason', 'Say which alteration of the list it was'),
    }),
    ends: true,
  }), // prettier-ignore
  'discretionary-reduction': factForm('discretionary-reduction', {
    title: 'Council’s own reduction',
    intro: 'Under section 13A(1)(c): taken off what is left after everything else.',
    fields: [
      { name: 'scheme', label: 'Class or case', kind: 'select', options: toChoose(DISCRETIONARY) },
      { name: 'percent', label: 'Percent of what is left', kind: 'number', optional: true, hint: 'Or a sum below' },
      { name: 'sum', label: 'Sum taken off once', kind: 'money', optional: true, hint: 'Of the year in which it begins' },
      { name: 'reason', label: 'Why', kind: 'textarea', hint: 'Who decided it, and on what' },
    ], // prettier-ignore
    fact: (given) => ({
      kind: 'discretionary-reduction',
      scheme: given.text('scheme', 'Choose the class'),
      percent: given.optionalWhole('percent', 'Give the percent in figures'),
      sum: given.optionalMoney('sum', 'Give the sum in pounds, such as 150.00'),
      reason: given.text('reason', 'Say why'),
    }),
    ends: true,
  }),
  'disabled-reduction': factForm('disabled-reduction', {
    title: 'Reduction for a disabled resident',
    intro: 'The dwelling is charged as in the band below; band A at five ninths of band D.',
    fields: [{ name: 'reason', label: 'What qualifies', kind: 'text', hint: 'A room, a second bathroom or kitchen, or space for a wheelchair' }],
    fact: (given) => ({
      kind: 'disabled-reduction',
      reason: given.text('reason', 'Say what qualifies the dwelling'),
    }),
    ends: true,
  }), // prettier-ignore
  'council-tax-reduction': factForm('council-tax-reduction', {
    title: 'Council Tax Reduction',
    fields: [
      { name: 'weekly', label: 'Award for each week', kind: 'money' },
      {
        name: 'scheme', label: 'Scheme', kind: 'radios',
        options: [
          { value: 'working-age', text: 'Working age' },
          { value: 'pension-age', text: 'Pension age' },
        ],
      },
    ], // prettier-ignore
    fact: (given) => ({
      kind: 'council-tax-reduction',
      weekly: given.money('weekly', 'Give the weekly award in pounds, such as 12.35'),
      scheme: given.choice('scheme', ['working-age', 'pension-age'], 'Choose the scheme'),
    }),
    ends: true,
  }),
  'payment-profile': factForm('payment-profile', {
    title: 'Payment method',
    fields: [
      { name: 'method', label: 'Pays by', kind: 'radios', options: optionsOf('method') },
      { name: 'plan', label: 'Plan', kind: 'radios', options: optionsOf('plan') },
      { name: 'dayOfMonth', label: 'Day', kind: 'number', hint: '1 to 28; for a plan by weeks the day of the week, 1 for Monday', value: '1' },
    ], // prettier-ignore
    fact: (given) => ({
      kind: 'payment-profile',
      method: given.choice('method', ['direct-debit', 'cash'], 'Choose how it is paid'),
      plan: given.choice('plan', PLAN_CODES, 'Choose the plan'),
      dayOfMonth: given.whole('dayOfMonth', 'Choose a day from 1 to 28'),
    }),
    ends: true,
  }),
}
