/** What the tables of an account's pages know, and the words that they share. */
import type { Permission } from '#authority/index.js'
import type { LatestNotice } from '#enquiries/index.js'
import { type Column, tag } from '#web/lists/columns.js'
import { word } from '#web/words.js'

export interface Scope {
  /** The account's own address. */
  readonly base: string
  readonly may: ReadonlySet<Permission>
}

export function noticeName(notice: Pick<LatestNotice, 'kind' | 'state' | 'id'>): string {
  const withdrawn = notice.state === 'withdrawn' ? ' (withdrawn)' : ''
  return `${word('notice', notice.kind)}${withdrawn}`
}

/** What is marked: rows that another system brought about, before they were taken over. */
interface Marked {
  /** The system that it was taken over from; null for what came about here. */
  readonly origin: string | null
}

/**
 * The mark of rows from elsewhere, where there are any: a council that took over nothing has none.
 * A narrow table leaves out the name of the system that they came from.
 */
export function originColumns<Row extends Marked>(
  rows: readonly Row[],
  { named = true }: { named?: boolean } = {},
): Column<Row>[] {
  if (rows.every(({ origin }) => origin === null)) return []
  const mark = ({ origin }: Row) => (origin === null ? '' : 'From elsewhere')
  const note = ({ origin }: Row) => origin ?? undefined
  const options = { shade: () => 'elsewhere', choice: true }
  return [tag('Origin', mark, named ? { ...options, note } : options)]
}

export function textOfMail(lines: readonly string[] | null): string {
  return lines === null ? 'the dwelling' : lines.join(', ')
}
