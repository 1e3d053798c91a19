/**
 * Who is liable: the first of these that anyone answers, tested for each day.
 *
 * @law 1992 c. 14 s 6
 *
 * Reading: since 1 May 2026 sources disagree on whether a tenant under an assured tenancy who
 * leaves early stays liable. Which basis applies is an officer's decision, recorded as a fact.
 */
import { LGFA, type Provision, under } from '#law/instruments.js'

export interface LiabilityBasis {
  readonly code: string
  readonly title: string
  readonly under: Provision
}

function basis<Code extends string>(code: Code, title: string, at: string) {
  return { code, title, under: under(LGFA, at) }
}

/** In the order of the hierarchy. */
export const LIABILITY_BASES = [
  basis('resident-freeholder', 'Resident with a freehold interest', 's 6(2)(a)'),
  basis('resident-leaseholder', 'Resident with a leasehold interest', 's 6(2)(b)'),
  basis('resident-tenant', 'Resident statutory, secure or introductory tenant', 's 6(2)(c)'),
  basis('resident-licensee', 'Resident with a contractual licence', 's 6(2)(d)'),
  basis('resident', 'Other resident', 's 6(2)(e)'),
  basis('owner', 'Owner who is not resident', 's 6(2)(f)'),
] as const satisfies readonly LiabilityBasis[]

export type LiabilityCode = (typeof LIABILITY_BASES)[number]['code']

export function isLiabilityBasis(text: string): text is LiabilityCode {
  return LIABILITY_BASES.some((b) => b.code === text)
}
