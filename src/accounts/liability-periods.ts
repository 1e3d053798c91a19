/** When an account was liable for a dwelling within a year, periods that meet joined. */
import type { IsoDate } from '#kernel/dates.js'
import { type FinancialYear, yearPeriod } from '#kernel/financial-year.js'
import type { ClosedPeriod } from '#kernel/period.js'
import { type RawBuilder, sql } from '#store/db.js'

/** The periods as the database gives them, or null where nobody was liable. */
export type PeriodRows = readonly { readonly from: IsoDate; readonly until: IsoDate }[] | null

/**
 * SQL for the periods of a liability, as they were believed at an instant: what a notice and the
 * court are told is the time for which the person is liable, not the whole year.
 */
export function liabilityPeriods(of: {
  readonly account: RawBuilder<unknown>
  readonly dwelling: RawBuilder<unknown>
  /** A financial year as text: "2026-27". */
  readonly year: RawBuilder<unknown>
  readonly knownAt: RawBuilder<unknown>
}): RawBuilder<unknown> {
  const start = sql`make_date(left(${of.year}, 4)::int, 4, 1)`
  return sql`(
    select json_agg(json_build_object('from', lower(p), 'until', upper(p)) order by p)
    from (select unnest(range_agg(
        valid * daterange(${start}, (${start} + interval '1 year')::date))) as p
      from liability where account_id = ${of.account} and dwelling_id = ${of.dwelling}
        and valid && daterange(${start}, (${start} + interval '1 year')::date)
        and recorded_at <= ${of.knownAt}
        and (superseded_at is null or superseded_at > ${of.knownAt})) joined)`
}

/** What was read; the whole year where a liability recorded by mistake was taken back since. */
export function readPeriods(rows: PeriodRows, year: FinancialYear): readonly ClosedPeriod[] {
  return rows === null || rows.length === 0 ? [yearPeriod(year)] : rows
}
