/**
 * Who looked at whose data. A log of its own: it locks nothing and is never rewritten. A look at
 * what is restricted is marked as such, also where it was refused.
 */
import { plannedOnce, sql, type Tx } from '#store/db.js'

export interface Look {
  readonly username: string
  readonly at: Date
  /** What was looked at: `account`, `person`, `property`, `document`, `search`. */
  readonly what: string
  /** Whose: a reference, or the words searched for. */
  readonly subject: string
}

export async function recordLook(tx: Tx, look: Look): Promise<void> {
  const subject = await withAccount(tx, look.subject)
  const { at, username, what } = look
  await tx.run(
    plannedOnce(sql`insert into access_log (looked_at, username, what, subject, restricted)
      values (${at}, ${username}, ${what}, ${subject}::text, exists (
        select 1 from restricted_ref where ref = any(string_to_array(${subject}::text, ' '))))`),
  )
}

/** A case is somebody's: their account stands before it, so that who looked at them is found. */
async function withAccount(tx: Tx, subject: string): Promise<string> {
  const [, kind, id] = /^(case|bundle|certificate)\/(\d{1,18})\b/.exec(subject) ?? []
  if (kind === undefined || id === undefined) return subject
  const caseId =
    kind === 'case'
      ? sql`${id}::bigint`
      : kind === 'bundle'
        ? sql`(select case_id from case_bundle where bundle_id = ${id})`
        : sql`(select case_id from service_certificate where certificate_id = ${id})`
  const row = await tx.first<{ ref: string }>(sql`
    select account_ref as ref from court_case join account using (account_id)
    where case_id = ${caseId}`)
  return row === undefined ? subject : `${row.ref} ${subject}`
}
