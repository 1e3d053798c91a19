/**
 * Wyremouth District Council (demonstration): an invented council the tenth of a real one's size.
 *
 * Sources: numbers of dwellings, exemptions, discounts and reductions by band are a tenth of
 * Wyre's Council Tax Base return of October 2022; Band D for 2026-27 is Wyre's £2,460.53 in the
 * proportions of 2023-24. People, streets and officers are invented.
 */
import { COSTS_ACTIVITY } from '#demonstration/costs-activity.js'
import { determine, setTax, type TaxElementRow, type WrittenPath } from '#authority/index.js'
import { isoDate } from '#kernel/dates.js'
import type { FinancialYear } from '#kernel/financial-year.js'
import { type Pence, parsePounds, ZERO } from '#kernel/money.js'
import { authoriseForCourt } from '#recovery/index.js'
import { FULL_CHARGE, type UnoccupiedScheme } from '#law/council-tax/unoccupied.js'
import type { Command } from '#store/commands.js'
import type { Db } from '#store/db.js'

export const COUNCIL_NAME = 'Wyremouth District Council (demonstration)'
export const FIRST_DAY = isoDate('2025-03-01')
/** The day to which the history is made. */
export const LAST_DAY = isoDate('2026-11-20')

const IN_FORCE = isoDate('2015-04-01')

const DETAILS = {
  name: COUNCIL_NAME,
  addressLines: ['Civic Centre', 'Quay Road', 'Wyremouth', 'WY1 1AA'],
  phone: '01253 555 0100',
  email: 'counciltax@wyremouth.example',
  website: 'www.wyremouth.example/council-tax',
  payOnlineUrl: 'www.wyremouth.example/pay',
  bank: {
    accountName: 'Wyremouth District Council',
    sortCode: '00-00-00',
    accountNumber: '00000000',
  },
  barcodePrefix: '98260000',
  hours: 'Monday to Friday, 9am to 5pm',
  office: 'Civic Centre, Quay Road, Monday to Friday, 10am to 4pm',
  signLanguage: 'book an interpreter at www.wyremouth.example/bsl',
  otherLanguages: 'call 01253 555 0101',
  notesUrl: 'www.wyremouth.example/council-tax-notes',
  costsUrl: 'www.wyremouth.example/court-costs',
  courtContact: '01253 555 0190, enquiries@court.example',
  remoteHearing: 'email the court 7 days before the hearing',
  demonstration: true,
}

const PREMIUMS_FROM = isoDate('2025-04-01')

/** Empty homes: nothing for a month, then all of the tax; the premiums that the law allows. */
const UNOCCUPIED: UnoccupiedScheme = {
  decidedOn: isoDate('2024-02-28'),
  publishedOn: isoDate('2024-03-14'),
  discounts: {
    A: FULL_CHARGE.discounts.A,
    B: FULL_CHARGE.discounts.B,
    C: [{ months: 1, percent: 100 }],
    D: [{ months: 12, percent: 25 }],
  },
  emptyPremiums: [
    { afterYears: 1, percent: 100 },
    { afterYears: 5, percent: 200 },
    { afterYears: 10, percent: 300 },
  ],
  secondHomePremium: 100,
}

const EARLIER: UnoccupiedScheme = { ...FULL_CHARGE, decidedOn: isoDate('2015-02-25') }

const PATH: WrittenPath = {
  stages: [
    { stage: 'reminder', after: ['instalment-missed'], extraDays: 5, minimum: '10.00' },
    { stage: 'second-reminder', after: ['reminder-met'], extraDays: 5, minimum: '10.00' },
    {
      stage: 'final-notice',
      after: ['no-instalments-left', 'third-default'],
      extraDays: 5,
      minimum: '20.00',
    },
    {
      stage: 'complaint',
      after: ['reminder-unmet', 'final-notice-unmet'],
      extraDays: 3,
      minimum: '50.00',
    },
  ],
  acceptLatePayment: true,
}

export async function determineAll(
  db: Db,
  command: (key: string, actor?: string) => Command,
): Promise<void> {
  const made = [
    { kind: 'authority-details', from: IN_FORCE, value: DETAILS },
    { kind: 'unoccupied-dwellings', from: IN_FORCE, value: EARLIER },
    { kind: 'unoccupied-dwellings', from: PREMIUMS_FROM, value: UNOCCUPIED },
    { kind: 'summons-costs', from: IN_FORCE, value: { amount: '67.50' } },
    { kind: 'order-costs', from: IN_FORCE, value: { amount: '30.00' } },
    { kind: 'costs-activity', from: IN_FORCE, value: COSTS_ACTIVITY },
    { kind: 'recovery-path', from: IN_FORCE, value: PATH },
  ] as const
  for (const each of made) {
    await determine(db, command(`determine-${each.kind}-${each.from}`), each)
  }
  for (const username of ['c.osei', 't.hallam']) {
    const authorised = { username, from: IN_FORCE, until: null, minuteRef: 'Full Council 14/2015' }
    await authoriseForCourt(db, command(`court-${username}`), authorised)
  }
}

/** Parishes by code; 'WT' has the amount that brings its Band D to £2,460.53 in 2026-27. */
export const PARISHES = [
  { code: 'WT', name: 'Wyremouth Town', share: 46, was: '26.55', is: '27.84' },
  { code: 'SK', name: 'Skelmer Bay', share: 20, was: '18.90', is: '19.95' },
  { code: 'GA', name: 'Garsdyke', share: 12, was: '40.05', is: '42.10' },
  { code: 'PI', name: 'Pillam with Stalwith', share: 9, was: '49.20', is: '51.37' },
  { code: 'CA', name: 'Catterby', share: 8, was: '32.00', is: '33.60' },
  { code: 'BL', name: 'Bleasby Fell', share: 5, was: '12.25', is: '12.25' },
] as const

interface Precept {
  readonly code: string
  readonly name: string
  readonly kind: TaxElementRow['kind']
  readonly was: string
  readonly is: string
  readonly careWas: string
  readonly careIs: string
}

const PRECEPTS: readonly Precept[] = [
  {
    code: 'CC',
    name: 'Lancastria County Council',
    kind: 'major-precept',
    was: '1714.49',
    is: '1800.04',
    careWas: '226.31',
    careIs: '260.60',
  },
  precept('PCC', 'Police and Crime Commissioner for Lancastria', ['273.43', '287.43']),
  precept('FRA', 'Lancastria Combined Fire Authority', ['89.04', '94.04']),
  {
    ...precept('DC', 'Wyremouth District Council', ['246.18', '251.18']),
    kind: 'billing-authority',
  },
]

function precept(code: string, name: string, [was, is]: [string, string]): Precept {
  return { code, name, kind: 'major-precept', was, is, careWas: '0.00', careIs: '0.00' }
}

export async function setTaxes(
  db: Db,
  command: (key: string) => Command,
  year: FinancialYear,
): Promise<void> {
  const old = year === '2025-26'
  const amount = (was: string, is: string): Pence => parsePounds(old ? was : is)
  const elements = PRECEPTS.map(({ code, name, kind, was, is, careWas, careIs }) => ({
    code,
    areaCode: '',
    parishCode: '',
    name,
    kind,
    bandD: amount(was, is),
    socialCare: amount(careWas, careIs),
  }))
  const parishes = PARISHES.map(({ code, name, was, is }) => ({
    code: `P-${code}`,
    areaCode: '',
    parishCode: code,
    name: `${name} Parish Council`,
    kind: 'parish' as const,
    bandD: amount(was, is),
    socialCare: ZERO,
  }))
  await setTax(db, command(`tax-${year}`), {
    year,
    elements: [...elements, ...parishes],
    parishes: PARISHES.map(({ code, name }) => ({ code, name })),
  })
}

export interface BandCounts {
  readonly band: string
  readonly dwellings: number
  readonly exempt: number
  readonly disabled: number
  /** One adult; one counted and one disregarded; all disregarded. */
  readonly single: number
  readonly one: number
  readonly none: number
  readonly empty: number
  readonly pensionAge: number
  readonly workingAge: number
}

// band, dwellings, exempt, disabled, single, one, none, empty, pension age, working age
// prettier-ignore
const COUNTS = [
  ['A', 1206, 38, 3, 617, 7, 1, 24, 125, 177],
  ['B', 1258, 23, 7, 502, 14, 1, 20, 75, 79],
  ['C', 1342, 24, 9, 444, 15, 2, 17, 57, 41],
  ['D', 790, 13, 8, 205, 11, 2, 10, 18, 10],
  ['E', 605, 7, 7, 111, 7, 1, 8, 6, 5],
  ['F', 276, 3, 3, 47, 3, 2, 2, 2, 2],
  ['G', 115, 1, 2, 16, 1, 1, 1, 0, 1],
  ['H', 8, 1, 1, 1, 0, 1, 0, 0, 0],
] as const

/** Dwellings by band, and how many of them have what. */
export const BANDS: readonly BandCounts[] = COUNTS.map(
  ([band, dwellings, exempt, disabled, single, one, none, empty, pensionAge, workingAge]) => ({
    band,
    dwellings,
    exempt,
    disabled,
    single,
    one,
    none,
    empty,
    pensionAge,
    workingAge,
  }),
)

/** Exemption classes in the proportions of the return; F first, as it is the most frequent. */
// prettier-ignore
export const EXEMPTIONS = [
  'F', 'F', 'F', 'F', 'U', 'U', 'E', 'E', 'N', 'R', 'F', 'U', 'B', 'S', 'W', 'I', 'G', 'F', 'E', 'N',
] as const

export const OFFICERS = [
  { username: 'b.shah', name: 'Bina Shah', roles: ['billing-officer'] },
  { username: 'r.cole', name: 'Rob Cole', roles: ['recovery-officer'] },
  { username: 'c.osei', name: 'Clara Osei', roles: ['court-officer', 'recovery-officer'] },
  { username: 't.hallam', name: 'Tom Hallam', roles: ['team-leader'] },
  { username: 'j.ward', name: 'Jane Ward', roles: ['team-leader'] },
  { username: 'a.price', name: 'Ann Price', roles: ['auditor'] },
  { username: 'm.reid', name: 'Moira Reid', roles: ['administrator'] },
] as const

/** Of every officer of the demonstration, and of nobody else. */
export const DEMONSTRATION_PASSWORD = 'wyremouth-2026'
