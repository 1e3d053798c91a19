/** The tables of the contact record: of one account, and what is to be followed up. */
import { CHANNELS, DIRECTIONS } from '#accounts/index.js'
import type { NoteRow } from '#enquiries/index.js'
import { action, date, detail, instant, number, text } from '#web/lists/columns.js'
import { type PageList, rowList } from '#web/lists/row-list.js'
import type { Scope } from '#web/pages/tables/scope.js'
import { shortDate } from '#web/views.js'

/** "Telephone, from them", or "Note" where nobody was in contact. */
export function wayOf({ channel, direction }: Pick<NoteRow, 'channel' | 'direction'>): string {
  if (channel === null || direction === null) return 'Note'
  return `${CHANNELS[channel]}, ${DIRECTIONS[direction].toLowerCase()}`
}

const ABOUT_WORDS = {
  corrects: 'puts right number',
  wrong: 'says what is wrong in number',
  done: 'follows up number',
} as const

/** What a note says of another one, and what a later one says of it. */
export function standingOf(note: NoteRow): string | undefined {
  const { about, aboutId, corrected, correctedBy } = note
  const said = [
    ...(about === null ? [] : [`${ABOUT_WORDS[about]} ${aboutId}`]),
    ...(corrected === 'corrects' ? [`put right by number ${correctedBy}`] : []),
    ...(corrected === 'wrong' ? [`wrong: see number ${correctedBy}`] : []),
  ]
  return said.length === 0 ? undefined : `(${said.join('; ')})`
}

function followUpOf({ followUpOn, owner, open }: NoteRow): string | undefined {
  if (followUpOn === null) return undefined
  return open ? (owner ?? undefined) : 'done'
}

const FEW = 4

/** On the summary a few, newest first; on a page of their own all, with what may be done. */
export function noteList(
  notes: readonly NoteRow[],
  { base, may }: Scope,
  { few = false }: { readonly few?: boolean } = {},
): PageList {
  const acts =
    may.has('notes.write') && !few
      ? [
          action<NoteRow>('Put right', (n) => (n.correctedBy === null ? 'Put right' : ''), {
            href: (n) => `${base}/notes/${n.id}/correct`,
            note: (n) => `number ${n.id}`,
          }),
        ]
      : []
  const done = action<NoteRow>('Follow up', (n) => (n.open ? 'Follow up' : ''), {
    href: (n) => (n.open ? `${base}/notes/${n.id}/done` : undefined),
    note: (n) => `number ${n.id}`,
  })
  return rowList<NoteRow>({
    name: 'notes',
    title: 'Contacts and notes',
    rows: notes,
    ...(few && { pageSize: FEW, filtersFrom: Infinity }),
    columns: [
      instant('When', (n) => n.recordedAt),
      text('What', wayOf, { choice: true }),
      detail('Said', (n) => n.text, { note: standingOf }),
      text('By', (n) => n.officer, { choice: true }),
      date('Follow up', (n) => n.followUpOn, { note: followUpOf }),
      ...(may.has('notes.write') ? [done] : []),
      ...acts,
      number('No.', (n) => n.id),
    ],
    empty: 'None.',
  })
}

/** What a note says, in one line of the history. */
export function noteSaid(note: NoteRow): string {
  const standing = standingOf(note)
  const follow = note.followUpOn === null ? '' : `\nFollow up on ${shortDate(note.followUpOn)}`
  return `${wayOf(note)}: ${note.text}${standing === undefined ? '' : ` ${standing}`}${follow}`
}
