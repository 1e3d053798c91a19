/** `reeve council`: what a council determines before anybody can sign in and propose it. */
import { readFileSync } from 'node:fs'
import type { Command as Program } from 'commander'
import { foundCouncil } from '#authority/index.js'
import { type Surroundings, withAuthority } from '#cli/surroundings.js'
import { InputError } from '#kernel/invariant.js'

export function councilCommands(program: Program, surroundings: Surroundings): void {
  program
    .command('council')
    .description('found a council: its first determinations')
    .command('found')
    .description('record all that a new council determines, once; afterwards two officers do so')
    .argument('<file>', 'a JSON file: a list of { kind, from, value }; docs/operations has one')
    .action(
      withAuthority(surroundings, program, async ({ authority, command }, io, file) => {
        const made = readGiven(file ?? '')
        const outcome = await foundCouncil(authority.db, await command('found'), made)
        if (outcome.kind === 'founded-already') {
          io.say('The council is founded: two officers determine what changes.', outcome)
          return 1
        }
        io.say(`${outcome.count} determinations recorded.`, outcome)
        return 0
      }),
    )
}

function readGiven(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    const why = error instanceof SyntaxError ? `is no JSON: ${error.message}` : 'cannot be read'
    throw new InputError([{ field: 'file', message: `${path} ${why}` }])
  }
}
