/**
 * The kinds of tenancy under which a dwelling is held, and when it is for an officer to say who is
 * liable after a tenant has left.
 *
 * @law 1992 c. 14 s 6
 *
 * Reading: on whether a tenant under an assured tenancy who leaves early stays liable to its end,
 * the sources disagree for leavings since 1 May 2026. Nothing is inferred from the kind of tenancy
 * or its length: the officer decides, and says why.
 */
import { type IsoDate, isoDate } from '#kernel/dates.js'
import { LGFA, type Provision, under } from '#law/instruments.js'
import type { Jurisdiction } from '#law/workings.js'

export const TENANCIES = [
  { code: 'assured', title: 'Assured tenancy, from period to period', of: 'england' },
  { code: 'assured-fixed', title: 'Assured or shorthold tenancy for a fixed term', of: 'england' },
  { code: 'secure', title: 'Secure or flexible tenancy of a council', of: 'england' },
  { code: 'introductory', title: 'Introductory or demoted tenancy', of: 'england' },
  { code: 'secure-contract', title: 'Secure occupation contract', of: 'wales' },
  { code: 'standard-contract', title: 'Standard occupation contract, periodic', of: 'wales' },
  { code: 'fixed-contract', title: 'Standard occupation contract for a fixed term', of: 'wales' },
  { code: 'regulated', title: 'Protected or statutory tenancy (Rent Act)', of: 'both' },
  { code: 'long-lease', title: 'Lease of more than 21 years', of: 'both' },
  { code: 'licence', title: 'Licence or lodging', of: 'both' },
  { code: 'service', title: 'Held with a job', of: 'both' },
  { code: 'other', title: 'Another kind: say which', of: 'both' },
] as const

export type TenancyCode = (typeof TENANCIES)[number]['code']

/** The kinds that there are in a country. */
export function tenanciesOf(jurisdiction: Jurisdiction): { code: TenancyCode; title: string }[] {
  return TENANCIES.filter((t) => t.of === 'both' || t.of === jurisdiction)
}

/** Of either country where none is given. */
export function isTenancy(text: string, jurisdiction?: Jurisdiction): text is TenancyCode {
  const known = jurisdiction === undefined ? TENANCIES : tenanciesOf(jurisdiction)
  return known.some(({ code }) => code === text)
}

export interface Tenancy {
  readonly tenancy: TenancyCode
  /** The last day and one, where a term or a notice ends it; null while nothing does. */
  readonly endsOn: IsoDate | null
}

const DISPUTED_FROM = isoDate('2026-05-01')
const ASSURED: readonly TenancyCode[] = ['assured', 'assured-fixed']

/** The provision to decide under, where an officer must say who is liable after the leaving. */
export function liabilityToDecide(
  { tenancy, endsOn }: Tenancy,
  { leftOn, jurisdiction }: { leftOn: IsoDate; jurisdiction: Jurisdiction },
): Provision | undefined {
  if (jurisdiction !== 'england' || leftOn < DISPUTED_FROM) return undefined
  const runsOn = endsOn === null || endsOn > leftOn
  return runsOn && ASSURED.includes(tenancy) ? under(LGFA, 's 6(5) and (6)') : undefined
}
