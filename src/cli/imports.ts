/** `reeve import` and `reeve receipts`: files in, all of a file or nothing. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Command as Program } from 'commander'
import { importAccounts, importProperties } from '#accounts/index.js'
import { type Surroundings, withAuthority } from '#cli/surroundings.js'
import { importReceipts } from '#collection/index.js'
import { InputError } from '#kernel/invariant.js'
import { poundsText } from '#kernel/money.js'

export function importCommand(program: Program, surroundings: Surroundings): void {
  program
    .command('import')
    .description('take in a register: properties first, then accounts')
    .argument('<what>', 'properties or accounts')
    .argument('<file>', 'a CSV file')
    .action(
      withAuthority(surroundings, program, async ({ authority, command }, io, what, path) => {
        const file = readGiven(path ?? '')
        const take = what === 'properties' ? importProperties : importAccounts
        if (what !== 'properties' && what !== 'accounts') {
          const message = `"${what}" cannot be imported: properties or accounts`
          throw new InputError([{ field: 'what', message }])
        }
        const { imported } = await take(authority.db, await command(what), file)
        io.say(`${imported} ${what} taken in from ${file.name}.`, { imported, what })
        return 0
      }),
    )
}

export function receiptsCommand(program: Program, surroundings: Surroundings): void {
  program
    .command('receipts')
    .description('take in a receipts file: totals proved, the same file once')
    .argument('<file>', 'a CSV file with a TOTAL line')
    .option('--again', 'post it though a file of before held the same payments')
    .action((path: string, { again = false }: { again?: boolean }) => {
      const act = withAuthority(surroundings, program, async ({ authority, command }, io) => {
        const file = { ...readGiven(path), again }
        const outcome = await importReceipts(authority.db, await command('receipts'), file)
        if (outcome.kind === 'same-payments') {
          const text = `${file.name} holds the payments of file ${outcome.fileId}, line for line: nothing is posted.`
          io.say(`${text} Say --again if they were paid twice.`, outcome)
          return 1
        }
        if (outcome.kind === 'already-imported') {
          io.say(
            `${file.name} was taken in before, as file ${outcome.fileId}: nothing is posted.`,
            outcome,
          )
          return 0
        }
        const { receipts, suspense, total } = outcome
        const text = `${receipts} receipts, £${poundsText(total)}; ${suspense} to suspense.`
        io.say(text, outcome)
        return 0
      })
      return act()
    })
}

function readGiven(path: string): { name: string; text: string } {
  try {
    return { name: basename(path), text: readFileSync(path, 'utf8') }
  } catch {
    throw new InputError([{ field: 'file', message: `${path} cannot be read: check its name` }])
  }
}
