/**
 * Who is liable: the first of these that anyone answers, tested for each day; but in the classes of
 * the regulations the owner, whoever lives there.
 *
 * @law 1992 c. 14 s 6
 * @law 1992 c. 14 s 8
 * @law SI 1992/551 reg 2
 *
 * Reading: a tenant who leaves before the end of a term, and since 1 May 2026 of any assured
 * tenancy, stays liable to that end as its owner. Which basis applies is an officer's decision,
 * recorded as a fact: that the tenant has left and is liable to the end is a basis of its own.
 */
import { LGFA, OWNERS_REGS, type Provision, under } from '#law/instruments.js'

export interface LiabilityBasis {
  readonly code: string
  readonly title: string
  readonly under: Provision
}

function basis<Code extends string>(code: Code, title: string, at: string) {
  return { code, title, under: under(LGFA, at) }
}

function ownerClass<Letter extends string>(letter: Letter, title: string) {
  const code = `owner-class-${letter}` as const
  return { code, title, under: under(OWNERS_REGS, `reg 2, class ${letter.toUpperCase()}`) }
}

/** In the order of the hierarchy; after it the classes in which the owner stands before it. */
export const LIABILITY_BASES = [
  basis('resident-freeholder', 'Resident with a freehold interest', 's 6(2)(a)'),
  basis('resident-leaseholder', 'Resident with a leasehold interest', 's 6(2)(b)'),
  basis('resident-tenant', 'Resident statutory, secure or introductory tenant', 's 6(2)(c)'),
  basis('resident-licensee', 'Resident with a contractual licence', 's 6(2)(d)'),
  basis('resident', 'Other resident', 's 6(2)(e)'),
  basis('owner', 'Owner who is not resident', 's 6(2)(f)'),
  basis('tenant-left', 'Tenant who has left, to the end of the tenancy', 's 6(2)(f), (5) and (6)'),
  ownerClass('a', 'Owner of a care home, hostel or the like'),
  ownerClass('b', 'Owner of a house of a religious community'),
  ownerClass('c', 'Owner of a house in multiple occupation'),
  ownerClass('d', 'Employer of resident staff'),
  ownerClass('e', 'Owner of a minister of religion’s house'),
  ownerClass('f', 'Owner of accommodation for asylum seekers'),
] as const satisfies readonly LiabilityBasis[]

export type LiabilityCode = (typeof LIABILITY_BASES)[number]['code']

export function isLiabilityBasis(text: string): text is LiabilityCode {
  return LIABILITY_BASES.some((b) => b.code === text)
}
