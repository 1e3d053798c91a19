/** Names that no letter can write are found when a run is previewed, not on the printed letter. */
import { beyondFonts, isPrintable } from '#documents/index.js'
import type { Alarm } from '#jobs/alarms.js'
import type { RunItem } from '#jobs/run-kind.js'
import { sql, type Tx } from '#store/db.js'

/** One alarm where letters of the run would show a "?" in a name or an address; counts only. */
export async function unwritableNames(tx: Tx, items: readonly RunItem[]): Promise<Alarm[]> {
  const accounts = items.flatMap((item) => (item.decision === 'act' ? [item.accountId] : []))
  if (accounts.length === 0) return []
  const rows = await tx.rows<{ accountId: bigint; text: string }>(sql`
    select * from (
      select p.account_id as "accountId",
        d.name || ' ' || coalesce(array_to_string(d.mail_lines, ' '), '') as text
      from account_person p join party_detail d using (party_id)
      where p.account_id = any(${accounts}::bigint[]) and d.superseded_at is null
        and upper_inf(d.valid)) written
    where text ~ '[^ -~]' and normalize(text, NFC) ~ ${beyondFonts()}`)
  const count = new Set(rows.filter((row) => !isPrintable(row.text)).map((row) => row.accountId))
    .size
  if (count === 0) return []
  const whose = count === 1 ? '1 account has' : `${count} accounts have`
  const message = `${whose} a name or address that a letter cannot write: it would show "?"`
  return [{ alarm: 'cannot-be-written', message, evidence: { count } }]
}
