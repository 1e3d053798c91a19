/**
 * The stretches of liable days in a year over which nothing that bears on the charge changes.
 *
 * @law 1992 c. 14 s 2
 */
import { daysBetween, type IsoDate } from '#kernel/dates.js'
import { type ClosedPeriod, covers, type Period } from '#kernel/period.js'
import type { Band } from '#law/council-tax/bands.js'
import type {
  ChargeFacts,
  CouncilTaxReduction,
  DiscretionaryReduction,
} from '#law/council-tax/charge.js'
import { discountFor } from '#law/council-tax/discounts.js'
import { exemptionEnded, exemptPeriod, hasExemptionClass } from '#law/council-tax/exemptions.js'
import {
  type Adjustment,
  type PremiumSpared,
  premiumSparedOn,
  unoccupiedDays,
  unoccupiedOn,
} from '#law/council-tax/unoccupied.js'

export interface Segment extends ClosedPeriod {
  readonly days: number
  readonly band: Band
  readonly disabled: boolean
  readonly exemption: string | undefined
  /** A discount or a premium: never both. */
  readonly adjustment: Adjustment | undefined
  readonly spared: PremiumSpared | undefined
  readonly annexe: boolean
  readonly reductions: readonly CouncilTaxReduction[]
  readonly discretionary: readonly DiscretionaryReduction[]
}

/** Throws RangeError naming a liable day without a band. */
export function segmentsOf(facts: ChargeFacts, year: ClosedPeriod): Segment[] {
  const days = boundaries(facts, year)
  const segments: Segment[] = []
  for (let i = 0; i + 1 < days.length; i++) {
    const [from, until] = [days[i], days[i + 1]]
    if (from === undefined || until === undefined) continue
    const listed = !facts.delisted.some((period) => covers(period, from))
    if (listed && facts.liable.some((period) => covers(period, from))) {
      segments.push(segmentAt(facts, from, until))
    }
  }
  return segments
}

/** Throws RangeError for a class that the jurisdiction does not have. */
function exemptionOn(facts: ChargeFacts, day: IsoDate): string | undefined {
  const code = facts.exemptions.find((e) => covers(exemptPeriod(e), day))?.class
  const { jurisdiction } = facts
  if (code === undefined || hasExemptionClass(code, { jurisdiction, on: day })) return code
  // What the law has taken away exempts no more; what it never had is a slip.
  if (exemptionEnded(code, day)) return undefined
  throw new RangeError(`class ${code} is no exemption in ${facts.jurisdiction}, on ${day}`)
}

function segmentAt(facts: ChargeFacts, from: IsoDate, until: IsoDate): Segment {
  const on = (fact: { readonly period: Period }) => covers(fact.period, from)
  const band = facts.bands.find(on)?.band
  if (band === undefined) throw new RangeError(`no band is recorded for ${from}`)
  return {
    from,
    until,
    days: daysBetween(from, until),
    band,
    disabled: facts.disabled.some((period) => covers(period, from)),
    exemption: exemptionOn(facts, from),
    adjustment: adjustmentOn(facts, from),
    spared: sparedOn(facts, from),
    annexe: facts.annexes.some((period) => covers(period, from)),
    reductions: facts.reductions.filter(on),
    discretionary: facts.discretionary.filter(on),
  }
}

/** Those who live there decide the discount; where nobody does, the council's own choices. */
function adjustmentOn(facts: ChargeFacts, day: IsoDate): Adjustment | undefined {
  const household = facts.households.find(({ period }) => covers(period, day))
  if (household !== undefined && household.adults > 0) {
    const discount = discountFor(household)
    return discount && { kind: 'discount', ...discount }
  }
  return unoccupiedOn(facts.unoccupied, day)
}

function sparedOn(facts: ChargeFacts, day: IsoDate): PremiumSpared | undefined {
  const household = facts.households.find(({ period }) => covers(period, day))
  const livedIn = household !== undefined && household.adults > 0
  return livedIn ? undefined : premiumSparedOn(facts.unoccupied, day)
}

/** Every day in the year on which some fact begins or has ended, with the year's own two ends. */
function boundaries(facts: ChargeFacts, year: ClosedPeriod): readonly IsoDate[] {
  const inside = new Set<IsoDate>()
  const mark = ({ from, until }: Period) => {
    if (from > year.from && from < year.until) inside.add(from)
    if (until !== null && until > year.from && until < year.until) inside.add(until)
  }
  facts.liable.forEach(mark)
  facts.delisted.forEach(mark)
  facts.disabled.forEach(mark)
  facts.annexes.forEach(mark)
  facts.exemptions.map(exemptPeriod).forEach(mark)
  unoccupiedDays(facts.unoccupied).forEach(mark)
  for (const dated of [facts.bands, facts.households, facts.reductions, facts.discretionary]) {
    for (const { period } of dated) mark(period)
  }
  return [year.from, ...[...inside].sort(), year.until]
}
