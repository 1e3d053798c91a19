/**
 * The days of which the Council Tax Base return is taken: discounts, exemptions and premiums on the
 * first Monday of October, of the dwellings in the valuation list on the second Wednesday of
 * September. So the notes for completion of September 2025 have it; those of earlier years named
 * another day of September.
 */
import { addDays, dateOf, type IsoDate, parts, weekday } from '#kernel/dates.js'

const MONDAY = 1
const WEDNESDAY = 3

export interface BaseReturnDays {
  readonly day: IsoDate
  readonly listDay: IsoDate
}

/** Those of the last return whose day has come by `today`. */
export function baseReturnDays(today: IsoDate): BaseReturnDays {
  const [year] = parts(today)
  const days = daysOf(year)
  return days.day <= today ? days : daysOf(year - 1)
}

function daysOf(year: number): BaseReturnDays {
  const day = firstOn(dateOf(year, 10, 1), MONDAY)
  const listDay = addDays(firstOn(dateOf(year, 9, 1), WEDNESDAY), 7)
  return { day, listDay }
}

function firstOn(from: IsoDate, wanted: number): IsoDate {
  return addDays(from, (wanted - weekday(from) + 7) % 7)
}
