/** `reeve demo`: makes the demonstration council, and prints what its history came to. */
import type { Command as Program } from 'commander'
import { type Surroundings, withMigratedAuthority } from '#cli/surroundings.js'
import { makeHistory, tallies } from '#demonstration/index.js'
import { type Pence, showPounds } from '#kernel/money.js'

export function demoCommand(program: Program, surroundings: Surroundings): void {
  program
    .command('demo')
    .description('make the demonstration council, or go on where an earlier start stopped')
    .action(
      withMigratedAuthority(surroundings, program, async ({ authority }, io) => {
        const { db } = authority
        const stage = { db, print: authority.printLater }
        await makeHistory(stage, ({ text, done, of }) => {
          io.progress(`${text} (${done} of ${of} days)`)
        })
        io.progress('Printing what is left')
        await authority.printed()
        for (const year of ['2025-26', '2026-27']) {
          const t = await authority.db.transaction((tx) => tallies(tx, year))
          const rate = Number((t.collected * 10_000n) / (t.collectable || 1n)) / 100
          const money = `${showPounds(t.collected as Pence)} of ${showPounds(t.collectable as Pence)}`
          io.say(`${year}: ${rate}% collected, ${money}`, { year, rate, ...t })
          if (year === '2025-26') continue
          const notices = t.notices.map(({ kind, count }) => `${count} ${kind}`).join(', ')
          io.say(`Notices: ${notices}. Orders: ${t.orders}. Receipts: ${t.receipts}.`, {})
        }
        return 0
      }),
    )
}
