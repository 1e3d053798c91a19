/** The tables of merging: two records side by side, their accounts, and what was merged when. */
import type { MergePreview } from '#changes/index.js'
import type { PersonPage } from '#enquiries/index.js'
import { isIsoDate } from '#kernel/dates.js'
import type { Pence } from '#kernel/money.js'
import { date, money, officer, text } from '#web/lists/columns.js'
import { type PageList, rowList } from '#web/lists/row-list.js'
import { shortDate } from '#web/views.js'
import { word } from '#web/words.js'

type Pair = Extract<MergePreview, { kind: 'pair' }>

export function comparedList(
  { details }: Pair,
  { ref, other }: { readonly ref: string; readonly other: string },
): PageList {
  return rowList<Pair['details'][number]>({
    name: 'compared',
    title: 'Details side by side',
    rows: details,
    columns: [
      text('Detail', (d) => word('detail', d.field)),
      text(`Kept: ${ref}`, (d) => sayDetail(d.kept)),
      text(`Merged: ${other}`, (d) => sayDetail(d.merged)),
      text('Then', (d) => outcomeOf(d)),
    ],
    empty: 'None.',
  })
}

/** Days as officers read them. */
export function sayDetail(value: string | null): string {
  if (value === null) return 'not known'
  return isIsoDate(value) ? shortDate(value) : value
}

function outcomeOf({ conflict, kept, merged }: Pair['details'][number]): string {
  if (conflict) return 'choose below'
  if (kept === merged) return kept === null ? 'not known' : 'the same'
  return kept === null ? 'taken from the merged record' : 'stays'
}

export interface JoinedAccount {
  readonly ref: string
  readonly accountRef: string
  readonly address: string
  readonly owing: Pence
  /** Which record it names, or both. */
  readonly names: string
  /** Adults counted where both are named. */
  readonly adults: string
}

export function joinedList(accounts: readonly JoinedAccount[]): PageList {
  return rowList<JoinedAccount>({
    name: 'joined',
    title: 'Accounts of the one person',
    rows: accounts,
    columns: [
      text('Account', (a) => a.accountRef, { href: (a) => `/accounts/${a.accountRef}` }),
      text('Address', (a) => a.address),
      text('Names', (a) => a.names),
      text('Adults counted', (a) => a.adults),
      money('Owing', (a) => a.owing),
    ],
    empty: 'None.',
  })
}

export function mergeList({ merges }: PersonPage): PageList {
  return rowList<PersonPage['merges'][number]>({
    name: 'merges',
    title: 'Merged records',
    rows: merges,
    columns: [
      text('Record', (m) => m.mergedRef),
      text('Into', (m) => m.keptRef),
      date('Merged', (m) => m.mergedOn),
      officer('By', (m) => m.recordedBy),
      text('Why', (m) => m.reason),
      date('Taken back', (m) => m.reversedOn, { none: 'stands' }),
      text('Why taken back', (m) =>
        m.reversedBy === null ? '' : `${m.reversedBy}: ${m.reverseReason}`,
      ),
    ],
    empty: 'None.',
  })
}
