#!/usr/bin/env node
/** The command line of Reeve. Exit codes: 0 done, 1 a fault or a difference, 2 input at fault. */
import { buildProgram } from '#cli/program.js'
import { actorOf } from '#main/actor.js'
import { openAuthority, openEmptyPlace, rightsOf } from '#main/open-authority.js'
import { printBeside } from '#main/print-beside.js'
import { readSettings } from '#main/settings.js'
import { withThrowawayDatabase } from '#main/throwaway.js'

const program = buildProgram({
  open: async ({ migrating }) => {
    const authority = await openAuthority(readSettings(process.env), {
      patience: 'long',
      migrating,
    })
    const printing = printBeside(authority)
    const actor = (given: string | undefined) => actorOf(authority, given)
    return { ...authority, ...printing, press: authority, actor }
  },
  rights: () => rightsOf(readSettings(process.env)),
  empty: () => openEmptyPlace(readSettings(process.env)),
  backupKeys: () => readSettings(process.env).backup,
  throwaway: (work) => withThrowawayDatabase(readSettings(process.env), work),
})
await program.parseAsync(process.argv)
