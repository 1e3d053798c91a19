/** `reeve check`: proves the books, the chains of events and, asked for, the archive. */
import type { Command as Program } from 'commander'
import { checkArchive } from '#backup/index.js'
import { PROOF_COUNT, proveBooks } from '#ledger/index.js'
import {
  type Io,
  type OpenedAuthority,
  type Surroundings,
  withAuthority,
} from '#cli/surroundings.js'
import { lettersToMake } from '#letters/index.js'
import { proveWords } from '#search/index.js'
import { proveEvents } from '#store/prove-events.js'

export function checkCommand(program: Program, surroundings: Surroundings): void {
  program
    .command('check')
    .description('prove that every balance equals its postings and every chain of events is whole')
    .option('--archive', 'and that every archived letter is there, unaltered')
    .action(async (options: { archive?: boolean }) => {
      await withAuthority(surroundings, program, async ({ authority }, io) => {
        const books = await proveDatabase(authority, io)
        const files = options.archive === true ? await proveFiles(authority, io) : 0
        return books + files === 0 ? 0 : 1
      })()
    })
}

/** Says and counts what is wrong in the database. */
function proveDatabase({ db }: OpenedAuthority, io: Io): Promise<number> {
  return db.transaction(async (tx) => {
    const books = await proveBooks(tx)
    const { events, faults } = await proveEvents(tx)
    for (const fault of books) io.say(`${fault.proof}: ${fault.subject} ${fault.says}`, fault)
    for (const fault of faults) io.say(`${fault.stream}: ${fault.says}`, fault)
    const words = await proveWords(tx)
    for (const fault of words) {
      io.say(`search: “${fault.word}” of ${fault.kind} ${fault.subject} ${fault.says}`, fault)
    }
    if (words.length > 0) io.say('Write the words of the search anew: reeve search rebuild', {})
    const count = books.length + faults.length + words.length
    const proved = `${PROOF_COUNT} proofs of the books, ${events} events in whole chains, the words of the search`
    const text = count === 0 ? `Proved: ${proved}.` : `${count} faults found.`
    io.say(text, { proofs: PROOF_COUNT, events, faults: count })
    return count
  })
}

/** Says and counts what is wrong in the archive; what nobody names is said, and is no fault. */
async function proveFiles(authority: OpenedAuthority, io: Io): Promise<number> {
  const { ownerUrl: url, schema, archive, db } = authority
  const { files, faults, unnamed } = await checkArchive({ url, schema }, archive)
  for (const fault of faults) io.say(`${fault.sha256}.pdf ${fault.says}`, fault)
  for (const sha256 of unnamed) io.say(`${sha256}.pdf is named by no document`, { sha256 })
  const toMake = await db.transaction(lettersToMake)
  if (toMake > 0) {
    const text = `${toMake} letters of the demonstration’s history are made when they are opened.`
    io.say(text, { lettersToMake: toMake })
  }
  const count = faults.length
  const text =
    count === 0
      ? `Proved: ${files} archived files are there and unaltered.`
      : `${count} of ${files} archived files are missing or altered.`
  io.say(text, { files, faults: count, unnamed: unnamed.length })
  return count
}
