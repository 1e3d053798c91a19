/** A half-open run of days: `from` is in it, `until` is not; `until` null means without end. */
import { earlier, type IsoDate, later } from '#kernel/dates.js'

export interface Period {
  readonly from: IsoDate
  readonly until: IsoDate | null
}

export interface ClosedPeriod {
  readonly from: IsoDate
  readonly until: IsoDate
}

export function covers(period: Period, day: IsoDate): boolean {
  return period.from <= day && (period.until === null || day < period.until)
}

/** The days that both have, or undefined where they have none. */
export function overlap(a: Period, b: Period): Period | undefined {
  const from = later(a.from, b.from)
  const until = a.until === null ? b.until : b.until === null ? a.until : earlier(a.until, b.until)
  return until !== null && until <= from ? undefined : { from, until }
}

/** As `overlap`, inside a period that has an end. */
export function clip(period: Period, within: ClosedPeriod): ClosedPeriod | undefined {
  const shared = overlap(period, within)
  return shared === undefined
    ? undefined
    : { from: shared.from, until: shared.until ?? within.until }
}

/** PostgreSQL's text of a date range: `[2026-04-01,2027-04-01)`. */
export function rangeText(period: Period): string {
  return `[${period.from},${period.until ?? ''})`
}

/** Reads what PostgreSQL prints for a date range with an included start. */
export function parseRange(text: string): Period {
  const match = /^\[([\d-]+),([\d-]*)\)$/.exec(text)
  if (match?.[1] === undefined) throw new RangeError(`not a date range: ${text}`)
  return { from: match[1] as IsoDate, until: (match[2] || null) as IsoDate | null }
}
