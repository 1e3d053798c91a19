/** Figures, dates and names as a letter shows them. */
import type { IsoDate } from '#kernel/dates.js'
import type { FinancialYear } from '#kernel/financial-year.js'
import { showPounds } from '#kernel/money.js'
import type { Instalment, Sender, TaxDue } from './data.js'
import { saidDate, saidPeriods, saidShortDate } from './welsh.js'

/** Stands for a change where last year's amounts are not held. */
export const NOT_KNOWN = 'not-known'

/** "2026–27" */
export function showYear(year: FinancialYear): string {
  return year.replace('-', '–')
}

/** "1 Apr 2026", for columns with little room. */
export function shortDate(date: IsoDate): string {
  return saidShortDate(date).en
}

/** "10:00" as "10am", "14:30" as "2:30pm". */
export function showTime(time: string): string {
  const [hours = '0', minutes = '00'] = time.split(':')
  const hour = Number(hours) % 12 || 12
  const past = minutes === '00' ? '' : `:${minutes}`
  return `${hour}${past}${Number(hours) < 12 ? 'am' : 'pm'}`
}

/** "4.9" as "+4.9%", "-0.5" as "−0.5%"; "New" and "Not known". */
export function showChange(percent: string | null): string {
  if (percent === null) return 'New'
  if (percent === NOT_KNOWN) return 'Not known'
  if (percent.startsWith('-')) return `−${percent.slice(1)}%`
  return Number(percent) === 0 ? `${percent}%` : `+${percent}%`
}

export function instalmentText({ dueOn, amount, late = false }: Instalment) {
  return { dueOn: saidDate(dueOn), amount: showPounds(amount), late }
}

export function taxDueText(due: TaxDue) {
  return {
    year: showYear(due.year),
    period: saidPeriods(due.periods),
    dwelling: due.dwellingLines.join(', '),
    amount: showPounds(due.amount),
  }
}

export function senderText(sender: Sender) {
  // The strip on every page says that it is a demonstration: the head need not say so again.
  const name = sender.demonstration ? sender.name.replace(/ \(demonstration\)$/, '') : sender.name
  return {
    name,
    council: { en: name, cy: sender.welshName ?? name },
    address: sender.addressLines.join(', '),
    phone: sender.phone.replaceAll(' ', '\u00a0'),
    email: sender.email,
    website: sender.website,
    payOnline: sender.payOnlineUrl,
    notes: sender.notesUrl ?? sender.website,
    bank: sender.bank ?? null,
    barcodePrefix: sender.barcodePrefix ?? null,
    hours: sender.hours ?? null,
    office: sender.office ?? null,
    signLanguage: sender.signLanguage ?? null,
    otherLanguages: sender.otherLanguages ?? null,
    costs: sender.costsUrl ?? null,
    courtContact: sender.courtContact ?? null,
    remoteHearing: sender.remoteHearing ?? null,
    demonstration: sender.demonstration,
    ...(sender.madeAnew === true ? { madeAnew: true } : {}),
  }
}
