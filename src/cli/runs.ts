/** `reeve run`: the runs, previewed, approved by a second officer, executed, reversed. */
import type { Command as Program } from 'commander'
import { type Surroundings, withAuthority } from '#cli/surroundings.js'
import {
  alarmsOfRun,
  approveRun,
  executeRun,
  findRun,
  listRuns,
  parseRunKind,
  previewRun,
  reverseRun,
  runKind,
} from '#jobs/index.js'
import { isoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { showPounds } from '#kernel/money.js'
import { lateInWords, makePrintRun, markSent } from '#letters/index.js'

export function runCommands(program: Program, surroundings: Surroundings): void {
  const run = program.command('run').description('runs over many accounts')
  listCommand(run, program, surroundings)
  previewCommand(run, program, surroundings)
  approveCommand(run, program, surroundings)
  executeCommand(run, program, surroundings)
  sentCommand(run, program, surroundings)
  reverseCommand(run, program, surroundings)
}

function listCommand(run: Program, program: Program, surroundings: Surroundings): void {
  run
    .command('list')
    .description('all runs, the latest first')
    .action(
      withAuthority(surroundings, program, async ({ authority }, io) => {
        for (const r of await authority.db.transaction(listRuns)) {
          const acted = `${r.acted} acted on, ${showPounds(r.actedPence)}`
          io.say(`${r.id}  ${r.asAt}  ${r.kind}  ${r.state}  ${acted}`, r)
        }
        return 0
      }),
    )
}

interface PreviewOptions {
  readonly year?: string
  readonly hearing?: string
  readonly account?: string
  readonly targeted?: boolean
}

function previewCommand(run: Program, program: Program, surroundings: Surroundings): void {
  run
    .command('preview')
    .description('who, how much, who is left and why; changes nothing')
    .argument('<kind>', 'such as reminder')
    .option('--year <year>', 'for billing, such as 2026-27')
    .option('--hearing <id>', 'for complaints, summonses and orders')
    .option('--account <ref>', 'only this account')
    .option('--targeted', 'only the cases that the targeting instructions in force choose')
    .action(async (kind: string, options: PreviewOptions) => {
      const act = withAuthority(surroundings, program, async ({ authority, command }, io) => {
        const criteria = {
          ...(options.year !== undefined && { year: options.year }),
          ...(options.hearing !== undefined && { hearingId: options.hearing }),
          ...(options.account !== undefined && { accountRef: options.account }),
          ...(options.targeted === true && { targeted: 'yes' as const }),
        }
        const given = await command(`preview-${kind}`)
        const made = { kind: parseRunKind(kind), criteria, asAt: given.on }
        const previewed = await previewRun(authority.db, given, made, (done, of) => {
          io.progress(`${done} of ${of} looked at`)
        })
        const { acts, left } = previewed.totals
        io.say(
          [
            `Run ${previewed.runId}: ${runKind(made.kind).title}, ${acts.count} accounts, ${showPounds(acts.pence)}.`,
            ...Object.entries(left).map(([reason, n]) => `  left ${n}: ${reason}`),
            ...previewed.alarms.map((alarm) => `  ALARM ${alarm.alarm}: ${alarm.message}`),
          ].join('\n'),
          previewed,
        )
        return 0
      })
      await act()
    })
}

function approveCommand(run: Program, program: Program, surroundings: Surroundings): void {
  run
    .command('approve')
    .description('by a second officer, with an answer for each alarm')
    .argument('<run>', 'its number')
    .option('--answer <alarm=words...>', 'the answer to an alarm')
    .action(async (id: string, options: { answer?: string[] }) => {
      const act = withAuthority(surroundings, program, async ({ authority, command }, io) => {
        const answers = Object.fromEntries(
          (options.answer ?? []).map((text) => {
            const at = text.indexOf('=')
            return [text.slice(0, at), text.slice(at + 1)]
          }),
        )
        const approval = { runId: numberOf(id), answers }
        const outcome = await approveRun(authority.db, await command(`approve-${id}`), approval)
        io.say(outcome.kind, outcome)
        return outcome.kind === 'approved' ? 0 : 1
      })
      await act()
    })
}

function executeCommand(run: Program, program: Program, surroundings: Surroundings): void {
  run
    .command('execute')
    .description('carry out an approved run, or what is left of it, and print its letters')
    .argument('<run>', 'its number')
    .option('--no-print', 'leave the letters unprinted')
    .option('--chunk <size>', 'accounts in one transaction', '2000')
    .action(async (id: string, options: { print: boolean; chunk: string }) => {
      const act = withAuthority(surroundings, program, async ({ authority, command }, io) => {
        const runId = numberOf(id)
        const acting = await command(`execute-${id}`)
        if (acting.dryRun === true) {
          const message = 'a run is tried out by its preview: execute it without --dry-run'
          throw new InputError([{ field: 'dry-run', message }])
        }
        const outcome = await executeRun(authority.db, acting, {
          runId,
          chunkSize: Number(options.chunk),
          onProgress: (done, of) => io.progress(`${done} of ${of} chunks`),
        })
        io.say(outcome.kind, outcome)
        if (outcome.kind !== 'executed') return 1
        if (options.print) {
          const printed = await makePrintRun(authority.press, acting, { runId })
          if (printed) io.say(`${printed.documents} letters, ${printed.pages} pages.`, printed)
        }
        return 0
      })
      await act()
    })
}

function sentCommand(run: Program, program: Program, surroundings: Surroundings): void {
  run
    .command('sent')
    .description('mark a print run as sent: service is counted from the day of posting')
    .argument('<print-run>', 'its number')
    .option('--posted <day>', 'the day of posting, such as 2026-11-30; today if left out')
    .action(async (id: string, options: { posted?: string }) => {
      const act = withAuthority(surroundings, program, async ({ authority, command }, io) => {
        const printRunId = numberOf(id)
        const postedOn = options.posted === undefined ? undefined : isoDate(options.posted)
        const posting = { printRunId, postedOn }
        const outcome = await markSent(authority.db, await command(`sent-${id}`), posting)
        const said =
          outcome.kind === 'sent'
            ? `Print run ${id} is sent, posted ${outcome.postedOn}.`
            : `${lateInWords(outcome, outcome.postedOn)}.`
        io.say(said, outcome)
        return outcome.kind === 'sent' ? 0 : 1
      })
      await act()
    })
}

function reverseCommand(run: Program, program: Program, surroundings: Surroundings): void {
  run
    .command('reverse')
    .description('undo a run that has not been sent')
    .argument('<run>', 'its number')
    .argument('<reason>', 'why')
    .action(
      withAuthority(surroundings, program, async ({ authority, command }, io, id, reason) => {
        const runId = numberOf(id ?? '')
        const request = { runId, reason: reason ?? '' }
        const outcome = await reverseRun(authority.db, await command(`reverse-${id}`), request)
        io.say(outcome.kind, outcome)
        return outcome.kind === 'reversed' ? 0 : 1
      }),
    )
  run
    .command('show')
    .description('a run with its alarms')
    .argument('<run>', 'its number')
    .action(
      withAuthority(surroundings, program, async ({ authority }, io, id) =>
        authority.db.transaction(async (tx) => {
          const found = await findRun(tx, numberOf(id ?? ''))
          if (found === undefined) return notFound(id ?? '')
          const alarms = await alarmsOfRun(tx, found.id)
          io.say(JSON.stringify({ ...found, alarms }, bigintText, 2), { ...found, alarms })
          return 0
        }),
      ),
    )
}

export function bigintText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value
}

function notFound(id: string): never {
  throw new InputError([{ field: 'run', message: `there is no run ${id}: see "reeve run list"` }])
}

function numberOf(id: string): bigint {
  if (!/^\d+$/.test(id)) {
    throw new InputError([{ field: 'run', message: `"${id}" is not the number of a run` }])
  }
  return BigInt(id)
}
