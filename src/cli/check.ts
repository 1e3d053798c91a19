/** `reeve check`: proves the books and the chains of events. */
import type { Command as Program } from 'commander'
import { PROOF_COUNT, proveBooks } from '#ledger/index.js'
import { type Surroundings, withAuthority } from '#cli/surroundings.js'
import { proveEvents } from '#store/prove-events.js'

export function checkCommand(program: Program, surroundings: Surroundings): void {
  program
    .command('check')
    .description('prove that every balance equals its postings and every chain of events is whole')
    .action(
      withAuthority(surroundings, program, ({ authority }, io) =>
        authority.db.transaction(async (tx) => {
          const books = await proveBooks(tx)
          const { events, faults } = await proveEvents(tx)
          for (const fault of books) io.say(`${fault.proof}: ${fault.subject} ${fault.says}`, fault)
          for (const fault of faults) io.say(`${fault.stream}: ${fault.says}`, fault)
          const count = books.length + faults.length
          const proved = `${PROOF_COUNT} proofs of the books, ${events} events in whole chains`
          const text = count === 0 ? `Proved: ${proved}.` : `${count} faults found.`
          io.say(text, { proofs: PROOF_COUNT, events, faults: count })
          return count === 0 ? 0 : 1
        }),
      ),
    )
}
