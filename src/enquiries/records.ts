/** The paper and the record of an account: documents, and its chain of events. */
import { DOCUMENT_NO } from '#enquiries/runs.js'
import { accountStream } from '#accounts/index.js'
import { personStream } from '#parties/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { sql, type Tx } from '#store/db.js'
import { revive } from '#store/json.js'

export interface DocumentRow {
  readonly id: bigint
  /** What stands on it. */
  readonly number: string
  readonly noticeId: bigint | null
  /** Null for a paper that is of no account. */
  readonly accountRef: string | null
  readonly kind: string
  readonly madeOn: IsoDate
  /** Of the file and its pages; null until a letter recorded with its data is made. */
  readonly firstPage: number | null
  readonly lastPage: number | null
  readonly sha256: string | null
  readonly printRunId: bigint
  readonly state: string
  readonly largePrint: boolean
}

const DOCUMENT = sql`d.document_id as id, ${DOCUMENT_NO} as number, d.notice_id as "noticeId", d.kind,
  (select account_ref from account a where a.account_id = d.account_id) as "accountRef",
  p.made_on as "madeOn", d.first_page as "firstPage", d.last_page as "lastPage",
  p.print_run_id as "printRunId", p.state, encode(d.pdf_sha256, 'hex') as sha256,
  d.large_print as "largePrint" from document d join print_run p using (print_run_id)`

export function documentsOf(tx: Tx, accountId: bigint): Promise<DocumentRow[]> {
  return tx.rows<DocumentRow>(
    sql`select ${DOCUMENT} where d.account_id = ${accountId} order by d.document_id desc`,
  )
}

export function findDocument(tx: Tx, id: bigint): Promise<DocumentRow | undefined> {
  return tx.first<DocumentRow>(sql`select ${DOCUMENT} where d.document_id = ${id}`)
}

/** Whose a notice is, for the access log. */
export async function accountOfNotice(tx: Tx, noticeId: bigint): Promise<string | undefined> {
  const row = await tx.first<{ ref: string }>(sql`
    select account_ref as ref from notice join account using (account_id)
    where notice_id = ${noticeId}`)
  return row?.ref
}

export interface NoticePerson {
  readonly accountRef: string
  readonly kind: string
  readonly issuedOn: IsoDate
  readonly name: string
}

/** A person to whom a notice was addressed, for the form on its service. */
export function noticePerson(
  tx: Tx,
  of: { noticeId: bigint; partyId: bigint },
): Promise<NoticePerson | undefined> {
  return tx.first<NoticePerson>(sql`
    select a.account_ref as "accountRef", n.kind, n.issued_on as "issuedOn", d.name
    from notice n join notice_person p using (notice_id) join account a using (account_id)
    join lateral (select name from party_detail where party_detail.party_id = p.party_id
      and superseded_at is null order by lower(valid) desc limit 1) d on true
    where n.notice_id = ${of.noticeId} and p.party_id = ${of.partyId}`)
}

export interface EventRow {
  readonly seq: number
  readonly stream: string
  readonly recordedAt: Date
  readonly effectiveOn: IsoDate
  readonly actor: string
  readonly type: string
  readonly under: string | null
  readonly detail: Readonly<Record<string, unknown>>
  readonly hash: string
}

const EVENT = sql`seq, stream, recorded_at as "recordedAt", effective_on as "effectiveOn", actor,
  type, under, detail, encode(hash, 'hex') as hash from event`

/** The events of one thing, the latest first: at most so many, or all for null. */
async function eventsOf(tx: Tx, stream: string, most: number | null = 500): Promise<EventRow[]> {
  const rows = await tx.rows<EventRow>(
    sql`select ${EVENT} where stream = ${stream} order by seq desc limit ${most}::bigint`,
  )
  return rows.map((row) => ({ ...row, detail: revive(row.detail) as EventRow['detail'] }))
}

export function eventsOfAccount(tx: Tx, ref: string, most?: number | null): Promise<EventRow[]> {
  return eventsOf(tx, accountStream(ref), most)
}

export function eventsOfPerson(tx: Tx, ref: string, most?: number | null): Promise<EventRow[]> {
  return eventsOf(tx, personStream(ref), most)
}

export function eventsOfOfficer(tx: Tx, username: string): Promise<EventRow[]> {
  return eventsOf(tx, `officer/${username}`)
}
