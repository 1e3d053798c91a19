/** `reeve takeover`: open accounts of another system, from a folder of CSV files. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Command as Program } from 'commander'
import { determine } from '#authority/index.js'
import { type Io, type Surroundings, withAuthority } from '#cli/surroundings.js'
import { TAKEOVER_FILES, type TakeoverFiles } from '#formats/takeover-csv.js'
import { isoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { showPounds } from '#kernel/money.js'
import {
  abandonTakeover,
  approveTakeover,
  executeTakeover,
  listTakeovers,
  previewTakeover,
  type TotalDifference,
} from '#takeover/index.js'

export function takeoverCommands(program: Program, surroundings: Surroundings): void {
  const takeover = program
    .command('takeover')
    .description('take over open accounts of another system, proved by its own totals')
  previewCommand(takeover, program, surroundings)
  decisionCommands(takeover, program, surroundings)
  evidenceCommand(takeover, program, surroundings)
}

function previewCommand(takeover: Program, program: Program, surroundings: Surroundings): void {
  takeover
    .command('preview')
    .description('read the folder, hold it against its totals and the register; posts nothing')
    .argument('<folder>', 'with takeover.csv, charges.csv, due_sums.csv, totals.csv and others')
    .action(
      withAuthority(surroundings, program, async ({ authority, command }, io, folder) => {
        const path = resolve(folder ?? '')
        const given = { name: basename(path), files: readFolder(path) }
        const outcome = await previewTakeover(
          authority.db,
          await command('preview-takeover'),
          given,
          (done, of) => io.progress(`${done} of ${of} accounts`),
        )
        if (outcome.kind === 'totals-differ') return sayDifferences(io, outcome.differences)
        if (outcome.kind === 'known') {
          const text = `These files are takeover ${outcome.takeoverId}, ${outcome.state}: nothing is done.`
          io.say(text, outcome)
          return 0
        }
        const { control, next, worked } = outcome.totals
        io.say(
          [
            `Takeover ${outcome.takeoverId} is previewed: nothing is posted.`,
            ...control.map((t) => totalLine(t.what, t.year, t)),
            ...Object.entries(next).map(([step, n]) => `  next ${step || 'none'}: ${n} charges`),
            ...Object.entries(worked).map(([how, n]) => `  our facts ${how}: ${n} charges`),
          ].join('\n'),
          outcome,
        )
        return 0
      }),
    )
  takeover
    .command('list')
    .description('all takeovers, the latest first')
    .action(
      withAuthority(surroundings, program, async ({ authority }, io) => {
        for (const t of await authority.db.transaction(listTakeovers)) {
          io.say(`${t.id}  ${t.takenOn}  ${t.source}  ${t.state}`, t)
        }
        return 0
      }),
    )
}

/** Throws InputError where the folder cannot be read or holds a file that is not of a takeover. */
function readFolder(path: string): TakeoverFiles {
  if (!existsSync(path)) {
    throw new InputError([{ field: 'folder', message: `${path} is not there: check its name` }])
  }
  const files: Record<string, string> = {}
  for (const name of [...TAKEOVER_FILES.required, ...TAKEOVER_FILES.optional]) {
    const file = join(path, name)
    if (existsSync(file)) files[name] = readFileSync(file, 'utf8')
  }
  return files
}

function totalLine(what: string, year: string | null, figures: TotalDifference['said']): string {
  const said = figures === null ? 'not there' : `${figures.count}, ${showPounds(figures.amount)}`
  return `  ${what} ${year ?? ''}`.trimEnd() + `: ${said}`
}

function sayDifferences(io: Io, differences: readonly TotalDifference[]): number {
  const lines = differences.flatMap(({ what, year, said, found }) => [
    `${totalLine(what, year, said)} in totals.csv`,
    `${totalLine(what, year, found)} in the lines`,
  ])
  const text = ['The totals do not agree: nothing is taken over.', ...lines].join('\n')
  io.say(text, { kind: 'totals-differ', differences })
  return 1
}

function decisionCommands(takeover: Program, program: Program, surroundings: Surroundings): void {
  takeover
    .command('approve')
    .description('by another officer than the one who previewed it')
    .argument('<takeover>', 'its number')
    .action(
      withAuthority(surroundings, program, async ({ authority, command }, io, id) => {
        const given = await command(`approve-takeover-${id}`)
        const outcome = await approveTakeover(authority.db, given, { takeoverId: numberOf(id) })
        io.say(outcome.kind, outcome)
        return outcome.kind === 'approved' ? 0 : 1
      }),
    )
  takeover
    .command('execute')
    .description('carry out an approved takeover: everything at once, proved before it stays')
    .argument('<takeover>', 'its number')
    .action(
      withAuthority(surroundings, program, async ({ authority, command }, io, id) => {
        const given = await command(`execute-takeover-${id}`)
        const which = { takeoverId: numberOf(id) }
        const outcome = await executeTakeover(authority.db, given, which, (done, of) =>
          io.progress(`${done} of ${of} accounts`),
        )
        const text =
          outcome.kind === 'executed' ? `${outcome.accounts} accounts taken over.` : outcome.kind
        io.say(text, outcome)
        return outcome.kind === 'executed' || outcome.kind === 'already-executed' ? 0 : 1
      }),
    )
  takeover
    .command('abandon')
    .description('give up a takeover that has not been carried out')
    .argument('<takeover>', 'its number')
    .action(
      withAuthority(surroundings, program, async ({ authority, command }, io, id) => {
        const given = await command(`abandon-takeover-${id}`)
        const outcome = await abandonTakeover(authority.db, given, { takeoverId: numberOf(id) })
        io.say(outcome.kind, outcome)
        return outcome.kind === 'abandoned' ? 0 : 1
      }),
    )
}

function evidenceCommand(takeover: Program, program: Program, surroundings: Surroundings): void {
  takeover
    .command('evidence')
    .description('determine which evidence from elsewhere is accepted before the court')
    .argument('<from>', 'the day from which it holds, such as 2026-12-01')
    .argument('[entries...]', 'gate:evidence:proof, such as notice-served:reminder:known')
    .action(async (from: string, entries: string[]) => {
      const act = withAuthority(surroundings, program, async ({ authority, command }, io) => {
        const accepted = entries.map((entry) => {
          const [gate = '', evidence = '', proof = ''] = entry.split(':')
          return { gate, evidence, proof }
        })
        const made = { kind: 'takeover-evidence', from: dayOf(from), value: { accepted } } as const
        await determine(authority.db, await command('takeover-evidence'), made)
        io.say(`Determined from ${from}: ${accepted.length} entries.`, { from, accepted })
        return 0
      })
      await act()
    })
}

function dayOf(text: string) {
  try {
    return isoDate(text)
  } catch {
    throw new InputError([{ field: 'from', message: `"${text}" is not a date: write YYYY-MM-DD` }])
  }
}

function numberOf(id = ''): bigint {
  if (/^\d+$/.test(id)) return BigInt(id)
  const message = `"${id}" is not the number of a takeover: see "reeve takeover list"`
  throw new InputError([{ field: 'takeover', message }])
}
