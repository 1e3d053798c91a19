/** `reeve letters`: what waits to be printed, letters of officers, copies, and withholding. */
import type { Command as Program } from 'commander'
import { type Surroundings, withAuthority } from '#cli/surroundings.js'
import {
  lettersOf,
  readAccount,
  readList,
  type WaitingLetter,
  waitingLetters,
} from '#enquiries/index.js'
import { InputError } from '#kernel/invariant.js'
import { releaseLetter, sendCopy, withholdLetter, writeLetter } from '#letters/index.js'
import { findParty } from '#parties/index.js'

export function letterCommands(program: Program, surroundings: Surroundings): void {
  const letters = program.command('letters').description('letters one by one')
  listCommands(letters, program, surroundings)
  keepCommand(letters, { program, surroundings }, 'withhold')
  keepCommand(letters, { program, surroundings }, 'release')
  writeCommands(letters, program, surroundings)
}

function listCommands(letters: Program, program: Program, surroundings: Surroundings): void {
  letters
    .command('waiting')
    .description('letters that wait to be printed, and those that are withheld')
    .action(
      withAuthority(surroundings, program, async ({ authority }, io) => {
        const source = waitingLetters(await authority.clock.today())
        const asked = { sort: undefined, descending: false, filters: {}, offset: 0, limit: 10_000 }
        const { rows } = await authority.db.reading((tx) =>
          readList<WaitingLetter>(tx, source, asked),
        )
        for (const l of rows) {
          const why = l.reason === null ? '' : `: ${l.reason}`
          io.say(`${l.number}  ${l.issuedOn}  ${l.accountRef}  ${l.kind}  ${l.state}${why}`, l)
        }
        return 0
      }),
    )
  letters
    .command('list')
    .description('every letter of an account, the latest first')
    .argument('<account>', 'its number')
    .action(
      withAuthority(surroundings, program, async ({ authority }, io, ref = '') => {
        const today = await authority.clock.today()
        const rows = await authority.db.reading(async (tx) => {
          const account = await readAccount(tx, ref, today)
          return account === undefined ? undefined : lettersOf(tx, account.id)
        })
        if (rows === undefined) throw fault('account', `there is no account ${ref}`)
        for (const l of rows) {
          const document = l.documentId === null ? '' : `  document ${l.documentId}`
          io.say(`${l.number}  ${l.issuedOn}  ${l.kind}  ${l.state}${document}`, l)
        }
        return 0
      }),
    )
}

function keepCommand(
  letters: Program,
  { program, surroundings }: { program: Program; surroundings: Surroundings },
  what: 'withhold' | 'release',
): void {
  const act = what === 'withhold' ? withholdLetter : releaseLetter
  letters
    .command(what)
    .description(what === 'withhold' ? 'keep a letter from being printed' : 'let it be printed')
    .argument('<number>', 'what stands on it, such as N4711 or L12')
    .argument('<reason>', 'why')
    .action(
      withAuthority(surroundings, program, async (context, io, no = '', reason = '') => {
        const { authority, command } = context
        const asked = { of: letterOf(no), reason }
        const outcome = await act(authority.db, await command(`${what}-${no}`), asked)
        io.say(outcome.kind, outcome)
        return outcome.kind === 'withheld' || outcome.kind === 'released' ? 0 : 1
      }),
    ) // prettier-ignore
}

function writeCommands(letters: Program, program: Program, surroundings: Surroundings): void {
  letters
    .command('copy')
    .description('put a copy of a letter that was sent to print')
    .argument('<document>', 'the number of the document, as "letters list" tells it')
    .argument('<person>', 'the reference of the person to whom it goes')
    .action(
      withAuthority(surroundings, program, async ({ authority, command }, io, id = '', to = '') => {
        if (!/^\d+$/.test(id)) throw fault('document', `"${id}" is no number of a document`)
        const asked = { documentId: BigInt(id), partyId: await partyOf(authority.db, to) }
        const outcome = await sendCopy(authority.db, await command(`copy-${id}`), asked)
        io.say(outcome.kind, outcome)
        return outcome.kind === 'to-print' ? 0 : 1
      }),
    ) // prettier-ignore
  letters
    .command('write')
    .description('write a letter to a person of an account: no notice, and no step')
    .argument('<account>', 'its number')
    .argument('<person>', 'the reference of the person to whom it goes')
    .argument('<subject>', 'what it is about')
    .argument('<words>', 'the letter: an empty line begins a new paragraph')
    .action(
      withAuthority(surroundings, program, async (context, io, ref, to, subject, words) => {
        const { authority, command } = context
        const partyId = await partyOf(authority.db, to ?? '')
        const said = { subject: subject ?? '', words: words ?? '' }
        const letter = { accountRef: ref ?? '', partyId, ...said }
        const outcome = await writeLetter(authority.db, await command('letter'), letter)
        io.say(outcome.kind, outcome)
        return outcome.kind === 'written' ? 0 : 1
      }),
    ) // prettier-ignore
}

/** Throws InputError for what is no number of a letter. */
function letterOf(no: string): { noticeId: bigint } | { letterId: bigint } {
  const [, kind, id = ''] = /^([NL])(\d{1,18})$/i.exec(no) ?? []
  if (kind === undefined) throw fault('number', `"${no}" is no number of a letter, such as N4711`)
  return kind.toUpperCase() === 'N' ? { noticeId: BigInt(id) } : { letterId: BigInt(id) }
}

async function partyOf(db: Parameters<typeof writeLetter>[0], ref: string): Promise<bigint> {
  const party = await db.reading((tx) => findParty(tx, ref))
  if (party === undefined) throw fault('person', `there is no person ${ref}`)
  return party.id
}

function fault(field: string, message: string): InputError {
  return new InputError([{ field, message }])
}
