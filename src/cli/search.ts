/** `reeve search rebuild`: the words by which things are found, written anew from the facts. */
import type { Command as Program } from 'commander'
import { type Surroundings, withAuthority } from '#cli/surroundings.js'
import { rebuildWords } from '#search/index.js'

export function searchCommands(program: Program, surroundings: Surroundings): void {
  program
    .command('search')
    .description('the words by which accounts are found')
    .command('rebuild')
    .description('write them anew from the facts, where `reeve check` says they are wrong')
    .action(async () => {
      await withAuthority(surroundings, program, async ({ authority }, io) => {
        const words = await authority.db.transaction(rebuildWords)
        io.say(`${words} words written anew.`, { words })
        return 0
      })()
    })
}
