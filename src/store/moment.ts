/**
 * A moment in both of the times that Reeve keeps: a day as which things stood, and a day at whose
 * end they were known so. The same day twice is what an officer saw then.
 */
import { type IsoDate, isIsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { type RawBuilder, sql } from '#store/db.js'

export interface Moment {
  readonly at: IsoDate
  readonly known: IsoDate
}

/**
 * The moment asked for; `known` left empty is the same day. Throws InputError for a day that is
 * none, or that has not come.
 */
export function parseMoment(asked: { at: string; known?: string }, today: IsoDate): Moment {
  const day = (field: 'at' | 'known', text: string): IsoDate => {
    if (isIsoDate(text) && text <= today) return text
    const wrong = isIsoDate(text) ? `${text} has not come` : `${text} is not a day`
    throw new InputError([{ field, message: `${wrong}: give a day up to ${today}` }])
  }
  const { known = '' } = asked
  const at = day('at', asked.at)
  return { at, known: known === '' ? at : day('known', known) }
}

/** The first instant that is not known any more: days end as they do in the United Kingdom. */
function end({ known }: Moment): RawBuilder<unknown> {
  return sql`((${known}::date + 1)::timestamp at time zone 'Europe/London')`
}

/** Whether a row's `recorded_at` was known. */
export function known(recordedAt: RawBuilder<unknown>, moment: Moment): RawBuilder<boolean> {
  return sql<boolean>`(${recordedAt} < ${end(moment)})`
}

/**
 * Whether something of a day was known by the moment, and had come by it. What is dated ahead, as
 * a bill may be, stood from the day on which it was recorded.
 */
export function seen(
  on: RawBuilder<unknown>,
  recordedAt: RawBuilder<unknown>,
  moment: Moment,
): RawBuilder<boolean> {
  const day = sql`(${recordedAt} at time zone 'Europe/London')::date`
  return sql<boolean>`(least(${on}, ${day}) <= ${moment.at}::date
    and ${recordedAt} < ${end(moment)})`
}

/** Whether a fact of the table `f` was believed. */
export function believed(f: string, moment: Moment): RawBuilder<boolean> {
  const [recorded, superseded] = [sql.ref(`${f}.recorded_at`), sql.ref(`${f}.superseded_at`)]
  return sql<boolean>`(${recorded} < ${end(moment)}
    and (${superseded} is null or ${superseded} >= ${end(moment)}))`
}
