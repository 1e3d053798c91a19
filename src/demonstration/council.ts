/**
 * Wyremouth District Council (demonstration): an invented council the tenth of a real one's size.
 *
 * Sources: numbers of dwellings, exemptions, discounts and reductions by band are a tenth of
 * Wyre's Council Tax Base return of October 2022; Band D for 2026-27 is Wyre's £2,460.53 in the
 * proportions of 2023-24. People, streets and officers are invented.
 */
import { determine, setTax, type TaxElementRow } from '#authority/index.js'
import { isoDate } from '#kernel/dates.js'
import type { FinancialYear } from '#kernel/financial-year.js'
import { type Pence, parsePounds, ZERO } from '#kernel/money.js'
import { authoriseForCourt } from '#recovery/index.js'
import type { Command } from '#store/commands.js'
import type { Db } from '#store/db.js'

export const COUNCIL_NAME = 'Wyremouth District Council (demonstration)'
export const COUNCIL_SCHEMA = 'wyremouth'
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
  demonstration: true,
}

const PATH = {
  reminder: { extraDays: 5, minimum: '10.00' },
  finalNotice: { extraDays: 5, minimum: '20.00' },
  complaint: { extraDays: 3, minimum: '50.00' },
  finalNoticeAfterLoss: false,
  acceptLatePayment: true,
}

export async function determineAll(
  db: Db,
  command: (key: string, actor?: string) => Command,
): Promise<void> {
  const made = [
    ['authority-details', DETAILS],
    ['empty-discount', { percent: 0 }],
    ['summons-costs', { amount: '67.50' }],
    ['order-costs', { amount: '30.00' }],
    ['recovery-path', PATH],
  ] as const
  for (const [kind, value] of made) {
    await determine(db, command(`determine-${kind}`), { kind, from: IN_FORCE, value })
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
    parishCode: '',
    name,
    kind,
    bandD: amount(was, is),
    socialCare: amount(careWas, careIs),
  }))
  const parishes = PARISHES.map(({ code, name, was, is }) => ({
    code: `P-${code}`,
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

/** Dwellings by band, and how many of them have what. */
export const BANDS = [
  // prettier-ignore
  { band: 'A', dwellings: 1206, exempt: 38, disabled: 3, single: 617, one: 7, none: 1, empty: 24, pensionAge: 125, workingAge: 177 },
  // prettier-ignore
  { band: 'B', dwellings: 1258, exempt: 23, disabled: 7, single: 502, one: 14, none: 1, empty: 20, pensionAge: 75, workingAge: 79 },
  // prettier-ignore
  { band: 'C', dwellings: 1342, exempt: 24, disabled: 9, single: 444, one: 15, none: 2, empty: 17, pensionAge: 57, workingAge: 41 },
  // prettier-ignore
  { band: 'D', dwellings: 790, exempt: 13, disabled: 8, single: 205, one: 11, none: 2, empty: 10, pensionAge: 18, workingAge: 10 },
  // prettier-ignore
  { band: 'E', dwellings: 605, exempt: 7, disabled: 7, single: 111, one: 7, none: 1, empty: 8, pensionAge: 6, workingAge: 5 },
  // prettier-ignore
  { band: 'F', dwellings: 276, exempt: 3, disabled: 3, single: 47, one: 3, none: 2, empty: 2, pensionAge: 2, workingAge: 2 },
  // prettier-ignore
  { band: 'G', dwellings: 115, exempt: 1, disabled: 2, single: 16, one: 1, none: 1, empty: 1, pensionAge: 0, workingAge: 1 },
  // prettier-ignore
  { band: 'H', dwellings: 8, exempt: 1, disabled: 1, single: 1, one: 0, none: 1, empty: 0, pensionAge: 0, workingAge: 0 },
] as const

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
  { username: 'a.price', name: 'Ann Price', roles: ['auditor'] },
  { username: 'm.reid', name: 'Moira Reid', roles: ['administrator'] },
] as const

/** Of every officer of the demonstration, and of nobody else. */
export const DEMONSTRATION_PASSWORD = 'wyremouth-2026'
