/** `reeve statement`: an account's statement as a PDF. */
import { writeFileSync } from 'node:fs'
import type { Command as Program } from 'commander'
import { type Surroundings, withAuthority } from '#cli/surroundings.js'
import { statementPdf } from '#letters/index.js'
import { parseMoment } from '#store/moment.js'

interface Past {
  readonly at?: string
  readonly known?: string
}

export function statementCommand(program: Program, surroundings: Surroundings): void {
  program
    .command('statement')
    .description('write an account’s statement as a PDF')
    .argument('<account>', 'its reference')
    .argument('[file]', 'where to, or the reference with .pdf')
    .option('--at <day>', 'as it stood at the end of a past day')
    .option('--known <day>', 'as it was known on a day; the day of --at when left out')
    .action((ref: string, file: string | undefined, past: Past) =>
      withAuthority(surroundings, program, async ({ authority }, io) => {
        const on = await authority.clock.today()
        const moment = past.at === undefined ? undefined : parseMoment({ ...past, at: past.at }, on)
        const asked = { accountRef: ref, on, ...(moment && { moment }) }
        const { renderer } = authority.press
        const pdf = await authority.db.transaction((tx) => statementPdf(tx, renderer, asked))
        const path = file ?? `${ref}.pdf`
        writeFileSync(path, pdf)
        io.say(`Written to ${path}.`, { path, bytes: pdf.length })
        return 0
      })(),
    )
}
