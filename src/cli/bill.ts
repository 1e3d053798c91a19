/** `reeve bill`: works one account's charge for a year again and bills what changed. */
import type { Command as Program } from 'commander'
import { findAccount } from '#accounts/index.js'
import { billAccount } from '#billing/index.js'
import { type Surroundings, withAuthority } from '#cli/surroundings.js'
import { financialYear } from '#kernel/financial-year.js'
import { InputError } from '#kernel/invariant.js'
import { showPounds } from '#kernel/money.js'

export function billCommand(program: Program, surroundings: Surroundings): void {
  program
    .command('bill')
    .description('work an account’s charges for a year and issue what has changed')
    .argument('<account>', 'its reference')
    .argument('<year>', 'such as 2026-27')
    .option('--taken-over', 'work a charge from elsewhere too, on the facts recorded here')
    .action(async (ref: string, year: string, options: { takenOver?: boolean }) => {
      const act = withAuthority(surroundings, program, async ({ authority, command }, io) => {
        const account = await authority.db.transaction((tx) => findAccount(tx, ref))
        if (account === undefined) {
          throw new InputError([
            { field: 'account', message: `no account ${ref}: check the number` },
          ])
        }
        const given = await command(`bill-${ref}-${year}`)
        const reworkTakenOver = options.takenOver === true
        const bill = { accountId: account.id, year: yearOf(year), reworkTakenOver }
        const bills = await billAccount(authority.db, given, bill)
        const lines = bills.map((b) => `Notice ${b.noticeId}: ${showPounds(b.amount)}`)
        io.say(lines.join('\n') || 'Nothing has changed: no bill is issued.', { bills })
        return 0
      })
      await act()
    })
}

function yearOf(text: string) {
  try {
    return financialYear(text)
  } catch {
    throw new InputError([{ field: 'year', message: `"${text}" is not a year such as 2026-27` }])
  }
}
