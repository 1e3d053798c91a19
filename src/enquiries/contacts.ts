/** The contact record as it is read: an account's notes, and those that are to be followed up. */
import type { About, Channel, Direction } from '#accounts/index.js'
import { contains, type ListSource, rising } from '#enquiries/lists.js'
import type { IsoDate } from '#kernel/dates.js'
import { sql, type Tx } from '#store/db.js'

export interface NoteRow {
  readonly id: bigint
  readonly kind: 'note' | 'contact'
  /** Null where nobody was in contact. */
  readonly channel: Channel | null
  readonly direction: Direction | null
  readonly writtenOn: IsoDate
  readonly text: string
  readonly followUpOn: IsoDate | null
  readonly followUpBy: string | null
  /** The name of who follows it up; null where nobody is to. */
  readonly owner: string | null
  /** The earlier note that it names, and what it says of it. */
  readonly aboutId: bigint | null
  readonly about: About | null
  /** The later note that puts it right or marks it as wrong; null while it stands. */
  readonly correctedBy: bigint | null
  readonly corrected: About | null
  /** Whether its follow-up is still to be done. */
  readonly open: boolean
  readonly recordedBy: string
  /** The officer's name; what acted, where it was no officer. */
  readonly officer: string
  readonly recordedAt: Date
}

/** A follow-up is open until a later note says it is done, or puts right what it is of. */
const OPEN = sql`(n.follow_up_on is not null
  and not exists (select 1 from account_note l where l.about_id = n.note_id))`

const NOTE = sql`n.note_id as id, n.kind, n.channel, n.direction, n.written_on as "writtenOn",
  n.text, n.follow_up_on as "followUpOn", n.follow_up_by as "followUpBy",
  coalesce(w.name, n.follow_up_by) as owner,
  n.about_id as "aboutId", n.about, c.note_id as "correctedBy", c.about as corrected,
  ${OPEN} as open, n.recorded_by as "recordedBy", coalesce(o.name, n.recorded_by) as officer,
  n.recorded_at as "recordedAt"`

const FROM = sql`from account_note n left join officer o on o.username = n.recorded_by
  left join officer w on w.username = n.follow_up_by
  left join lateral (select note_id, about from account_note l
    where l.about_id = n.note_id and l.about <> 'done' order by note_id limit 1) c on true`

/** All of an account, the latest first. */
export function notesOf(tx: Tx, accountId: bigint): Promise<NoteRow[]> {
  return tx.rows<NoteRow>(
    sql`select ${NOTE} ${FROM} where n.account_id = ${accountId} order by n.note_id desc`,
  )
}

export function findNote(
  tx: Tx,
  of: { readonly accountId: bigint; readonly noteId: bigint },
): Promise<NoteRow | undefined> {
  return tx.first<NoteRow>(sql`
    select ${NOTE} ${FROM} where n.account_id = ${of.accountId} and n.note_id = ${of.noteId}`)
}

export interface FollowUpRow extends NoteRow {
  readonly accountRef: string
  /** Those liable, the first the one who is written to. */
  readonly names: string
  readonly owner: string
}

/** What is to be followed up, the earliest day first. */
export const FOLLOW_UPS: ListSource = {
  select: sql`${NOTE}, a.account_ref as "accountRef",
    (select string_agg(d.name, ', ' order by p.lead desc, p.party_id)
      from account_person p join lateral (select name from party_detail
        where party_detail.party_id = p.party_id and superseded_at is null
        order by lower(valid) desc limit 1) d on true
      where p.account_id = n.account_id) as names`,
  from: sql`${FROM} join account a on a.account_id = n.account_id`,
  where: OPEN,
  sorts: {
    day: sql`n.follow_up_on`,
    account: sql`a.account_ref`,
    owner: sql`n.follow_up_by`,
    written: sql`n.recorded_at`,
  },
  firstSort: { by: 'day', descending: false },
  tie: [rising(sql`n.note_id`)],
  filters: {
    owner: (value) => sql`n.follow_up_by = ${value}`,
    by: (value) => sql`n.follow_up_on <= ${value}`,
    account: (value) => contains(sql`a.account_ref`, value),
    contains: (value) => contains(sql`n.text`, value),
  },
}

/** How many follow-ups of an officer are due on the day or were before. */
export async function followUpsDue(tx: Tx, owner: string, today: IsoDate): Promise<number> {
  const row = await tx.first<{ count: number }>(sql`
    select count(*)::int as count from account_note n
    where n.follow_up_by = ${owner} and n.follow_up_on <= ${today}::date and ${OPEN}`)
  return row?.count ?? 0
}
