/** Every command, its arguments and options. What a command does stands in a file of its own. */
import { Command as Program } from 'commander'
import { backupCommands } from '#cli/backup.js'
import { billCommand } from '#cli/bill.js'
import { runCalculate } from '#cli/calculate.js'
import { checkCommand } from '#cli/check.js'
import { councilCommands } from '#cli/council.js'
import { contactCommands } from '#cli/contacts.js'
import { courtCommands } from '#cli/court.js'
import { demoCommand } from '#cli/demo.js'
import { importCommand, receiptsCommand } from '#cli/imports.js'
import { returnCommands } from '#cli/returns.js'
import { letterCommands } from '#cli/letters.js'
import { officerCommands } from '#cli/officers.js'
import { runCommands } from '#cli/runs.js'
import { scenarioCommand } from '#cli/scenario.js'
import { takeoverCommands } from '#cli/takeover.js'
import { searchCommands } from '#cli/search.js'
import { statementCommand } from '#cli/statement.js'
import { targetingCommands } from '#cli/targeting.js'
import { tokenCommands } from '#cli/tokens.js'
import { guard, ioOf, type Surroundings, withMigratedAuthority } from '#cli/surroundings.js'

export function buildProgram(surroundings: Surroundings): Program {
  const program = new Program('reeve')
    .description('Reeve: an open revenues system for UK councils')
    .option('--json', 'answer in JSON')
    .option('--dry-run', 'do everything, then undo it')
    .option('--actor <username>', 'the officer who acts: in the demonstration alone')
    .option('--key <key>', 'idempotency key: the same key carries out its command once')
  const add = (make: (program: Program, surroundings: Surroundings) => void) => {
    make(program, surroundings)
  }
  add(migrateCommand)
  add(demoCommand)
  add(councilCommands)
  add(importCommand)
  add(receiptsCommand)
  add(takeoverCommands)
  add(billCommand)
  add(runCommands)
  add(targetingCommands)
  add(courtCommands)
  add(contactCommands)
  add(letterCommands)
  add(returnCommands)
  add(officerCommands)
  add(tokenCommands)
  add(scenarioCommand)
  add(checkCommand)
  add(searchCommands)
  add(backupCommands)
  add(statementCommand)
  calculateCommand(program)
  return program
}

function migrateCommand(program: Program, surroundings: Surroundings): void {
  program
    .command('migrate')
    .description('bring the database up to date')
    .option('--check', 'change nothing: say what the owner lacks, and what to run once')
    .action(async (options: { check?: boolean }) => {
      if (options.check === true) return checkRights(program, surroundings)
      await withMigratedAuthority(surroundings, program, (_, io) => {
        io.say('The database is up to date.', { migrated: true })
        return Promise.resolve(0)
      })()
    })
}

async function checkRights(program: Program, surroundings: Surroundings): Promise<void> {
  const io = ioOf(program.opts<{ json?: boolean }>())
  await guard(io, async () => {
    const missing = await surroundings.rights()
    for (const right of missing) io.say(`-- ${right.says}\n${right.statement}`, right)
    if (missing.length === 0) io.say('Nothing is missing.', { missing: 0 })
    return missing.length === 0 ? 0 : 1
  })
}

function calculateCommand(program: Program): void {
  program
    .command('calculate')
    .description('answer a calculator from JSON on standard input')
    .argument('[name]', 'such as council-tax/charge')
    .option('--batch', 'a JSON object a line: {"calculator": …, "input": {…}}')
    .action(async (name: string | undefined, options: { batch?: boolean }) => {
      const streams = { input: process.stdin, output: process.stdout }
      const batch = options.batch === true
      process.exitCode = await runCalculate({ ...(name && { name }), batch }, streams)
    })
}
