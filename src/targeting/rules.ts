/**
 * Targeting instructions as they are written: a rule a line, its points and what must hold.
 *
 *     40: owed at least 1000.00 and stage is final-notice or liability-order
 *     -30: reduction is yes
 */
import { type FieldError, InputError } from '#kernel/invariant.js'
import { parsePounds, poundsText } from '#kernel/money.js'
import { ASKED_FACTS, type AskedFact } from '#targeting/arrears-facts.js'

export type Condition =
  | { readonly fact: AskedFact; readonly is: 'at least' | 'at most'; readonly value: bigint }
  | { readonly fact: AskedFact; readonly is: 'is'; readonly among: readonly string[] }

export interface TargetingRule {
  readonly points: number
  /** All of them must hold. */
  readonly conditions: readonly Condition[]
}

/** What is written, before it is read. */
export interface WrittenInstructions {
  readonly name: string
  /** Why the council works its arrears so. */
  readonly because: string
  /** A rule a line; empty lines are passed over. */
  readonly rules: string
  /** The points from which a case is targeted. */
  readonly floor: number
  /** How many cases at most; null for no limit. */
  readonly cap: number | null
}

export interface Instructions {
  readonly rules: readonly TargetingRule[]
  readonly floor: number
  readonly cap: number | null
}

const MOST_POINTS = 1000
const MOST_RULES = 50

/** Throws InputError, rule by rule, for what cannot be read. */
export function readInstructions(written: WrittenInstructions): Instructions {
  const errors: FieldError[] = []
  const fault = (field: string, message: string) => errors.push({ field, message })
  if (written.name.trim() === '') fault('name', 'give the instructions a name')
  if (written.because.trim() === '') fault('because', 'say why arrears are to be worked so')
  const lines = written.rules.split('\n').map((line) => line.trim())
  const rules = lines.flatMap((line, n) => {
    if (line === '') return []
    const rule = readRule(line)
    if (typeof rule !== 'string') return [rule]
    fault('rules', `line ${n + 1}: ${rule}`)
    return []
  })
  const count = lines.filter((line) => line !== '').length
  if (count === 0) fault('rules', 'write a rule at least')
  if (count > MOST_RULES) fault('rules', `must be ${MOST_RULES} lines at most`)
  if (!isPositive(written.floor)) fault('floor', 'must be a whole number above 0')
  if (written.cap !== null && !isPositive(written.cap)) {
    fault('cap', 'must be a whole number above 0, or nothing')
  }
  if (errors.length > 0) throw new InputError(errors)
  return { rules, floor: written.floor, cap: written.cap }
}

function isPositive(n: number): boolean {
  return Number.isInteger(n) && n > 0 && n <= 1_000_000
}

/** The rule, or what is wrong with it. */
function readRule(line: string): TargetingRule | string {
  const parts = /^([+-]?\d{1,4})\s*:\s*(.+)$/.exec(line)
  if (parts === null) return 'begin with the points and a colon, such as "40: owed at least 500"'
  const points = Number(parts[1])
  if (points === 0 || Math.abs(points) > MOST_POINTS) {
    return `points go from 1 to ${MOST_POINTS}, or below nought to take them away`
  }
  const conditions: Condition[] = []
  for (const text of (parts[2] ?? '').split(/\s+and\s+/i)) {
    const condition = readCondition(text.trim())
    if (typeof condition === 'string') return condition
    if (condition.fact.sparingOnly === true && points > 0) {
      return `"${condition.fact.name}" may only take points away: it tells of a person’s need`
    }
    conditions.push(condition)
  }
  return { points, conditions }
}

function readCondition(text: string): Condition | string {
  const parts = /^(.+?)\s+(at least|at most|is)\s+(.+)$/i.exec(text)
  const name = parts?.[1]?.toLowerCase()
  const fact = ASKED_FACTS.find((asked) => asked.name === name)
  if (parts === null || fact === undefined) {
    return `"${text}" asks nothing that can be asked: see the list of what can be`
  }
  const is = (parts[2] ?? '').toLowerCase()
  const value = (parts[3] ?? '').trim()
  if (fact.kind === 'choice') {
    if (is !== 'is') return `"${fact.name}" is one of ${choicesOf(fact)}: write "${fact.name} is …"`
    const among = value.split(/\s+or\s+/i)
    const unknown = among.find((one) => fact.choices?.includes(one) !== true)
    if (unknown === undefined) return { fact, is: 'is', among }
    return `"${unknown}" is not a ${fact.name}: it is one of ${choicesOf(fact)}`
  }
  const measure = measured(fact, value)
  if (is === 'is' || measure === undefined) {
    const example = fact.kind === 'pounds' ? '250.00' : '30'
    return `write "${fact.name} at least ${example}" or "at most"`
  }
  return { fact, is: is as 'at least' | 'at most', value: measure }
}

function choicesOf(fact: AskedFact): string {
  return (fact.choices ?? []).join(', ')
}

function measured(fact: AskedFact, value: string): bigint | undefined {
  if (fact.kind === 'number') return /^\d{1,6}$/.test(value) ? BigInt(value) : undefined
  const bare = value.replace(/^£/, '').replaceAll(',', '')
  if (!/^\d{1,9}(\.\d{2})?$/.test(bare)) return undefined
  return parsePounds(bare.includes('.') ? bare : `${bare}.00`)
}

/** The rule in words, always the same for the same rule. */
export function writeRule(rule: TargetingRule): string {
  return `${rule.points}: ${rule.conditions.map(writeCondition).join(' and ')}`
}

function writeCondition(condition: Condition): string {
  const { fact, is } = condition
  if (condition.is === 'is') return `${fact.name} is ${condition.among.join(' or ')}`
  const { value } = condition
  const shown =
    fact.kind === 'pounds' ? poundsText(value as Parameters<typeof poundsText>[0]) : value
  return `${fact.name} ${is} ${shown}`
}
