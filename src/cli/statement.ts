/** `reeve statement`: an account's statement as a PDF. */
import { writeFileSync } from 'node:fs'
import type { Command as Program } from 'commander'
import { type Surroundings, withAuthority } from '#cli/surroundings.js'
import { statementPdf } from '#letters/index.js'

export function statementCommand(program: Program, surroundings: Surroundings): void {
  program
    .command('statement')
    .description('write an account’s statement as a PDF')
    .argument('<account>', 'its reference')
    .argument('[file]', 'where to, or the reference with .pdf')
    .action(
      withAuthority(surroundings, program, async ({ authority }, io, ref, file) => {
        const on = await authority.clock.today()
        const asked = { accountRef: ref ?? '', on }
        const { renderer } = authority.press
        const pdf = await authority.db.transaction((tx) => statementPdf(tx, renderer, asked))
        const path = file ?? `${ref}.pdf`
        writeFileSync(path, pdf)
        io.say(`Written to ${path}.`, { path, bytes: pdf.length })
        return 0
      }),
    )
}
