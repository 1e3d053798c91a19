/** A calendar date, `YYYY-MM-DD`: no time, no zone. Sorts and compares as text. */
declare const dateBrand: unique symbol
export type IsoDate = string & { readonly [dateBrand]: true }

const DAY_MS = 86_400_000

/** Reads a calendar date. Throws RangeError when the text is not one. */
export function isoDate(text: string): IsoDate {
  const parsed = new Date(`${text}T00:00:00Z`)
  if (
    !/^\d{4}-\d\d-\d\d$/.test(text) ||
    Number.isNaN(parsed.getTime()) ||
    toText(parsed) !== text
  ) {
    throw new RangeError(`not a calendar date: ${text}`)
  }
  return text as IsoDate
}

export function isIsoDate(text: string): text is IsoDate {
  try {
    isoDate(text)
    return true
  } catch {
    return false
  }
}

/** A day of a century that the law or a life may be of: beyond are slips of the hand. */
export function isLikelyDay(text: string): text is IsoDate {
  return isIsoDate(text) && text >= '1850-01-01' && text < '2200-01-01'
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return toText(new Date(instant(date) + days * DAY_MS))
}

/** The same day `months` later; a day that the month lacks becomes its last day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = parts(date)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(day, length))
  return toText(first)
}

/** The same day `years` later; 29 February becomes 28 February. */
export function addYears(date: IsoDate, years: number): IsoDate {
  return addMonths(date, 12 * years)
}

/** Days from `from` (included) to `until` (not included). */
export function daysBetween(from: IsoDate, until: IsoDate): number {
  return Math.round((instant(until) - instant(from)) / DAY_MS)
}

/** The last day of "a period of N days beginning with" `first`: that day itself counts as one. */
export function lastDayOfPeriod(first: IsoDate, days: number): IsoDate {
  return addDays(first, days - 1)
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(date: IsoDate): number {
  return new Date(instant(date)).getUTCDay() || 7
}

export function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b
}

export function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b
}

/** Year, month (1 to 12) and day of the month. */
export function parts(date: IsoDate): readonly [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
}

/** The given day of a month; months above 12 run on into the next year. */
export function dateOf(year: number, month: number, day: number): IsoDate {
  return toText(new Date(Date.UTC(year, month - 1, day)))
}

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] // prettier-ignore

/** For people to read: "1 April 2026". */
export function showDate(date: IsoDate): string {
  const [year, month, day] = parts(date)
  return `${day} ${MONTHS[month - 1]} ${year}`
}

/** A council's day turns at midnight in London, summer and winter. */
export function londonDay(at: Date): IsoDate {
  return isoDate(new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(at))
}

/**
 * The instant at which something is recorded: `now`, or, where the council's day is that of a
 * demonstration, the same time of that day, so that the two times of its books agree.
 */
export function recordedOn(day: IsoDate, now: Date): Date {
  const shifted = new Date(now.getTime() + instant(day) - instant(londonDay(now)))
  // Between winter and summer an hour may lead over midnight.
  const hours = [0, -1, 1].map((hour) => new Date(shifted.getTime() + hour * 3_600_000))
  return hours.find((at) => londonDay(at) === day) ?? shifted
}

/** The instant at which something is recorded now: on the council's day, at the machine's hour. */
export async function recordedNow(clock: {
  today(): Promise<IsoDate>
  now(): Date
}): Promise<Date> {
  return recordedOn(await clock.today(), clock.now())
}

function instant(date: IsoDate): number {
  return kept(INSTANTS, date, () => Date.parse(`${date}T00:00:00Z`))
}

/** Throws RangeError for an invalid date. */
function toText(date: Date): IsoDate {
  const day = Math.floor(date.getTime() / DAY_MS)
  return kept(TEXTS, day, () => date.toISOString().slice(0, 10) as IsoDate)
}

// A run over thousands of accounts works with a few hundred dates, each many times over.
const INSTANTS = new Map<IsoDate, number>()
const TEXTS = new Map<number, IsoDate>()
const MOST_KEPT = 20_000

function kept<K, V>(known: Map<K, V>, key: K, work: () => V): V {
  const found = known.get(key)
  if (found !== undefined) return found
  const value = work()
  if (known.size >= MOST_KEPT) known.clear()
  known.set(key, value)
  return value
}
