/** What was told of an account or a person, on their own pages and in the log of all. */
import type { DisclosureRow } from '#enquiries/index.js'
import { date, officer, text, type Column } from '#web/lists/columns.js'
import { type PageList, rowList } from '#web/lists/row-list.js'
import { word } from '#web/words.js'

export function disclosureColumns(): Column<DisclosureRow>[] {
  return [
    date('On', (d) => d.disclosedOn, { sort: 'on' }),
    text('Of', (d) => d.ref, {
      sort: 'ref',
      href: (d) => (d.of === 'account' ? `/accounts/${d.ref}` : `/people/${d.ref}`),
    }),
    text('To whom', (d) => d.toWhom, { sort: 'to' }),
    text('What', (d) => d.what),
    text('By what right', (d) => word('basis-of-disclosure', d.basis), { sort: 'basis' }),
    text('Document', (d) => documentOf(d), {
      href: (d) => (d.noticeId === null ? undefined : `/notices/${d.noticeId}.pdf`),
    }),
    officer('By', (d) => d.recordedBy, { sort: 'by' }),
  ]
}

function documentOf({ noticeId, noticeKind, fileHash }: DisclosureRow): string {
  if (noticeId !== null) return `${word('notice', noticeKind)} ${noticeId}`
  return fileHash === null ? '' : `File ${fileHash.slice(0, 12)}`
}

export function disclosureList(rows: readonly DisclosureRow[]): PageList {
  return rowList<DisclosureRow>({
    name: 'disclosures',
    title: 'What was told to others',
    rows,
    columns: disclosureColumns(),
    empty: 'Nothing is recorded.',
  })
}
