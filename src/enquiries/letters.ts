/** Letters by name: those of an account with how each stands, and those that wait to be printed. */
import { letterWithheld, noticeWithheld } from '#dispatch/index.js'
import { contains, type ListSource, rising, wholeNumber } from '#enquiries/lists.js'
import type { IsoDate } from '#kernel/dates.js'
import type { Pence } from '#kernel/money.js'
import { sql, type Tx } from '#store/db.js'

/**
 * How a letter stands: it waits to be printed, is kept from it, is printed and not posted, was
 * posted, or was withdrawn; or another system sent it.
 */
export type LetterStanding =
  'waiting' | 'withheld' | 'printed' | 'posted' | 'withdrawn' | 'elsewhere'

export interface LetterRow {
  /** What stands on it: "N4711" of a notice, "L12" of a letter that is none. */
  readonly number: string
  readonly noticeId: bigint | null
  readonly letterId: bigint | null
  readonly documentId: bigint | null
  readonly kind: string
  /** Of what a letter that is no notice is about. */
  readonly subject: string | null
  readonly year: string | null
  readonly issuedOn: IsoDate
  readonly required: Pence | null
  readonly state: LetterStanding
  /** To whom it is made out, as they are called now. */
  readonly to: string
  readonly printedOn: IsoDate | null
  readonly postedOn: IsoDate | null
  readonly printRunId: bigint | null
  readonly largePrint: boolean
  /** Why it is withheld, since when and by whom. */
  readonly reason: string | null
  readonly withheldOn: IsoDate | null
  readonly withheldBy: string | null
  /** The system that sent it before it was taken over. */
  readonly origin: string | null
}

/** Every letter there is: each notice, and each letter of an officer, with what was printed. */
const LETTERS = sql`(
  select 'N' || n.notice_id as number, n.notice_id, null::bigint as letter_id, n.account_id,
    n.kind, null as subject, c.year, n.issued_on, n.required_pence, n.run_id, n.state,
    n.takeover_id, n.recorded_at, d.document_id, d.print_run_id, d.large_print,
    coalesce(d.party_ids, array(select party_id from notice_person s
      where s.notice_id = n.notice_id)) as party_ids
  from notice n join charge c using (charge_id) left join document d using (notice_id)
  union all
  select 'L' || l.letter_id, null, l.letter_id, l.account_id,
    case l.kind when 'own' then 'officer-letter' else 'letter-copy' end, l.subject, null,
    l.written_on, null, null, 'issued', null, l.recorded_at, d.document_id, d.print_run_id,
    d.large_print, array[l.party_id]
  from letter l left join document d using (letter_id)) l`

const STANDING = sql`case when l.takeover_id is not null then 'elsewhere'
  when l.state = 'withdrawn' or p.state = 'withdrawn' then 'withdrawn'
  when p.state = 'sent' then 'posted' when p.state = 'unsent' then 'printed'
  when w.withholding_id is not null then 'withheld' else 'waiting' end`

/** As one counts: N2 comes before N10, and every notice after the letters that are none. */
const COUNTED = sql`left(l.number, 1) || lpad(substr(l.number, 2), 19, '0')`

const NAMES = sql`coalesce((select string_agg(d.name, ', ' order by a.lead desc nulls last, d.name)
  from unnest(l.party_ids) as to_whom (party_id) join lateral (select name from party_detail
    where party_detail.party_id = to_whom.party_id and superseded_at is null
    order by lower(valid) desc limit 1) d on true
  left join account_person a on a.party_id = to_whom.party_id
    and a.account_id = l.account_id), '')`

const LETTER = sql`l.number, l.notice_id as "noticeId", l.letter_id as "letterId",
  l.document_id as "documentId", l.kind, l.subject, l.year, l.issued_on as "issuedOn",
  l.required_pence as required, ${STANDING} as state, ${NAMES} as to,
  p.made_on as "printedOn", p.sent_on as "postedOn", l.print_run_id as "printRunId",
  coalesce(l.large_print, false) as "largePrint", w.reason, w.withheld_on as "withheldOn",
  coalesce(o.name, w.recorded_by) as "withheldBy", t.source as origin`

const FROM = sql`from ${LETTERS} left join print_run p using (print_run_id)
  left join withholding w on w.released_on is null
    and (w.notice_id = l.notice_id or w.letter_id = l.letter_id)
  left join officer o on o.username = w.recorded_by
  left join takeover t on t.takeover_id = l.takeover_id`

/** Every letter of an account, the latest first: one that went in two envelopes has two rows. */
export function lettersOf(tx: Tx, accountId: bigint): Promise<LetterRow[]> {
  return tx.rows<LetterRow>(sql`
    select ${LETTER} ${FROM} where l.account_id = ${accountId}
    order by l.issued_on desc, l.recorded_at desc, ${COUNTED} desc, l.document_id desc`)
}

/** The letter, with its first document where it has several. */
export function findLetterRow(
  tx: Tx,
  of:
    { readonly noticeId: bigint } | { readonly letterId: bigint } | { readonly documentId: bigint },
): Promise<(LetterRow & { accountRef: string }) | undefined> {
  const where =
    'noticeId' in of
      ? sql`l.notice_id = ${of.noticeId}`
      : 'letterId' in of
        ? sql`l.letter_id = ${of.letterId}`
        : sql`l.document_id = ${of.documentId}`
  return tx.first(sql`
    select ${LETTER}, a.account_ref as "accountRef" ${FROM}
    join account a on a.account_id = l.account_id
    where ${where} order by l.document_id limit 1`)
}

export interface WaitingLetter extends LetterRow {
  readonly accountRef: string
  /** The run that issued it; null for a single change or a letter of an officer. */
  readonly runId: bigint | null
}

/** Not printed: letters of single changes, of officers, and of runs that were carried out. */
export function waitingLetters(on: IsoDate): ListSource {
  return {
    select: sql`${LETTER}, a.account_ref as "accountRef", l.run_id as "runId"`,
    from: sql`${FROM} join account a on a.account_id = l.account_id`,
    where: waits(on),
    sorts: {
      issued: sql`l.issued_on`,
      kind: sql`l.kind`,
      account: sql`a.account_ref`,
      number: COUNTED,
      run: sql`l.run_id`,
      state: STANDING,
    },
    firstSort: { by: 'issued', descending: false },
    tie: [rising(sql`l.recorded_at`), rising(COUNTED)],
    filters: {
      kind: (value) => sql`l.kind = ${value}`,
      account: (value) => contains(sql`a.account_ref`, value),
      state: (value) => sql`${STANDING} = ${value}`,
      run: (value) => wholeNumber(sql`l.run_id`, value),
    },
  }
}

function waits(on: IsoDate) {
  return sql`l.document_id is null and l.state = 'issued' and l.takeover_id is null
    and l.issued_on <= ${on}::date
    and (l.run_id is null or l.run_id in (select run_id from run where state = 'executed')
      or l.notice_id in (select notice_id from withholding))`
}

export interface WaitingLetters {
  readonly kind: string
  readonly count: number
  readonly since: IsoDate
}

/** Asked on the home page: of the tables themselves, where few rows are looked at. */
const UNPRINTED = (on: IsoDate) => sql`(
  select n.kind, n.issued_on, n.run_id from notice n
  where n.state = 'issued' and n.takeover_id is null and n.issued_on <= ${on}::date
    and (n.run_id is null or n.run_id in (select run_id from run where state = 'executed')
      or n.notice_id in (select notice_id from withholding))
    and not exists (select 1 from document d where d.notice_id = n.notice_id)
    and not ${noticeWithheld(sql`n.notice_id`)}
  union all
  select case l.kind when 'own' then 'officer-letter' else 'letter-copy' end, l.written_on, null
  from letter l where l.written_on <= ${on}::date and not ${letterWithheld(sql`l.letter_id`)}
    and not exists (select 1 from document d where d.letter_id = l.letter_id)) waiting`

/** What waits to be printed, by kind; what is withheld does not wait. */
export function lettersWaiting(tx: Tx, on: IsoDate): Promise<WaitingLetters[]> {
  return tx.rows<WaitingLetters>(sql`
    select kind, count(*)::int as count, min(issued_on) as since from ${UNPRINTED(on)}
    group by kind order by kind`)
}

/** Runs of which letters wait: not printed yet, or kept back and released since. */
export async function runsWaiting(tx: Tx, on: IsoDate): Promise<bigint[]> {
  const rows = await tx.rows<{ id: bigint }>(sql`
    select distinct run_id as id from ${UNPRINTED(on)} where run_id is not null order by 1`)
  return rows.map((row) => row.id)
}
