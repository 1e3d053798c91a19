/** What the tables of an account's pages know, and the words that they share. */
import type { Permission } from '#authority/index.js'
import type { LatestNotice } from '#enquiries/index.js'
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

export function textOfMail(lines: readonly string[] | null): string {
  return lines === null ? 'the dwelling' : lines.join(', ')
}
