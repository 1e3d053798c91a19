/** The forms in which a determination is proposed, filled with what is in force. */
import type {
  AuthorityDetails,
  DeterminationKind,
  WrittenActivity,
  WrittenPath,
  WrittenTakeoverEvidence,
} from '#authority/index.js'
import type { ChargingAreaRow } from '#enquiries/index.js'
import { readCostsCsv } from '#formats/costs-csv.js'
import { InputError } from '#kernel/invariant.js'
import type { IsoDate } from '#kernel/dates.js'
import { poundsText } from '#kernel/money.js'
import { type Ground, GROUNDS, type Stage, stagesOf } from '#law/council-tax/recovery-stages.js'
import {
  type DiscountClass,
  type DiscountStep,
  discountClasses,
  UNDETERMINED,
  type UnoccupiedScheme,
  type UnoccupiedTerms,
} from '#law/council-tax/unoccupied.js'
import type { Jurisdiction } from '#law/workings.js'
import type { FormField } from '#web/forms/form.js'
import type { Given } from '#web/forms/given.js'

export interface DetermineScene {
  /** What is in force today; undefined where nothing is. */
  readonly value: unknown
  readonly jurisdiction: Jurisdiction
  readonly today: IsoDate
  readonly areas: readonly ChargingAreaRow[]
}

export interface DetermineForm {
  readonly title: string
  readonly intro?: string
  readonly fields: (scene: DetermineScene) => FormField[]
  /** The value proposed, from what was given and what is in force. */
  readonly read: (given: Given, scene: DetermineScene) => unknown
}

/** What officers propose here; the others have pages of their own. */
export type ProposedHere = Exclude<DeterminationKind, 'retention-years'>

function costsForm(title: string): DetermineForm {
  return {
    title,
    intro: 'What the council asks the court for, within the law and what its activity supports.',
    fields: ({ value }) => {
      const amount = (value as { amount?: string } | undefined)?.amount ?? ''
      return [{ name: 'amount', label: 'Amount', kind: 'money', value: amount }]
    },
    read: (given) => ({
      amount: poundsText(given.money('amount', 'Give the amount in pounds, such as 60.00')),
    }),
  }
}

/** What letters say where the council has it, and leave out where it has not. */
const OPTIONAL_DETAILS = [
  { name: 'barcodePrefix', label: 'Barcode: the digits before the account number', hint: 'For cash at a Post Office or PayPoint' },
  { name: 'hours', label: 'When somebody answers', hint: 'Like Monday to Friday, 9am to 5pm' },
  { name: 'office', label: 'Where people may come', hint: 'Address and hours' },
  { name: 'signLanguage', label: 'British Sign Language', hint: 'How to reach an interpreter' },
  { name: 'otherLanguages', label: 'Other languages', hint: 'How to ask for a letter in another language' },
  { name: 'notesUrl', label: 'Where the explanatory notes stand', hint: 'The website where nothing is given' },
  { name: 'costsUrl', label: 'Where it stands how costs are worked out', hint: 'Told on the summons' },
  { name: 'courtContact', label: 'How to reach the court', hint: 'Phone and email, told on the summons' },
  { name: 'remoteHearing', label: 'How to be heard by video or phone', hint: 'Told on the summons' },
] as const // prettier-ignore

function optionalDetails(given: Given): Readonly<Record<string, string>> {
  const said: Record<string, string> = {}
  for (const { name } of OPTIONAL_DETAILS) {
    const value = given.optional(name)
    if (value !== '') said[name] = value
  }
  return said
}

function bankOf(given: Given): Pick<AuthorityDetails, 'bank'> {
  const bank = {
    accountName: given.optional('accountName'),
    sortCode: given.optional('sortCode'),
    accountNumber: given.optional('accountNumber'),
  }
  const parts = Object.values(bank).filter((part) => part !== '')
  if (parts.length > 0 && parts.length < 3) {
    given.fault('accountName', 'Give the name, the sort code and the number, or none of them')
  }
  return parts.length === 0 ? {} : { bank }
}

const DETAILS: DetermineForm = {
  title: 'The council’s details',
  intro: 'As they stand on bills, notices and summonses.',
  fields: ({ value }) => {
    const now = value as AuthorityDetails | undefined
    return [
      { name: 'name', label: 'Name', kind: 'text', value: now?.name ?? '' },
      { name: 'welshName', label: 'Name in Welsh', kind: 'text', optional: true, value: now?.welshName ?? '' },
      { name: 'address', label: 'Address', kind: 'textarea', value: now?.addressLines.join('\n') ?? '', hint: 'One line for each part, the postcode last' },
      { name: 'phone', label: 'Phone', kind: 'text', width: 20, value: now?.phone ?? '' },
      { name: 'email', label: 'Email', kind: 'text', value: now?.email ?? '' },
      { name: 'website', label: 'Website', kind: 'text', value: now?.website ?? '' },
      { name: 'payOnlineUrl', label: 'Where to pay', kind: 'text', value: now?.payOnlineUrl ?? '' },
      { name: 'accountName', label: 'Bank account: name', kind: 'text', optional: true, value: now?.bank?.accountName ?? '', hint: 'Without all three, letters do not offer a bank transfer' },
      { name: 'sortCode', label: 'Bank account: sort code', kind: 'text', width: 10, optional: true, value: now?.bank?.sortCode ?? '', hint: 'Like 20-00-00' },
      { name: 'accountNumber', label: 'Bank account: number', kind: 'text', width: 10, optional: true, value: now?.bank?.accountNumber ?? '', hint: 'Eight digits' },
      ...OPTIONAL_DETAILS.map((of): FormField => (
        { ...of, kind: 'text', optional: true, value: now?.[of.name] ?? '' }
      )),
    ] // prettier-ignore
  },
  read: (given, { value }) => {
    const { demonstration = false, jurisdiction = 'england' } = (value ??
      {}) as Partial<AuthorityDetails>
    const welshName = given.optional('welshName')
    const lines = given.text('address', 'Give the address').split(/\r?\n/)
    return {
      name: given.text('name', 'Give the name'),
      ...(welshName === '' ? {} : { welshName }),
      addressLines: lines.map((line) => line.trim()).filter((line) => line !== ''),
      phone: given.text('phone', 'Give the phone number'),
      email: given.text('email', 'Give the email address'),
      website: given.text('website', 'Give the website'),
      payOnlineUrl: given.text('payOnlineUrl', 'Say where to pay'),
      demonstration,
      jurisdiction,
      ...bankOf(given),
      ...optionalDetails(given),
    }
  },
}

const UNOCCUPIED: DetermineForm = {
  title: 'Empty and second homes',
  intro:
    'What is taken off and added where nobody lives. A charge is worked with what is in force ' +
    'on the first day of its year.',
  fields: (scene) => [
    ...areaField(scene),
    ...discountClasses(scene.jurisdiction).map((c): FormField => ({
      name: `class-${c.code}`,
      label: `Class ${c.code}: ${c.title}`,
      kind: 'text',
      optional: true,
      value: stepsText(termsNow(scene).discounts[c.code]),
      hint: 'Like: 100 for 28 days, or 100 for 1 month, then 25. 0 for none. Empty where nothing is determined: the law then takes off half',
    })),
    {
      name: 'premiums',
      label: 'Premiums of long-term empty homes',
      kind: 'text',
      optional: true,
      value: premiumsText(termsNow(scene)),
      hint: 'Like: 1 year 100, 5 years 200, 10 years 300. Empty for none',
    },
    {
      name: 'secondHomes',
      label: 'Premium of second homes, in percent',
      kind: 'number',
      value: String(termsNow(scene).secondHomePremium),
      hint: '0 for none',
    },
    {
      name: 'decidedOn',
      label: 'Day of the council’s decision',
      kind: 'date',
      hint: 'Before the year that it holds for; a year before it for a first premium of second homes',
    },
    {
      name: 'publishedOn',
      label: 'Day of the notice in a newspaper',
      kind: 'date',
      optional: true,
      hint: 'Within 21 days of the decision',
    },
  ],
  read: (given, scene) => {
    const steps = (code: DiscountClass) => stepsOf(given, `class-${code}`)
    const terms: UnoccupiedTerms = {
      discounts: { A: steps('A'), B: steps('B'), C: steps('C'), D: steps('D') },
      emptyPremiums: premiumsOf(given),
      secondHomePremium: given.whole('secondHomes', 'Give the percent in figures, or 0'),
    }
    const now = (scene.value ?? UNDETERMINED) as UnoccupiedScheme
    const decidedOn = given.date('decidedOn', 'Give the day of the decision')
    const publishedOn = given.optionalDate('publishedOn')
    const decided = { decidedOn, ...(publishedOn === null ? {} : { publishedOn }) }
    const { parts, discounts, emptyPremiums, secondHomePremium } = now
    const area = given.optional('area')
    if (area !== '') {
      const whole = { discounts, emptyPremiums, secondHomePremium }
      return { ...whole, parts: { ...parts, [area]: terms }, ...decided }
    }
    return { ...terms, ...(parts === undefined ? {} : { parts }), ...decided }
  },
}

function areaField({ areas }: DetermineScene): FormField[] {
  if (areas.length === 0) return []
  const options = areas.map(({ code, name }) => ({ value: code, text: `${name} alone` }))
  return [
    { name: 'area', label: 'Where', kind: 'select', optional: true, options: [{ value: '', text: 'All of the area' }, ...options] },
  ] // prettier-ignore
}

function termsNow({ value }: DetermineScene): UnoccupiedTerms {
  return (value ?? UNDETERMINED) as UnoccupiedScheme
}

function stepsText(steps: readonly DiscountStep[]): string {
  const each = steps.map(({ months, days, percent }) => {
    if (days !== undefined) return `${percent} for ${days} ${days === 1 ? 'day' : 'days'}`
    if (months === null) return String(percent)
    return `${percent} for ${months} ${months === 1 ? 'month' : 'months'}`
  })
  return each.join(', then ')
}

function stepsOf(given: Given, name: string): DiscountStep[] {
  const parts = given.optional(name).split(/,?\s*then\s*|;/)
  return parts.flatMap((part): DiscountStep[] => {
    if (part.trim() === '') return []
    const found = /^(\d{1,3})\s*%?(?:\s+for\s+(\d{1,3})\s+(day|month)s?)?$/.exec(part.trim())
    if (found === null) {
      given.fault(name, `“${part.trim()}” is no step: write it like 100 for 1 month, then 25`)
      return []
    }
    const [, percent, long, unit] = found
    const step = { percent: Number(percent), months: null }
    if (long === undefined) return [step]
    return [unit === 'day' ? { ...step, days: Number(long) } : { ...step, months: Number(long) }]
  })
}

function premiumsText({ emptyPremiums }: UnoccupiedTerms): string {
  const each = emptyPremiums.map(({ afterYears, percent }) => {
    return `${afterYears} ${afterYears === 1 ? 'year' : 'years'} ${percent}`
  })
  return each.join(', ')
}

function premiumsOf(given: Given): { afterYears: number; percent: number }[] {
  return given
    .optional('premiums')
    .split(/[,;]/)
    .flatMap((part) => {
      if (part.trim() === '') return []
      const found = /^(\d{1,2})\s+years?\s+(\d{1,3})\s*%?$/.exec(part.trim())
      if (found === null) {
        given.fault('premiums', `“${part.trim()}” is no premium: write it like 1 year 100`)
        return []
      }
      return [{ afterYears: Number(found[1]), percent: Number(found[2]) }]
    })
}

const ACTIVITY: DetermineForm = {
  title: 'What the costs are made of',
  intro:
    'The activity of a year behind the costs of summonses and orders: costs above it are refused.',
  fields: ({ value }) => [
    {
      name: 'basis',
      label: 'Of which figures',
      kind: 'text',
      value: (value as WrittenActivity | undefined)?.basis ?? '',
      hint: 'Such as 2025-26, as closed',
    },
    { name: 'summonses', label: 'How many summonses it is the activity of', kind: 'number' },
    {
      name: 'rows',
      label: 'The file’s lines',
      kind: 'textarea',
      hint: 'CSV with the header part,activity,units,unit,rate,amount; the parts are summons and order',
    },
  ],
  read: (given) => {
    const basis = given.text('basis', 'Say of which figures they are')
    const summonses = given.whole('summonses', 'Give how many summonses, in figures')
    const rows = activityRows(given).map((row) => ({ ...row, amount: poundsText(row.amount) }))
    return { basis, summonses, rows }
  },
}

function activityRows(given: Given) {
  try {
    return readCostsCsv(given.text('rows', 'Paste the lines of the file'))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    for (const { line, field, message } of error.errors) {
      given.fault('rows', `${line === undefined ? '' : `line ${line}, `}${field}: ${message}`)
    }
    return []
  }
}

const PATH: DetermineForm = {
  title: 'Recovery path',
  intro:
    'On what each step follows, how many days are waited beyond the law’s, and from what sum ' +
    'it is taken. A step on no ground is not sent.',
  fields: (scene) => [
    ...Object.entries(stagesOf({ jurisdiction: scene.jurisdiction, from: scene.today })).flatMap(
      ([stage, { title, lawful }]) => {
        const now = (scene.value as WrittenPath | undefined)?.stages.find((s) => s.stage === stage)
        return [
          {
            name: `after-${stage}`,
            label: `${title}: when`,
            kind: 'checkboxes',
            optional: true,
            value: now?.after ?? [],
            options: lawful.map((ground) => ({ value: ground, text: GROUNDS[ground] })),
          },
          {
            name: `days-${stage}`,
            label: `${title}: days beyond the law’s`,
            kind: 'number',
            value: String(now?.extraDays ?? 0),
          },
          {
            name: `least-${stage}`,
            label: `${title}: least sum`,
            kind: 'money',
            value: now?.minimum ?? '',
          },
        ] satisfies FormField[]
      },
    ),
    {
      name: 'late',
      label: 'A payment after its day',
      kind: 'radios',
      value: (scene.value as WrittenPath | undefined)?.acceptLatePayment === false ? 'no' : 'yes',
      options: [
        { value: 'yes', text: 'Keeps the instalments' },
        { value: 'no', text: 'Comes too late' },
      ],
    },
  ],
  read: (given, { jurisdiction, today }): WrittenPath => {
    const stages = Object.keys(stagesOf({ jurisdiction, from: today })) as Stage[]
    return {
      stages: stages.flatMap((stage) => {
        const after = given.list(`after-${stage}`) as Ground[]
        if (after.length === 0) return []
        const extraDays = given.whole(`days-${stage}`, 'Give how many days, or 0')
        const least = given.money(`least-${stage}`, 'Give the least sum in pounds, such as 10.00')
        return [{ stage, after, extraDays, minimum: poundsText(least) }]
      }),
      acceptLatePayment:
        given.choice('late', ['yes', 'no'], 'Say what a late payment does') === 'yes',
    }
  },
}

const EVIDENCE: DetermineForm = {
  title: 'Evidence from elsewhere before the court',
  intro:
    'Which notices of another system may carry a step before the court. Nothing is accepted but ' +
    'what stands here.',
  fields: ({ value }) => [
    {
      name: 'accepted',
      label: 'Accepted',
      kind: 'textarea',
      optional: true,
      value: ((value as WrittenTakeoverEvidence | undefined)?.accepted ?? [])
        .map((e) => `${e.gate} ${e.evidence} ${e.proof}`)
        .join('\n'),
      hint: 'One a line: gate, evidence and proof of service (known or any), like demand-served demand known',
    },
  ],
  read: (given) => {
    const lines = given
      .optional('accepted')
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
    return {
      accepted: lines.map((line) => {
        const [gate = '', evidence = '', proof = ''] = line.trim().split(/[\s:]+/)
        return { gate, evidence, proof }
      }),
    }
  },
}

export const DETERMINE_FORMS: Readonly<Record<ProposedHere, DetermineForm>> = {
  'authority-details': DETAILS,
  'unoccupied-dwellings': UNOCCUPIED,
  'summons-costs': costsForm('Costs of a summons'),
  'order-costs': costsForm('Costs of an order'),
  'costs-activity': ACTIVITY,
  'recovery-path': PATH,
  'takeover-evidence': EVIDENCE,
}
