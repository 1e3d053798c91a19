/** `reeve notes`: the contact record of an account, and what of it is to be followed up. */
import type { Command as Program } from 'commander'
import {
  ABOUT,
  type Channel,
  CHANNELS,
  type Direction,
  DIRECTIONS,
  type NewNote,
  writeNote,
} from '#accounts/index.js'
import { numberOf } from '#cli/court-papers.js'
import { type Surroundings, withAuthority } from '#cli/surroundings.js'
import { FOLLOW_UPS, type FollowUpRow, notesOf, readAccount, readList } from '#enquiries/index.js'
import { isoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'

export function contactCommands(program: Program, surroundings: Surroundings): void {
  const notes = program.command('notes').description('contacts and notes, and their follow-ups')
  addCommand(notes, program, surroundings)
  listCommands(notes, program, surroundings)
}

interface Given {
  readonly way?: string
  readonly followUp?: string
  readonly by?: string
  readonly corrects?: string
  readonly wrong?: string
  readonly done?: string
}

function addCommand(notes: Program, program: Program, surroundings: Surroundings): void {
  notes
    .command('add')
    .description('add a contact or note to the record of an account')
    .argument('<account>', 'its number')
    .argument('<text>', 'what was said, or what is noted')
    .option(
      '--way <channel/direction>',
      `such as telephone/in: ${Object.keys(CHANNELS).join(', ')}`,
    )
    .option('--follow-up <day>', 'YYYY-MM-DD')
    .option('--by <username>', 'who follows it up; who writes it where nobody is named')
    .option('--corrects <note>', 'the number of the note that it puts right')
    .option('--wrong <note>', 'the number of the note that is wrong: the text says why')
    .option('--done <note>', 'the number of the note that it follows up')
    .action(async (accountRef: string, text: string, given: Given) => {
      const act = withAuthority(surroundings, program, async ({ authority, command }, io) => {
        const note = noteOf({ accountRef, text }, given)
        const outcome = await writeNote(authority.db, await command('note'), note)
        const written = outcome.kind === 'written'
        io.say(written ? `Note ${outcome.noteId} is written.` : outcome.kind, outcome)
        return written ? 0 : 1
      })
      await act()
    })
}

function noteOf(note: Pick<NewNote, 'accountRef' | 'text'>, given: Given): NewNote {
  const as = ABOUT.find((word) => given[word] !== undefined)
  return {
    ...note,
    ...(given.way !== undefined && { contact: wayOf(given.way) }),
    ...(given.followUp !== undefined && {
      followUp: { on: isoDate(given.followUp), ...(given.by && { by: given.by }) },
    }),
    ...(as !== undefined && { about: { noteId: numberOf('note', given[as]), as } }),
  }
}

/** Throws InputError for what is no way of contact. */
function wayOf(text: string): { channel: Channel; direction: Direction } {
  const [channel = '', direction = ''] = text.split('/')
  if (Object.hasOwn(CHANNELS, channel) && Object.hasOwn(DIRECTIONS, direction)) {
    return { channel: channel as Channel, direction: direction as Direction }
  }
  const message = `"${text}" is no way of contact: write it like telephone/in or letter/out`
  throw new InputError([{ field: 'way', message }])
}

function listCommands(notes: Program, program: Program, surroundings: Surroundings): void {
  notes
    .command('list')
    .description('the contact record of an account, the latest first')
    .argument('<account>', 'its number')
    .action(
      withAuthority(surroundings, program, async ({ authority }, io, ref = '') => {
        const today = await authority.clock.today()
        const rows = await authority.db.reading(async (tx) => {
          const account = await readAccount(tx, ref, today)
          return account === undefined ? undefined : notesOf(tx, account.id)
        })
        if (rows === undefined) {
          throw new InputError([{ field: 'account', message: `there is no account ${ref}` }])
        }
        for (const n of rows) {
          const way = n.channel === null ? 'note' : `${n.channel}/${n.direction}`
          io.say(`${n.id}  ${n.writtenOn}  ${way}  ${n.recordedBy}\n  ${n.text}`, n)
        }
        return 0
      }),
    )
  notes
    .command('due')
    .description('what is to be followed up by today')
    .option('--owner <username>', 'of one officer alone')
    .action(async ({ owner = '' }: { owner?: string }) => {
      const act = withAuthority(surroundings, program, async ({ authority }, io) => {
        const by = await authority.clock.today()
        const { rows } = await authority.db.reading(
          (tx) =>
          readList<FollowUpRow>(tx, FOLLOW_UPS, {
            sort: undefined, descending: false, filters: { owner, by }, offset: 0, limit: 10_000,
          }), // prettier-ignore
        )
        for (const n of rows) {
          io.say(`${n.followUpOn}  ${n.accountRef}  ${n.followUpBy}  ${n.text}`, n)
        }
        return 0
      })
      await act()
    })
}
