/**
 * By what right something about somebody is told to another.
 *
 * @law 2018 c. 12 Sch 2
 */
import {
  CT_ADMIN_REGS,
  DATA_PROTECTION_ACT,
  type Provision,
  UK_GDPR,
  under,
} from '#law/instruments.js'

export interface LawfulBasis {
  readonly code: string
  readonly title: string
  readonly under: Provision
}

export const LAWFUL_BASES: readonly LawfulBasis[] = [
  { code: 'subject', title: 'To the person themselves', under: under(UK_GDPR, 'art 15') },
  { code: 'consent', title: 'The person agreed', under: under(UK_GDPR, 'art 6(1)(a)') },
  {
    code: 'legal-obligation',
    title: 'An Act requires it',
    under: under(DATA_PROTECTION_ACT, 'Sch 2 para 5(1)'),
  },
  {
    code: 'court',
    title: 'A court ordered it',
    under: under(DATA_PROTECTION_ACT, 'Sch 2 para 5(2)'),
  },
  {
    code: 'proceedings',
    title: 'Legal proceedings or advice',
    under: under(DATA_PROTECTION_ACT, 'Sch 2 para 5(3)'),
  },
  {
    code: 'crime-or-tax',
    title: 'Crime or taxation',
    under: under(DATA_PROTECTION_ACT, 'Sch 2 para 2'),
  },
  { code: 'vital', title: 'To save a life', under: under(UK_GDPR, 'art 6(1)(d)') },
  { code: 'public-task', title: 'A task of the council', under: under(UK_GDPR, 'art 6(1)(e)') },
  {
    code: 'agents',
    title: 'Enforcement of a liability order',
    under: under(CT_ADMIN_REGS, 'Part VI'),
  },
]
