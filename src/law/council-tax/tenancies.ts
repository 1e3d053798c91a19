/**
 * The kinds of tenancy under which a dwelling is held, and when it is for an officer to say who is
 * liable after a tenant has left.
 *
 * @law 1992 c. 14 s 6
 * @law 2025 c. 26 s 28
 *
 * Reading: a tenant who leaves a term of six months or more before its end holds a material
 * interest to that end, and where nobody lives there is liable as its owner (s 6(2)(f), (5), (6)).
 * Whether the term is such a one is read from the agreement: the officer decides, and says why.
 * Since 1 May 2026 the same is asked for every assured tenancy: section 28 of the Renters' Rights
 * Act 2025 amends section 6 for them; its text has not been read, and is taken to keep the tenant
 * liable to the end of the tenancy.
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

const RENTERS_RIGHTS_FROM = isoDate('2026-05-01')
/** Granted for a term: the interest goes on to its end, whoever lives there. */
const FOR_A_TERM: readonly TenancyCode[] = ['assured-fixed', 'fixed-contract', 'long-lease']
const ASSURED: readonly TenancyCode[] = ['assured', 'assured-fixed']

/** The provision to decide under, where an officer must say who is liable after the leaving. */
export function liabilityToDecide(
  { tenancy, endsOn }: Tenancy,
  { leftOn, jurisdiction }: { leftOn: IsoDate; jurisdiction: Jurisdiction },
): Provision | undefined {
  const runsOn = endsOn === null || endsOn > leftOn
  if (!runsOn) return undefined
  if (FOR_A_TERM.includes(tenancy)) return under(LGFA, 's 6(2)(f), (5) and (6)')
  const assured = jurisdiction === 'england' && leftOn >= RENTERS_RIGHTS_FROM
  return assured && ASSURED.includes(tenancy) ? under(LGFA, 's 6(5) and (6)') : undefined
}
