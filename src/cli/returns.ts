/** `reeve returns`: returns to government, taken from the accounts on a day. */
import type { Command as Program } from 'commander'
import { type Surroundings, withAuthority } from '#cli/surroundings.js'
import { type IsoDate, isIsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { takeBaseReturn } from '#returns/index.js'

export function returnCommands(program: Program, surroundings: Surroundings): void {
  program
    .command('returns')
    .description('take a return from the accounts')
    .command('council-tax-base')
    .argument('<day>', 'discounts and exemptions as at this day')
    .argument('<listDay>', 'the day of the valuation list')
    .argument('[inLieu]', 'band D equivalents of contributions in lieu', '0')
    .action(
      withAuthority(
        surroundings,
        program,
        async ({ authority, command }, io, day, list, inLieu) => {
          const asked = {
            day: dayOf('day', day),
            listDay: dayOf('listDay', list),
            inLieu: inLieu ?? '0',
          }
          const taken = await takeBaseReturn(authority.db, await command('base-return'), asked)
          const tenths = Object.fromEntries(
            Object.entries(taken.lines).map(([line, { total }]) => [line, Number(total) / 10]),
          )
          io.say(
            `Return ${taken.returnId} taken: tax base ${tenths['26']}, after reductions ${tenths['33']}.`,
            { returnId: String(taken.returnId), lines: tenths },
          )
          return 0
        },
      ),
    )
}

function dayOf(field: string, text = ''): IsoDate {
  if (isIsoDate(text)) return text
  throw new InputError([{ field, message: `"${text}" is not a day such as 2026-10-05` }])
}
