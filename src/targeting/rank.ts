/** Cases ranked by instructions: pure. Each tells which rules fired on it, and on what. */
import type { ArrearsFacts } from '#targeting/arrears-facts.js'
import {
  type Condition,
  type Instructions,
  type TargetingRule,
  writeRule,
} from '#targeting/rules.js'

/** A rule that fired: its points, the rule as written, and what it found. */
export interface FiredRule {
  readonly points: number
  readonly rule: string
  readonly because: string
}

export type TargetingDecision = 'targeted' | 'below-floor' | 'over-cap'

export interface RankedCase {
  readonly facts: ArrearsFacts
  /** From 1, the case to be worked first. */
  readonly ordinal: number
  readonly points: number
  readonly decision: TargetingDecision
  readonly fired: readonly FiredRule[]
}

/**
 * All cases, the one to be worked first first: most points, then most owed, then longest owed. From
 * the floor on they are targeted, as many as the cap allows.
 */
export function rankCases(
  cases: readonly ArrearsFacts[],
  { rules, floor, cap }: Instructions,
): RankedCase[] {
  const scored = cases.map((facts) => {
    const fired = firedOn(facts, rules)
    return { facts, fired, points: fired.reduce((sum, one) => sum + one.points, 0) }
  })
  scored.sort(
    (a, b) =>
      b.points - a.points ||
      compare(b.facts.owed, a.facts.owed) ||
      compare(a.facts.oldestOn, b.facts.oldestOn) ||
      compare(a.facts.chargeId, b.facts.chargeId),
  )
  return scored.map((one, n) => ({ ...one, ordinal: n + 1, decision: decide(one.points, n) }))

  function decide(points: number, before: number): TargetingDecision {
    if (points < floor) return 'below-floor'
    return cap !== null && before >= cap ? 'over-cap' : 'targeted'
  }
}

/** Why a case is not targeted, in words. */
export function notTargeted(
  { decision, points, ordinal }: Pick<RankedCase, 'decision' | 'points' | 'ordinal'>,
  { floor, cap }: Pick<Instructions, 'floor' | 'cap'>,
): string {
  if (decision === 'over-cap') return `number ${ordinal} of the cases, of which ${cap} are targeted`
  return `${points} points, below ${floor}`
}

function firedOn(facts: ArrearsFacts, rules: readonly TargetingRule[]): FiredRule[] {
  return rules
    .filter(({ conditions }) => conditions.every((condition) => holds(facts, condition)))
    .map((rule) => ({
      points: rule.points,
      rule: writeRule(rule),
      because: rule.conditions.map(({ fact }) => fact.says(facts)).join('; '),
    }))
}

function holds(facts: ArrearsFacts, condition: Condition): boolean {
  const answer = condition.fact.of(facts)
  if (condition.is === 'is') return condition.among.includes(String(answer))
  // What never happened is longer ago than any number of days.
  if (answer === null) return condition.is === 'at least'
  const measured = BigInt(answer)
  return condition.is === 'at least' ? measured >= condition.value : measured <= condition.value
}

function compare<T extends bigint | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}
