/** `reeve targeting`: which cases in arrear are worked first. */
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Command as Program } from 'commander'
import { type Surroundings, withAuthority } from '#cli/surroundings.js'
import {
  latestRanking,
  rankedCases,
  type RankedRow,
  readList,
  TARGETING_SETS,
  type TargetingSetRow,
} from '#enquiries/index.js'
import { InputError } from '#kernel/invariant.js'
import { showPounds } from '#kernel/money.js'
import { proposeInstructions, putInForce, rankAgain } from '#targeting/index.js'

const ALL = { sort: undefined, descending: false, filters: {}, offset: 0, limit: 100_000 }

export function targetingCommands(program: Program, surroundings: Surroundings): void {
  const targeting = program
    .command('targeting')
    .description('which cases in arrear are worked first, and why')
  proposeCommand(targeting, program, surroundings)
  readCommands(targeting, program, surroundings)
  decisionCommands(targeting, program, surroundings)
}

interface ProposeOptions {
  readonly floor: string
  readonly cap?: string
  readonly because: string
}

function proposeCommand(targeting: Program, program: Program, surroundings: Surroundings): void {
  targeting
    .command('propose')
    .description('read rules from a file and say what they would do; nothing is targeted by them')
    .argument('<file>', 'a rule a line, such as "40: owed at least 1000.00"')
    .requiredOption('--because <words>', 'why arrears are to be worked so')
    .option('--floor <points>', 'from which a case is targeted', '1')
    .option('--cap <cases>', 'how many at most')
    .action(async (file: string, options: ProposeOptions) => {
      const act = withAuthority(surroundings, program, async ({ authority, command }, io) => {
        const written = {
          name: basename(file),
          because: options.because,
          rules: readRules(file),
          floor: Number(options.floor),
          cap: options.cap === undefined ? null : Number(options.cap),
        }
        const given = await command('propose-targeting')
        const made = await proposeInstructions(authority.db, given, written)
        const { cases, targeted, comesIn, fallsOut } = made.totals
        io.say(
          `Instructions ${made.instructionId} are proposed: ${targeted} of ${cases} cases, ` +
            `${comesIn} come in, ${fallsOut} fall out.`,
          made,
        )
        return 0
      })
      await act()
    })
}

function readRules(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8')
  throw new InputError([{ field: 'file', message: `${file} is not there: check its name` }])
}

function readCommands(targeting: Program, program: Program, surroundings: Surroundings): void {
  targeting
    .command('list')
    .description('all instructions, the latest first')
    .action(
      withAuthority(surroundings, program, async ({ authority }, io) => {
        const { rows } = await authority.db.reading((tx) =>
          readList<TargetingSetRow>(tx, TARGETING_SETS, ALL),
        )
        for (const row of rows) io.say(`${row.id}  ${row.state}  ${row.name}`, row)
        return 0
      }),
    )
  targeting
    .command('cases')
    .description('the cases targeted, as they ranked last, with why')
    .argument('<instructions>', 'their number')
    .action(
      withAuthority(surroundings, program, async ({ authority }, io, id) => {
        const rows = await authority.db.reading(async (tx) => {
          const ranking = await latestRanking(tx, numberOf(id))
          if (ranking === undefined) return []
          const query = { ...ALL, filters: { decision: 'targeted' } }
          return (await readList<RankedRow>(tx, rankedCases(ranking.id), query)).rows
        })
        for (const row of rows) {
          const why = row.fired.map(({ points, because }) => `${points} ${because}`).join('; ')
          const what = `${row.ordinal}  ${row.accountRef}  ${row.points}  ${showPounds(row.owed)}`
          io.say(`${what}  ${why}`, row)
        }
        return 0
      }),
    )
}

function decisionCommands(targeting: Program, program: Program, surroundings: Surroundings): void {
  targeting
    .command('rank')
    .description('rank the cases of today')
    .argument('<instructions>', 'their number')
    .action(
      withAuthority(surroundings, program, async ({ authority, command }, io, id) => {
        const asked = { instructionId: numberOf(id) }
        const outcome = await rankAgain(authority.db, await command('rank-arrears'), asked)
        const ranked = outcome.kind === 'ranked'
        const { targeted, cases } = ranked ? outcome.totals : { targeted: 0, cases: 0 }
        io.say(ranked ? `${targeted} of ${cases} cases are targeted.` : outcome.kind, outcome)
        return ranked ? 0 : 1
      }),
    )
  targeting
    .command('approve')
    .description('put instructions in force, by another officer than who proposed them')
    .argument('<instructions>', 'their number')
    .argument('<note>', 'what was looked at')
    .action(
      withAuthority(surroundings, program, async ({ authority, command }, io, id, note) => {
        const given = await command(`approve-targeting-${id}`)
        const asked = { instructionId: numberOf(id), note: note ?? '' }
        const outcome = await putInForce(authority.db, given, asked)
        io.say(outcome.kind, outcome)
        return outcome.kind === 'in-force' ? 0 : 1
      }),
    )
}

function numberOf(id = ''): bigint {
  if (/^\d{1,18}$/.test(id)) return BigInt(id)
  const message = `"${id}" is no number of instructions: see "reeve targeting list"`
  throw new InputError([{ field: 'instructions', message }])
}
