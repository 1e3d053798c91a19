/**
 * What an officer has typed and not yet sent for good. Each is its owner's alone and ends by
 * itself: what it would do is done only when it is confirmed, once, by the draft's own key.
 */
import { type Db, sql, type Tx } from '#store/db.js'

export interface NewDraft {
  readonly id: string
  readonly owner: string
  /** The address that the form is sent to. */
  readonly action: string
  readonly body: Readonly<Record<string, unknown>>
  readonly madeAt: Date
  readonly expiresAt: Date
}

export interface Draft {
  readonly id: string
  readonly action: string
  readonly body: Readonly<Record<string, unknown>>
  /** Where it led, once it was confirmed; null before. */
  readonly doneTo: string | null
}

/** An officer keeps at most so many: of more the oldest go. */
const MOST_OF_ONE = 50

/** Keeps the draft; what has run out by then is swept away. */
export function saveDraft(db: Db, draft: NewDraft): Promise<void> {
  const { id, owner, action, madeAt, expiresAt } = draft
  const body = JSON.stringify(draft.body)
  return db.transaction(async (tx) => {
    await tx.run(sql`delete from draft where expires_at <= ${madeAt}`)
    await tx.run(sql`delete from draft where draft_id in (select draft_id from draft
      where owner = ${owner} order by made_at desc offset ${MOST_OF_ONE - 1})`)
    await tx.run(sql`insert into draft (draft_id, owner, action, body, made_at, expires_at)
      values (${id}, ${owner}, ${action}, ${body}::json, ${madeAt}, ${expiresAt})`)
  })
}

/** The officer's draft; undefined where there is none, it is another's, or it has run out. */
export function findDraft(
  tx: Tx,
  { id, owner, now }: { readonly id: string; readonly owner: string; readonly now: Date },
): Promise<Draft | undefined> {
  return tx.first<Draft>(sql`
    select draft_id as id, action, body, done_to as "doneTo" from draft
    where draft_id = ${id} and owner = ${owner} and expires_at > ${now}`)
}

/** The officer's last draft of a page, where it was not confirmed, and when it was made. */
export function findUnconfirmedDraft(
  tx: Tx,
  of: { readonly action: string; readonly owner: string; readonly now: Date },
): Promise<{ readonly id: string; readonly madeAt: Date } | undefined> {
  return tx.first<{ id: string; madeAt: Date }>(sql`
    select id, "madeAt" from (
      select draft_id as id, made_at as "madeAt", done_to from draft
      where owner = ${of.owner} and action = ${of.action} and expires_at > ${of.now}
      order by made_at desc limit 1) last where done_to is null`)
}

/** The draft was confirmed, and led there. */
export function finishDraft(db: Db, id: string, doneTo: string): Promise<void> {
  return db.transaction(async (tx) => {
    await tx.run(sql`update draft set done_to = ${doneTo} where draft_id = ${id}`)
  })
}
