/** The calculators: one implementation for the screen, the API and the command line. */
import { BAND_AMOUNTS } from '#calculators/band-amounts.js'
import type { Calculator } from '#calculators/calculator.js'
import { CHARGE } from '#calculators/charge.js'
import { COUNCIL_TAX_BASE } from '#calculators/council-tax-base.js'
import { INSTALMENTS } from '#calculators/instalments.js'
import { RECOVERY_TIMETABLE } from '#calculators/recovery-timetable.js'
import { type FieldError, InputError } from '#kernel/invariant.js'

export { costsWorking } from '#calculators/costs.js'
export type { Calculator } from '#calculators/calculator.js'
export type { Field, FieldKind } from '#calculators/fields.js'

export const CALCULATORS: readonly Calculator[] = [
  BAND_AMOUNTS,
  CHARGE,
  INSTALMENTS,
  RECOVERY_TIMETABLE,
  COUNCIL_TAX_BASE,
]

const BY_NAME: ReadonlyMap<string, Calculator> = new Map(CALCULATORS.map((c) => [c.name, c]))

export type Answer = { readonly output: object } | { readonly errors: readonly FieldError[] }

export function calculate(name: string, input: unknown): Answer {
  const found = BY_NAME.get(name)
  if (found === undefined) {
    const accepted = [...BY_NAME.keys()].join(', ')
    return { errors: [{ field: 'calculator', message: `must be one of ${accepted}` }] }
  }
  try {
    return { output: found.answer(input) }
  } catch (error) {
    if (error instanceof InputError) return { errors: error.errors }
    throw error
  }
}
