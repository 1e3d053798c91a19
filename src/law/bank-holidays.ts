/**
 * Bank holidays in England and Wales, by year.
 *
 * @law 1971 c. 80 s 1
 *
 * Source: GOV.UK's list of bank holidays. A day outside the table is an error, never a guess.
 */
import type { IsoDate } from '#kernel/dates.js'

const BY_YEAR: Readonly<Record<string, readonly string[]>> = {
  '2021': ['01-01', '04-02', '04-05', '05-03', '05-31', '08-30', '12-27', '12-28'],
  '2022': [
    '01-03',
    '04-15',
    '04-18',
    '05-02',
    '06-02',
    '06-03',
    '08-29',
    '09-19',
    '12-26',
    '12-27',
  ],
  '2023': ['01-02', '04-07', '04-10', '05-01', '05-08', '05-29', '08-28', '12-25', '12-26'],
  '2024': ['01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26'],
  '2025': ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'],
  '2026': ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  '2027': ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
  '2028': ['01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26'],
}

/** In the last days of December what is asked may reach into the next year. */
const NEXT_YEAR_FROM = '12-20'

/** Whether the table has the bank holidays that may bear on a day. */
export function bankHolidaysKnown(day: IsoDate): boolean {
  return missingYear(day) === undefined
}

function missingYear(day: IsoDate): number | undefined {
  const year = Number(day.slice(0, 4))
  const needed = day.slice(5) >= NEXT_YEAR_FROM ? [year, year + 1] : [year]
  return needed.find((y) => BY_YEAR[y] === undefined)
}

/** The bank holidays of the day's year and the next. Throws RangeError outside the table. */
export function bankHolidaysNear(day: IsoDate): ReadonlySet<string> {
  const year = Number(day.slice(0, 4))
  const missing = missingYear(day)
  if (missing !== undefined) {
    throw new RangeError(
      `the bank holidays of ${missing} are not in the table: add them from GOV.UK`,
    )
  }
  const days = [year, year + 1].flatMap((y) => (BY_YEAR[y] ?? []).map((d) => `${y}-${d}`))
  return new Set(days)
}
