/** The register of the demonstration, as the two files that a council would bring. */
import { type Chance, chance } from '#kernel/chance.js'
import { type BandCounts, BANDS, EXEMPTIONS, PARISHES } from '#demonstration/council.js'
import { addressOf, personName, surnameOf } from '#demonstration/names.js'

export interface RegisterFiles {
  readonly properties: string
  readonly accounts: string
}

interface Household {
  readonly adults: number
  readonly disregards: string
  readonly persons: string
  readonly exemption: string
  readonly disabledFrom: string
  readonly reduction: string
  readonly vacancy: string
}

const FROM = '2025-04-01'

/** Both files; the same seed gives the same council. */
export function registerFiles(seed: number): RegisterFiles {
  const luck = chance(seed)
  const properties = ['property_ref,uprn,address,postcode,parish,band,band_from']
  const accounts = [
    'account_ref,property_ref,liable_from,basis,persons,email,phone,adults,disregards,exemption,exemption_from,exemption_until,disabled_from,reduction,reduction_weekly,reduction_from,method,plan,day,unoccupied_class,unoccupied_from,empty_since,tenancy',
  ]
  const bands = luck.shuffle(BANDS.flatMap(householdsOf))
  const perParish = new Map<string, number>()
  bands.forEach(({ band, kind, disabled, reduction }, n) => {
    const parish = parishOf(luck)
    const at = perParish.get(parish.code) ?? 0
    perParish.set(parish.code, at + 1)
    const address = addressOf(at, parish)
    const ref = `WY${String(n + 1).padStart(6, '0')}`
    const uprn = String(100_010_000_000 + n * 7)
    properties.push(
      `${ref},${uprn},"${address.lines.join('; ')}",${address.postcode},${parish.code},${band},1993-04-01`,
    )
    accounts.push(
      accountLine(luck, { ref, household: householdOf(luck, { kind, disabled, reduction }) }),
    )
  })
  return { properties: `${properties.join('\n')}\n`, accounts: `${accounts.join('\n')}\n` }
}

interface Plan {
  readonly band: string
  readonly kind: 'exempt' | 'single' | 'one' | 'none' | 'empty' | 'two'
  readonly disabled: boolean
  readonly reduction: string
}

/** Which dwelling of a band has what: in the numbers of the return. */
function householdsOf(counts: BandCounts): Plan[] {
  const { exempt, single, one, none, empty, disabled, pensionAge, workingAge } = counts
  return Array.from({ length: counts.dwellings }, (_, n): Plan => {
    const steps = [
      ['exempt', exempt],
      ['empty', empty],
      ['none', none],
      ['one', one],
      ['single', single],
    ] as const
    let left = n
    let kind: Plan['kind'] = 'two'
    for (const [name, count] of steps) {
      if (left < count && kind === 'two') kind = name
      left -= count
    }
    const lived = n - exempt - empty
    // Reductions go to single people first, as most of them do.
    const reduction =
      lived >= 0 && lived < pensionAge
        ? 'pension-age'
        : lived >= pensionAge && lived < pensionAge + workingAge
          ? 'working-age'
          : ''
    return { band: counts.band, kind, disabled: n >= counts.dwellings - disabled, reduction }
  })
}

function householdOf(luck: Chance, plan: Omit<Plan, 'band'>): Household {
  const first = personName(luck)
  const joint = plan.kind === 'two' && luck.next() < 0.72
  const second = joint ? `;${personName(luck, surnameOf(first))}` : ''
  const adults = {
    exempt: 0,
    empty: 0,
    single: 1,
    one: 2,
    none: 1,
    two: 2 + Math.floor(luck.next() * 1.3),
  }
  const disregards = plan.kind === 'one' || plan.kind === 'none' ? luck.pick(DISREGARDED) : ''
  return {
    adults: adults[plan.kind],
    disregards,
    persons: `${first}${second}`,
    exemption: plan.kind === 'exempt' ? exemptionOf(luck) : ',,',
    disabledFrom: plan.disabled ? '2022-06-01' : '',
    reduction: plan.reduction === '' ? ',,' : reductionOf(luck, plan.reduction),
    vacancy: plan.kind === 'empty' ? vacancyOf(luck) : ',,',
  }
}

const DISREGARDED = ['student', 'severely-mentally-impaired', 'carer', 'apprentice'] as const

function exemptionOf(luck: Chance): string {
  const code = luck.pick(EXEMPTIONS)
  const month = String(1 + luck.below(12)).padStart(2, '0')
  // Class F runs to six months after the grant: most have a day on which it ends by itself.
  const until = code === 'F' && luck.next() < 0.7 ? `${2025 + luck.below(2)}-${month}-15` : ''
  const ends = until !== '' && until < '2025-04-02' ? '2025-09-15' : until
  return `${code},2024-0${1 + luck.below(9)}-10,${ends}`
}

/** One in three is a second home; the others stand empty, some for many years. */
function vacancyOf(luck: Chance): string {
  if (luck.next() < 0.33) return `B,${FROM},`
  const years = luck.pick([0, 0, 1, 1, 2, 3, 6, 11])
  const since = `${2025 - years}-0${1 + luck.below(3)}-1${luck.below(9)}`
  return `${luck.next() < 0.3 ? 'D' : 'C'},${FROM},${since}`
}

function reductionOf(luck: Chance, scheme: string): string {
  const weekly = scheme === 'pension-age' ? 1500 + luck.below(1600) : 800 + luck.below(1500)
  return `${scheme},${Math.floor(weekly / 100)}.${String(weekly % 100).padStart(2, '0')},${FROM}`
}

function accountLine(
  luck: Chance,
  { ref, household }: { ref: string; household: Household },
): string {
  const from = `${2005 + luck.below(19)}-0${1 + luck.below(9)}-1${luck.below(9)}`
  const name = household.persons.split(';')[0] ?? ''
  const email =
    luck.next() < 0.45 ? `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@mail.example` : ''
  const phone = luck.next() < 0.6 ? `07700 9${String(luck.below(100_000)).padStart(5, '0')}` : ''
  const basis = luck.next() < 0.7 ? 'resident-freeholder' : 'resident-tenant'
  const directDebit = luck.next() < 0.64
  const plan = luck.next() < 0.16 ? '12' : !directDebit && luck.next() < 0.02 ? 'half-yearly' : '10'
  const day = directDebit ? luck.pick([1, 1, 8, 15, 25]) : 1
  const { persons, adults, disregards, exemption, disabledFrom, reduction, vacancy } = household
  return [
    '', ref, from, basis, `"${persons}"`, email, phone, adults, disregards, exemption,
    disabledFrom, reduction, directDebit ? 'direct-debit' : 'cash', plan, day, vacancy,
    basis === 'resident-tenant' ? tenancyOf(ref) : '',
  ].join(',') // prettier-ignore
}

/** Of most tenants it is known under what they hold: by the reference, and by no luck. */
function tenancyOf(ref: string): string {
  const at = Number(ref.slice(-2))
  if (at < 3) return ''
  if (at < 70) return 'assured'
  return at < 93 ? 'secure' : 'introductory'
}

function parishOf(luck: Chance): (typeof PARISHES)[number] {
  let at = luck.next() * 100
  for (const parish of PARISHES) {
    at -= parish.share
    if (at < 0) return parish
  }
  return PARISHES[0]
}
