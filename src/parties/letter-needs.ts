/**
 * How a person needs letters: large print, other formats, a language. A dated fact with its reason.
 * Large print is set by our templates; other formats are listed for who makes them by hand.
 *
 * @law 2010 c. 15 s 20
 */
import type { IsoDate } from '#kernel/dates.js'
import { faultIf, requireNone } from '#kernel/refusals.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'
import { recordFact } from '#store/facts.js'

export const LETTER_FORMATS = {
  'large-print': 'Large print',
  braille: 'Braille',
  audio: 'Audio',
  'easy-read': 'Easy read',
  'coloured-paper': 'Coloured paper',
  'read-aloud': 'Read out by telephone',
} as const

export type LetterFormat = keyof typeof LETTER_FORMATS

export const LETTER_LANGUAGES = { en: 'English', cy: 'Welsh', both: 'Welsh and English' } as const

export type LetterLanguage = keyof typeof LETTER_LANGUAGES

export interface LetterNeed {
  readonly formats: readonly LetterFormat[]
  /** The language asked for; null where none was. */
  readonly language: LetterLanguage | null
}

export interface AskedLetterNeed extends LetterNeed {
  readonly personRef: string
  /** From this day; until the day before `until`, or for good. */
  readonly from: IsoDate
  readonly until: IsoDate | null
  /** Who asked, and how it is known. */
  readonly reason: string
}

export type LetterNeedOutcome =
  | { readonly kind: 'recorded' }
  | { readonly kind: 'no-such-person' }
  | { readonly kind: 'no-change' }

const TABLE = { name: 'letter_need', key: 'party_id', values: ['formats', 'language', 'reason'] }

/**
 * Records how a person needs letters over a period; no formats and no language is ordinary print
 * again. Letters printed from then on are made so; what was sent stays as it was. Refused where it
 * is recorded so already. Throws InputError for an unknown format, an empty reason
 * or an end that is not after its beginning.
 */
export function recordLetterNeed(
  db: Db,
  command: Command,
  asked: AskedLetterNeed,
): Promise<LetterNeedOutcome> {
  return carryOut(db, command, { name: 'record-letter-need', body: asked }, async (tx) => {
    checkAsked(asked)
    const { personRef, from, until, language } = asked
    const person = await tx.first<{ id: bigint }>(sql`
      select party_id as id from party where party_ref = ${personRef} for update`)
    if (person === undefined) return { kind: 'no-such-person' }
    const formats = inOrder(asked.formats)
    const reason = asked.reason.trim()
    if (await holds(tx, person.id, { ...asked, formats })) return { kind: 'no-change' }
    await recordFact(tx, command, {
      table: TABLE,
      key: person.id,
      period: { from, until },
      values: { formats, language, reason },
    })
    const detail = { from, until, formats, language, reason }
    const stream = `person/${personRef}`
    await recordEvents(tx, command, [{ stream, type: 'letter-need-recorded', detail }])
    return { kind: 'recorded' }
  })
}

function checkAsked({ formats, reason, from, until }: AskedLetterNeed): void {
  const unknown = formats.find((format) => !(format in LETTER_FORMATS))
  const noDay = until !== null && until <= from
  requireNone([
    faultIf(noDay, { field: 'until', message: `must be after ${from}`, reads: ['from'] }),
    faultIf(unknown !== undefined, {
      field: 'formats',
      message: `${unknown} is no format known here`,
      reads: [],
    }),
    faultIf(reason.trim() === '', {
      field: 'reason',
      message: 'say who asked and how you know',
      reads: [],
    }),
  ])
}

function inOrder(formats: readonly LetterFormat[]): LetterFormat[] {
  const known = Object.keys(LETTER_FORMATS) as LetterFormat[]
  return known.filter((format) => formats.includes(format))
}

/** Whether one row that is believed now says the same over all of the period. */
async function holds(tx: Tx, partyId: bigint, asked: AskedLetterNeed): Promise<boolean> {
  const row = await tx.first(sql`
    select 1 from letter_need where party_id = ${partyId} and superseded_at is null
      and valid @> daterange(${asked.from}::date, ${asked.until}::date)
      and formats = ${asked.formats}::text[] and language is not distinct from ${asked.language}
      and reason = ${asked.reason.trim()}`)
  return row !== undefined
}

export interface LetterNeedRow extends LetterNeed {
  readonly from: IsoDate
  readonly until: IsoDate | null
  readonly reason: string
  readonly recordedAt: Date
  readonly recordedBy: string
}

/** What is believed now of how a person needs letters, under each record, the latest first. */
export function letterNeedsOf(tx: Tx, partyIds: readonly bigint[]): Promise<LetterNeedRow[]> {
  return tx.rows<LetterNeedRow>(sql`
    select lower(valid) as from, upper(valid) as until, formats, language, reason,
      recorded_at as "recordedAt", recorded_by as "recordedBy"
    from letter_need where party_id = any(${partyIds}::bigint[]) and superseded_at is null
    order by lower(valid) desc`)
}

/**
 * People's needs on a day, by identity; who has none is not in it. What was recorded of a record
 * that is merged with theirs is theirs too.
 */
export async function letterNeedsOn(
  tx: Tx,
  partyIds: readonly bigint[],
  day: IsoDate,
): Promise<Map<bigint, LetterNeed>> {
  const rows = await tx.rows<LetterNeed & { id: bigint }>(sql`
    with asked as (select distinct unnest(${partyIds}::bigint[]) as id),
    record as (
      select id, id as party_id from asked
      union all select id, m.merged_id from asked join party_merge m on m.kept_id = id
        and m.reversed_on is null
      union all select id, m.kept_id from asked join party_merge m on m.merged_id = id
        and m.reversed_on is null)
    select r.id, n.formats, n.language from record r join letter_need n using (party_id)
    where n.superseded_at is null and n.valid @> ${day}::date order by r.id, n.fact_id`)
  const needs = new Map<bigint, LetterNeed>()
  for (const { id, formats, language } of rows) {
    const known = needs.get(id)
    needs.set(id, {
      formats: inOrder([...(known?.formats ?? []), ...formats]),
      language: known?.language ?? language,
    })
  }
  return needs
}

/** What a letter to these people must be: what any one of them needs. */
export function sharedNeeds(
  partyIds: readonly bigint[],
  needs: ReadonlyMap<bigint, LetterNeed>,
): { readonly largePrint: boolean; readonly others: readonly LetterFormat[] } {
  const formats = inOrder(partyIds.flatMap((id) => needs.get(id)?.formats ?? []))
  return {
    largePrint: formats.includes('large-print'),
    others: formats.filter((format) => format !== 'large-print'),
  }
}
