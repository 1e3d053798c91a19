/**
 * What a letter says in both languages. A template's words stand in `templates/words.json`, each
 * English beside its Welsh; what the accounts say (lines of a charge, entries, notices) is matched
 * there by its English. What nobody has translated, such as an officer's own words, stays as it is.
 *
 * @law 2011 nawm 1
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, type IsoDate, parts, showDate } from '#kernel/dates.js'
import type { ClosedPeriod } from '#kernel/period.js'

/** The same in English and in Welsh; the templates choose by the language that they set. */
export interface Said {
  readonly en: string
  readonly cy: string
}

export interface WordPair extends Said {
  /** The provision that it states. */
  readonly law?: string
  /** The provision by which its words are not ours to make plainer. */
  readonly kept?: string
  /** The day and name of the translator's review; null until there has been one. */
  readonly reviewed: string | null
}

/** Every text of our letters, by its key. */
export const WORDS = JSON.parse(
  readFileSync(join(import.meta.dirname, 'templates/words.json'), 'utf8'),
) as Readonly<Record<string, WordPair>>

const MONTHS = [
  'Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin',
  'Gorffennaf', 'Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr',
] // prettier-ignore
const SHORT_MONTHS = [
  'Ion', 'Chwe', 'Maw', 'Ebr', 'Mai', 'Meh', 'Gor', 'Awst', 'Medi', 'Hyd', 'Tach', 'Rhag',
] // prettier-ignore
const DAYS = ['dydd Sul', 'dydd Llun', 'dydd Mawrth', 'dydd Mercher', 'dydd Iau', 'dydd Gwener',
  'dydd Sadwrn'] // prettier-ignore
const ENGLISH_DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** "1 April 2026", "1 Ebrill 2026" */
export function saidDate(date: IsoDate): Said {
  const [year, month, day] = parts(date)
  return { en: showDate(date), cy: `${day} ${MONTHS[month - 1]} ${year}` }
}

/** "1 Apr 2026", "1 Ebr 2026", for columns with little room. */
export function saidShortDate(date: IsoDate): Said {
  const [year, month, day] = parts(date)
  const english = showDate(date).split(' ')[1]?.slice(0, 3) ?? ''
  return { en: `${day} ${english} ${year}`, cy: `${day} ${SHORT_MONTHS[month - 1]} ${year}` }
}

/** "Tuesday 7 July 2026", "dydd Mawrth 7 Gorffennaf 2026" */
export function saidDay(date: IsoDate): Said {
  const [year, month, day] = parts(date)
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  const { en, cy } = saidDate(date)
  return { en: `${ENGLISH_DAYS[weekday]} ${en}`, cy: `${DAYS[weekday]} ${cy}` }
}

/** "1 April 2026 to 31 March 2027": the page names the last day that is in the period. */
export function saidPeriod({ from, until }: ClosedPeriod): Said {
  const [first, last] = [saidDate(from), saidDate(addDays(until, -1))]
  return { en: `${first.en} to ${last.en}`, cy: `${first.cy} i ${last.cy}` }
}

/** "1 day", "3 days"; in Welsh the noun stays in the singular: "3 diwrnod". */
export function saidDays(days: number): Said {
  return { en: `${days} ${days === 1 ? 'day' : 'days'}`, cy: `${days} diwrnod` }
}

/** Several periods, one after another: "1 April 2026 to 30 June 2026, 1 October 2026 to 31 March 2027". */
export function saidPeriods(periods: readonly ClosedPeriod[]): Said {
  const said = periods.map(saidPeriod)
  return { en: said.map((s) => s.en).join(', '), cy: said.map((s) => s.cy).join(', ') }
}

/** "A, B and C", "A, B a C", "A ac Owen". */
export function saidList(names: readonly string[]): Said {
  const last = names.at(-1) ?? ''
  if (names.length < 2) return { en: last, cy: last }
  const before = names.slice(0, -1).join(', ')
  const and = /^[aeiouyâêîôûŵŷ]/i.test(last) ? 'ac' : 'a'
  return { en: `${before} and ${last}`, cy: `${before} ${and} ${last}` }
}

/** A text of the accounts, with its Welsh where the words are known. */
export function saidText(text: string): Said {
  return { en: text, cy: inWelsh(text) }
}

interface Pattern {
  readonly english: RegExp
  readonly names: readonly string[]
  readonly welsh: string
}

const PLACE = /\{(\w+)\}/g

/** The ones that say most come first: "{1} left {day}" is no answer to a text that stands whole. */
const PATTERNS: readonly Pattern[] = Object.entries(WORDS)
  .filter(([key]) => key.startsWith('data.'))
  .sort(([, a], [, b]) => literal(b.en) - literal(a.en))
  .map(([, { en, cy }]) => ({ english: patternOf(en), names: placesOf(en), welsh: cy }))

function literal(text: string): number {
  return text.replace(PLACE, '').length
}

function placesOf(text: string): string[] {
  return Array.from(text.matchAll(PLACE), ([, name = '']) => name)
}

function patternOf(english: string): RegExp {
  const escaped = english.replace(/[.*+?^$()|[\]\\]/g, '\\$&')
  const source = escaped.replaceAll('{day}', '(\\d{1,2} \\w+ \\d{4})').replace(/\{\d\}/g, '(.+)')
  return new RegExp(`^${source}$`, 'i')
}

function inWelsh(text: string): string {
  for (const { english, names, welsh } of PATTERNS) {
    const found = english.exec(text)
    if (found === null) continue
    const said = welsh.replace(PLACE, (_, name: string) =>
      inWelsh(found[names.indexOf(name) + 1] ?? ''),
    )
    return /^[a-z]/.test(text) ? said : upperFirst(said)
  }
  return withWelshDates(text)
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const ENGLISH_DATE = /\b(\d{1,2}) ([A-Z][a-z]+) (\d{4})\b/g
const ENGLISH_MONTHS = MONTHS.map((_, n) => {
  const date = `2026-${String(n + 1).padStart(2, '0')}-01` as IsoDate
  return showDate(date).split(' ')[1] ?? ''
})

function withWelshDates(text: string): string {
  return text.replace(ENGLISH_DATE, (whole, day: string, month: string, year: string) => {
    const n = ENGLISH_MONTHS.indexOf(month)
    return n < 0 ? whole : `${day} ${MONTHS[n]} ${year}`
  })
}
