/**
 * The ceilings of limits.json, which hold for every later change (docs/budgets.md): ratios against
 * the limit measured in the same run; `home` and `search` milliseconds at the 95th percentile;
 * `calculate` answers a second, at least.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const CEILINGS = JSON.parse(
  readFileSync(join(import.meta.dirname, 'limits.json'), 'utf8'),
) as Readonly<Record<string, number>>

/** The ceiling of a bench by its name. Throws for a bench without one. */
export function ceilingOf(bench: string): number {
  const ceiling = CEILINGS[bench]
  if (ceiling === undefined) throw new Error(`limits.json has no ceiling for ${bench}`)
  return ceiling
}
