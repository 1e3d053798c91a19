/**
 * The scenario language: a title, prose, and tables of what is done and what must then be so.
 *
 *     | on | do | what | then |
 *
 * An empty day is the day of the row above. V1..V40 in `what` is a step for each. Prose between
 * tables is for the reader.
 */
import { type IsoDate, isIsoDate } from '#kernel/dates.js'
import { type FieldError, InputError } from '#kernel/invariant.js'

export interface ScenarioStep {
  /** Line of the file, from 1. */
  readonly line: number
  readonly on: IsoDate
  readonly verb: string
  readonly what: string
  /** What must be so afterwards, one expectation each. */
  readonly then: readonly string[]
}

export interface Scenario {
  readonly title: string
  readonly steps: readonly ScenarioStep[]
}

/** Reads a scenario. Throws InputError naming each line at fault. */
export function parseScenario(text: string): Scenario {
  const errors: FieldError[] = []
  const steps: ScenarioStep[] = []
  let title = ''
  let day: IsoDate | undefined
  text.split('\n').forEach((row, n) => {
    if (title === '' && row.startsWith('# ')) title = row.slice(2).trim()
    const cells = cellsOf(row)
    if (cells === undefined) return
    const [on = '', verb = '', what = '', then = ''] = cells
    const line = n + 1
    if (on !== '' && !isIsoDate(on)) {
      errors.push({ line, field: 'on', message: `"${on}" is not a date: write YYYY-MM-DD` })
    }
    if (isIsoDate(on)) day = on
    if (day === undefined) {
      errors.push({ line, field: 'on', message: 'the first row needs a date' })
    } else {
      const expected = then.split(';').map((part) => part.trim())
      const step = { line, on: day, verb, then: expected.filter((part) => part !== '') }
      steps.push(...spelledOut(what).map((one) => ({ ...step, what: one })))
    }
  })
  if (title === '') errors.push({ line: 1, field: 'title', message: 'begin with "# " and a title' })
  if (steps.length === 0)
    errors.push({ line: 1, field: 'table', message: 'no table of steps found' })
  if (errors.length > 0) throw new InputError(errors)
  return { title, steps }
}

const RANGE = /\b([A-Z]+)(\d+)\.\.\1(\d+)\b/g

/** Each of a range by itself; ranges of one step run side by side, as far as the first. */
function spelledOut(what: string): string[] {
  const [first] = [...what.matchAll(RANGE)]
  if (first === undefined) return [what]
  const count = Number(first[3]) - Number(first[2]) + 1
  return Array.from({ length: Math.max(0, count) }, (_, n) =>
    what.replaceAll(RANGE, (_all, name: string, from: string) => `${name}${Number(from) + n}`),
  )
}

/** The cells of a table row; undefined for prose, headings and the rule under a heading. */
function cellsOf(row: string): string[] | undefined {
  const trimmed = row.trim()
  if (!trimmed.startsWith('|') || /^\|[\s|:-]+\|?$/.test(trimmed)) return undefined
  const cells = trimmed.replace(/^\|/, '').replace(/\|$/, '').split('|')
  const read = cells.map((cell) => cell.trim())
  return read[0]?.toLowerCase() === 'on' && read[1]?.toLowerCase() === 'do' ? undefined : read
}
