/** A financial year, 1 April to 31 March, written "2026-27". */
import { dateOf, daysBetween, type IsoDate, parts } from '#kernel/dates.js'
import type { ClosedPeriod } from '#kernel/period.js'

declare const yearBrand: unique symbol
export type FinancialYear = string & { readonly [yearBrand]: true }

/** Reads "2026-27". Throws RangeError when the two halves do not follow each other. */
export function financialYear(text: string): FinancialYear {
  const match = /^(\d{4})-(\d{2})$/.exec(text)
  const next = (Number(match?.[1]) + 1) % 100
  if (match === null || Number(match[2]) !== next) {
    throw new RangeError(`not a financial year such as 2026-27: ${text}`)
  }
  return text as FinancialYear
}

/** The financial year that starts on 1 April of the given calendar year. */
export function yearStarting(calendarYear: number): FinancialYear {
  return `${calendarYear}-${String((calendarYear + 1) % 100).padStart(2, '0')}` as FinancialYear
}

export function yearOf(date: IsoDate): FinancialYear {
  const [year, month] = parts(date)
  return yearStarting(month >= 4 ? year : year - 1)
}

export function startOf(year: FinancialYear): IsoDate {
  return dateOf(Number(year.slice(0, 4)), 4, 1)
}

/** The first day after the year: 1 April of the next. */
export function endOf(year: FinancialYear): IsoDate {
  return dateOf(Number(year.slice(0, 4)) + 1, 4, 1)
}

export function yearPeriod(year: FinancialYear): ClosedPeriod {
  return { from: startOf(year), until: endOf(year) }
}

/** 365, or 366 where 29 February falls in the year. */
export function daysIn(year: FinancialYear): number {
  return daysBetween(startOf(year), endOf(year))
}

export function nextYear(year: FinancialYear): FinancialYear {
  return yearStarting(Number(year.slice(0, 4)) + 1)
}

export function previousYear(year: FinancialYear): FinancialYear {
  return yearStarting(Number(year.slice(0, 4)) - 1)
}
