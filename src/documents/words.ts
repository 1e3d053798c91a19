/** Figures, dates and names as a letter shows them. */
import { addDays, type IsoDate, parts, showDate } from '#kernel/dates.js'
import type { FinancialYear } from '#kernel/financial-year.js'
import { showPounds } from '#kernel/money.js'
import type { ClosedPeriod } from '#kernel/period.js'
import type { Instalment, Sender, TaxDue } from './data.js'

/** "2026–27" */
export function showYear(year: FinancialYear): string {
  return year.replace('-', '–')
}

/** "1 April 2026 to 31 March 2027": the page names the last day that is in the period. */
export function showPeriod(period: ClosedPeriod): string {
  return `${showDate(period.from)} to ${showDate(addDays(period.until, -1))}`
}

/** "1 Apr 2026", for columns with little room. */
export function shortDate(date: IsoDate): string {
  const [day = '', month = '', year = ''] = showDate(date).split(' ')
  return `${day} ${month.slice(0, 3)} ${year}`
}

const WELSH_MONTHS = [
  'Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin',
  'Gorffennaf', 'Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr',
] // prettier-ignore

/** "1 Ebrill 2026" */
export function showWelshDate(date: IsoDate): string {
  const [year, month, day] = parts(date)
  return `${day} ${WELSH_MONTHS[month - 1]} ${year}`
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** "Tuesday 7 July 2026" */
export function showDay(date: IsoDate): string {
  const [year, month, day] = parts(date)
  return `${DAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]} ${showDate(date)}`
}

/** "10:00" as "10am", "14:30" as "2:30pm". */
export function showTime(time: string): string {
  const [hours = '0', minutes = '00'] = time.split(':')
  const hour = Number(hours) % 12 || 12
  const past = minutes === '00' ? '' : `:${minutes}`
  return `${hour}${past}${Number(hours) < 12 ? 'am' : 'pm'}`
}

/** "4.9" as "+4.9%", "-0.5" as "−0.5%"; "New" where there is no last year. */
export function showChange(percent: string | null): string {
  if (percent === null) return 'New'
  if (percent.startsWith('-')) return `−${percent.slice(1)}%`
  return Number(percent) === 0 ? `${percent}%` : `+${percent}%`
}

/** "A", "A and B", "A, B and C" */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

export function instalmentText({ dueOn, amount }: Instalment) {
  return { dueOn: showDate(dueOn), amount: showPounds(amount) }
}

export function taxDueText(due: TaxDue) {
  return {
    year: showYear(due.year),
    period: showPeriod(due.period),
    dwelling: due.dwellingLines.join(', '),
    amount: showPounds(due.amount),
  }
}

export function senderText(sender: Sender) {
  return {
    name: sender.name,
    address: sender.addressLines.join(', '),
    phone: sender.phone.replaceAll(' ', '\u00a0'),
    email: sender.email,
    website: sender.website,
    payOnline: sender.payOnlineUrl,
    notes: sender.notesUrl ?? sender.website,
    bank: sender.bank ?? null,
    demonstration: sender.demonstration,
  }
}
