/**
 * The contact record of an account: what was said to whom by what way, and what officers note. It
 * is only ever added to: what was wrong is put right by a later note that names the one before.
 */
import { type Account, accountStream, findAccount } from '#accounts/open-accounts.js'
import { findOfficer, officerBehind } from '#authority/index.js'
import { addDays, type IsoDate } from '#kernel/dates.js'
import { faultIf, requireNone } from '#kernel/refusals.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'

export const CHANNELS = {
  telephone: 'Telephone',
  counter: 'Counter',
  letter: 'Letter',
  email: 'Email',
  visit: 'Visit',
  portal: 'Online account',
  other: 'Another way',
} as const

export type Channel = keyof typeof CHANNELS

export const DIRECTIONS = { in: 'From them', out: 'To them' } as const

export type Direction = keyof typeof DIRECTIONS

/** What a note says of an earlier one: puts it right, says it is wrong, or followed up. */
export const ABOUT = ['corrects', 'wrong', 'done'] as const

export type About = (typeof ABOUT)[number]

export interface NewNote {
  readonly accountRef: string
  /** As it was written, line by line. */
  readonly text: string
  /** By what way somebody was in contact; a note of the office's own has none. */
  readonly contact?: { readonly channel: Channel; readonly direction: Direction } | undefined
  /** The day on which it is looked at again, and by whom; the writer where nobody is named. */
  readonly followUp?: { readonly on: IsoDate; readonly by?: string | undefined } | undefined
  readonly about?: { readonly noteId: bigint; readonly as: About } | undefined
}

export type WriteNoteOutcome =
  | { readonly kind: 'written'; readonly noteId: bigint }
  | { readonly kind: 'no-such-account' }
  /** The account has no note of that number. */
  | { readonly kind: 'no-such-note' }
  /** It was put right or marked as wrong before: the later note is the one to name. */
  | { readonly kind: 'corrected-already' }
  /** It has no day on which it is followed up, or was followed up before. */
  | { readonly kind: 'not-to-follow-up' }
  /** Nobody of that name can follow it up: ended, locked, or never an officer. */
  | { readonly kind: 'no-such-officer' }

/** The longest day ahead that a follow-up is likely to be meant for. */
const FURTHEST_DAYS = 800

/**
 * Adds to the contact record. Throws InputError where nothing is written, the way of contact is not
 * known, or the day of the follow-up is past or more than two years away.
 */
export function writeNote(db: Db, command: Command, given: NewNote): Promise<WriteNoteOutcome> {
  const note = { ...given, text: given.text.replaceAll('\r\n', '\n').trim() }
  checkNote(note, command.on)
  return carryOut(db, command, { name: 'write-note', body: note }, async (tx) => {
    const account = await findAccount(tx, note.accountRef)
    if (account === undefined) return { kind: 'no-such-account' }
    // Locked as every change of the account is: a run would fail on an event of the same number.
    await tx.run(sql`select 1 from account where account_id = ${account.id} for update`)
    const refused = await whyNotAbout(tx, account, note.about)
    if (refused !== undefined) return { kind: refused }
    const by = note.followUp && (note.followUp.by ?? (await officerBehind(tx, command.actor)))
    if (by !== undefined && !(await mayFollowUp(tx, command, by))) {
      return { kind: 'no-such-officer' }
    }
    return { kind: 'written', noteId: await keepNote(tx, command, { account, note, by }) }
  })
}

function checkNote({ text, contact, followUp }: NewNote, today: IsoDate): void {
  const on = followUp?.on ?? today
  requireNone([
    faultIf(text === '', { field: 'text', message: 'write the note', reads: [] }),
    faultIf(contact !== undefined && !Object.hasOwn(CHANNELS, contact.channel), {
      field: 'channel',
      message: 'say by what way',
      reads: [],
    }),
    faultIf(contact !== undefined && !Object.hasOwn(DIRECTIONS, contact.direction), {
      field: 'direction',
      message: 'say whether it came from them or went to them',
      reads: [],
    }),
    faultIf(on < today, {
      field: 'followUpOn',
      message: `cannot be before today, ${today}`,
      reads: [],
    }),
    faultIf(on > addDays(today, FURTHEST_DAYS), {
      field: 'followUpOn',
      message: 'is more than two years away',
      reads: [],
    }),
  ])
}

interface Earlier {
  readonly corrected: boolean
  readonly open: boolean
}

async function whyNotAbout(
  tx: Tx,
  account: Account,
  about: NewNote['about'],
): Promise<'no-such-note' | 'corrected-already' | 'not-to-follow-up' | undefined> {
  if (about === undefined) return undefined
  const earlier = await tx.first<Earlier>(sql`
    select exists (select 1 from account_note l where l.about_id = n.note_id
        and l.about in ('corrects', 'wrong')) as corrected,
      n.follow_up_on is not null and not exists (select 1 from account_note l
        where l.about_id = n.note_id and l.about = 'done') as open
    from account_note n
    where n.note_id = ${about.noteId} and n.account_id = ${account.id}`)
  if (earlier === undefined) return 'no-such-note'
  if (earlier.corrected) return 'corrected-already'
  return about.as === 'done' && !earlier.open ? 'not-to-follow-up' : undefined
}

/** An officer of the day; who acts may always follow up what they write. */
async function mayFollowUp(tx: Tx, { actor, on }: Command, by: string): Promise<boolean> {
  if (by === (await officerBehind(tx, actor))) return true
  return (await findOfficer(tx, by, on)) !== undefined
}

async function keepNote(
  tx: Tx,
  command: Command,
  { account, note, by }: { account: Account; note: NewNote; by: string | undefined },
): Promise<bigint> {
  const [id = 0n] = await reserveIds(tx, { table: 'account_note', column: 'note_id' }, 1)
  const { contact, followUp, about } = note
  const kind = contact === undefined ? 'note' : 'contact'
  await tx.run(sql`
    insert into account_note (note_id, account_id, written_on, text, kind, channel, direction,
      follow_up_on, follow_up_by, about_id, about, recorded_at, recorded_by)
    values (${id}, ${account.id}, ${command.on}, ${note.text}, ${kind},
      ${contact?.channel ?? null}, ${contact?.direction ?? null}, ${followUp?.on ?? null},
      ${by ?? null}, ${about?.noteId ?? null}, ${about?.as ?? null}, ${command.recordedAt},
      ${command.actor})`)
  // Its words stand in the record alone, which retention can let go.
  const detail = { noteId: id, ...contact, followUpOn: followUp?.on, about: about?.noteId }
  const type = kind === 'contact' ? 'contact-noted' : 'note-written'
  await recordEvents(tx, command, [{ stream: accountStream(account.ref), type, detail }])
  return id
}
