/** Fields that several council tax calculators share, and the years that their tables cover. */
import type { Field } from '#calculators/fields.js'

export const JURISDICTION = {
  name: 'jurisdiction',
  kind: 'choice',
  choices: ['england', 'wales'],
  required: true,
  hint: 'Where the billing authority is',
} as const satisfies Field

/**
 * From the year in which the present instalment rules and exempt classes began to the year
 * that is billed next: what a later year will bring is not known.
 */
export const YEAR = {
  name: 'year',
  kind: 'year',
  from: '2013-14',
  to: '2027-28',
  required: true,
  hint: 'The financial year, such as 2026-27',
} as const satisfies Field
