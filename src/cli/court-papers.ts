/** `reeve court`: the papers of a case, and the activity behind the costs. */
import { readFileSync, writeFileSync } from 'node:fs'
import type { Command as Program } from 'commander'
import { determineCostsActivity } from '#authority/index.js'
import { type Surroundings, withAuthority } from '#cli/surroundings.js'
import { readCostsCsv } from '#formats/costs-csv.js'
import { type IsoDate, isIsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { certifyService, costsSchedulePdf, makeBundle } from '#letters/index.js'

export function courtPaperCommands(
  court: Program,
  program: Program,
  surroundings: Surroundings,
): void {
  bundleCommand(court, program, surroundings)
  certifyCommand(court, program, surroundings)
  costsCommand(court, program, surroundings)
  scheduleCommand(court, program, surroundings)
}

function bundleCommand(court: Program, program: Program, surroundings: Surroundings): void {
  court
    .command('bundle')
    .description('make the bundle of a contested case')
    .argument('<case>', 'its number')
    .argument('<file>', 'where to, a PDF')
    .action(
      withAuthority(surroundings, program, async ({ authority, command }, io, id, file) => {
        const caseId = numberOf('case', id)
        const given = await command(`bundle-${id}`)
        const outcome = await makeBundle(authority.press, given, { caseId })
        if (outcome.kind !== 'bundled') throw fault('case', `there is no case ${id}`)
        writeFileSync(file ?? '', await authority.press.archive.read(outcome.sha256))
        io.say(`Written to ${file}: ${outcome.pages} pages.`, { ...outcome, file })
        return 0
      }),
    )
}

function certifyCommand(court: Program, program: Program, surroundings: Surroundings): void {
  court
    .command('certify')
    .description('certify the service of a case’s summons, or of every one of a hearing')
    .argument('<what>', 'case or hearing')
    .argument('<number>', 'its number')
    .action(
      withAuthority(surroundings, program, async ({ authority, command }, io, what, id) => {
        if (what !== 'case' && what !== 'hearing') throw fault('what', 'is case or hearing')
        const number = numberOf(what, id)
        const scope = what === 'case' ? { caseId: number } : { hearingId: number }
        const given = await command(`certify-${what}-${id}`)
        const outcome = await certifyService(authority.press, given, scope)
        io.say(outcome.kind, outcome)
        return outcome.kind === 'certified' ? 0 : 1
      }),
    )
}

function costsCommand(court: Program, program: Program, surroundings: Surroundings): void {
  court
    .command('costs')
    .description('record the activity behind the costs of summonses and orders')
    .argument('<file>', 'a CSV file: part,activity,units,unit,rate,amount')
    .argument('<summonses>', 'how many summonses it is the activity of')
    .argument('<from>', 'in force from, YYYY-MM-DD')
    .argument('<basis>', 'what the figures are of, such as "2025-26"')
    .action(
      withAuthority(surroundings, program, async ({ authority, command }, io, ...given) => {
        const [file = '', count = '', from = '', basis = ''] = given
        const activity = {
          basis,
          summonses: Number(numberOf('summonses', count)),
          rows: readCostsCsv(readGiven(file)),
        }
        const made = { from: dayOf('from', from), activity }
        await determineCostsActivity(authority.db, await command('costs'), made)
        const text = `${activity.rows.length} activities are recorded from ${from}.`
        io.say(text, { rows: activity.rows.length, from })
        return 0
      }),
    )
}

function scheduleCommand(court: Program, program: Program, surroundings: Surroundings): void {
  court
    .command('schedule')
    .description('write the schedule of costs for the court')
    .argument('<file>', 'where to, a PDF')
    .action(
      withAuthority(surroundings, program, async ({ authority }, io, file) => {
        const on = await authority.clock.today()
        const { renderer } = authority.press
        const pdf = await authority.db.transaction((tx) => costsSchedulePdf(tx, renderer, on))
        writeFileSync(file ?? '', pdf)
        io.say(`Written to ${file}.`, { file, bytes: pdf.length })
        return 0
      }),
    )
}

function readGiven(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw fault('file', `${path} cannot be read: check its name`)
  }
}

function fault(field: string, message: string): InputError {
  return new InputError([{ field, message }])
}

export function dayOf(field: string, text = ''): IsoDate {
  if (isIsoDate(text)) return text
  throw fault(field, `"${text}" is not a date: write YYYY-MM-DD`)
}

export function numberOf(field: string, id = ''): bigint {
  if (/^\d+$/.test(id)) return BigInt(id)
  throw fault(field, `"${id}" is not a number`)
}
