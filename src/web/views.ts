/** The templates and the few filters they use. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import nunjucks from 'nunjucks'
import { actorName, type OfficerNames } from '#enquiries/index.js'
import { addDays, type IsoDate, isIsoDate, londonDay, parts, showDate } from '#kernel/dates.js'
import { type Pence, poundsText, showPounds } from '#kernel/money.js'
import { citation, type Provision } from '#law/instruments.js'
import { citedLink, provisionLink } from '#web/provision-link.js'
import { describeFact, letterKinds, word } from '#web/words.js'

const TEMPLATES = join(import.meta.dirname, 'templates')
const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(TEMPLATES), {
  autoescape: true,
  trimBlocks: true,
  lstripBlocks: true,
})

export function renderView(template: string, data: Record<string, unknown>): string {
  return environment.render(`${template}.njk`, data)
}

/** What a filter knows of the page in which it stands. */
interface Shown {
  readonly ctx: { readonly names?: OfficerNames }
}

const MONTHS = [
  'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec',
] // prettier-ignore

/** A day as officers type it, "27/3/2026"; what is no day stays as it is. */
export function typedDay(value: string): string {
  if (!isIsoDate(value)) return value
  const [year, month, day] = parts(value)
  return `${day}/${month}/${year}`
}

/** "1 Apr 2026": short, and never broken over two lines, for tables. */
export function shortDate(date: IsoDate | null | undefined): string {
  if (date === null || date === undefined) return ''
  const [year, month, day] = parts(date)
  return `${day}\u00a0${MONTHS[month - 1]}\u00a0${year}`
}

/** A message that names days as they are kept, with the days as officers write them. */
export function daysInWords(message: string): string {
  return message.replace(/\b\d{4}-\d\d-\d\d\b/g, (day) => (isIsoDate(day) ? showDate(day) : day))
}

/** "1 case", "1,200 cases". */
export function counted(n: number, one: string, many: string): string {
  return n === 1 ? `1 ${one}` : `${n.toLocaleString('en-GB')} ${many}`
}

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
})

/** "1 Sep 2026 09:30": months as in `shortDate`, where Intl writes "Sept". */
export function shortInstant(at: Date | string | null | undefined): string {
  if (at === null || at === undefined) return ''
  const instant = typeof at === 'string' ? new Date(at) : at
  return `${shortDate(londonDay(instant))} ${CLOCK.format(instant)}`
}

environment.addFilter('pounds', (amount: Pence | null | undefined) =>
  amount === null || amount === undefined ? '' : showPounds(amount),
)
environment.addFilter('plainPounds', (amount: Pence) => poundsText(amount))
// Years and days as they are kept are read wrongly when they are broken at their hyphens.
const HYPHENED = /\d{4}-\d\d(?:-\d\d)?/
environment.addFilter('unbroken', (text: string) => {
  if (typeof text !== 'string' || !HYPHENED.test(text)) return text
  const escaped = String(environment.getFilter('escape')(text))
  const whole = new RegExp(HYPHENED, 'g')
  const kept = escaped.replace(whole, (found) => `<span class="rv-nowrap">${found}</span>`)
  return new nunjucks.runtime.SafeString(kept)
})
environment.addFilter('date', shortDate)
// What officers wrote ends as they ended it.
environment.addFilter('sentence', (text: string) => (/\w\)?$/.test(text) ? `${text}.` : text))
environment.addFilter('instant', shortInstant)
environment.addFilter('word', (code: string | null, list: string) => word(list, code))
environment.addFilter('letterKinds', letterKinds)
environment.addFilter('number', (n: number | bigint) => n.toLocaleString('en-GB'))
environment.addFilter('grouped', (decimal: string) =>
  decimal.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ','),
)
environment.addFilter('citation', (provision: Provision) => citation(provision))
environment.addFilter('lawLink', (provision: Provision) => provisionLink(provision))
environment.addFilter('citedLink', (text: string) => citedLink(text))
environment.addFilter('fact', describeFact)
environment.addFilter('plural', counted)
/** Who did it: the name of the officer, where the page knows it. */
environment.addFilter('officer', function (this: Shown, actor: string | null) {
  return actor === null ? '' : actorName(this.ctx.names ?? new Map(), actor)
})
environment.addFilter('lastDay', (until: IsoDate | null) => shortDate(lastDay(until)))

/** The day before: a period that ends on a day which is not in it is shown with its last day. */
export function lastDay(until: IsoDate | null): IsoDate | null {
  return until === null ? null : addDays(until, -1)
}

// A template that does not compile stops the start, not the first officer who opens its page.
for (const name of readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' })) {
  if (name.endsWith('.njk')) environment.getTemplate(name, true)
}
