/** `reeve court`: hearings, the court's approval, results, and closing the list. */
import type { Command as Program } from 'commander'
import { courtPaperCommands, dayOf, numberOf } from '#cli/court-papers.js'
import { type Surroundings, withAuthority } from '#cli/surroundings.js'
import { InputError } from '#kernel/invariant.js'
import {
  type CaseResult,
  closeHearing,
  hearings,
  listHearing,
  recordApproval,
  recordResult,
} from '#recovery/index.js'

export function courtCommands(program: Program, surroundings: Surroundings): void {
  const court = program.command('court').description('hearings, approvals and results')
  hearingsCommand(court, program, surroundings)
  listCommand(court, program, surroundings)
  approvalCommand(court, program, surroundings)
  resultCommand(court, program, surroundings)
  closeCommand(court, program, surroundings)
  courtPaperCommands(court, program, surroundings)
}

function hearingsCommand(court: Program, program: Program, surroundings: Surroundings): void {
  court
    .command('hearings')
    .description('all hearings, the latest first')
    .action(
      withAuthority(surroundings, program, async ({ authority }, io) => {
        for (const h of await authority.db.transaction(hearings)) {
          io.say(`${h.id}  ${h.sitsOn} ${h.sitsAt}  ${h.courtName}  ${h.state}`, h)
        }
        return 0
      }),
    )
}

function listCommand(court: Program, program: Program, surroundings: Surroundings): void {
  court
    .command('list-hearing')
    .description('list a hearing that the court has given')
    .argument('<day>', 'YYYY-MM-DD')
    .argument('<complaint-by>', 'the last day to lay a complaint for it')
    .argument('<court>', 'code and name, such as "2071 Lancastria Magistrates’ Court"')
    .argument('<venue>', 'where it sits')
    .argument('[time]', 'when it sits, HH:MM; 10:00 where none is given')
    .action(
      withAuthority(surroundings, program, async (context, io, day, by, name, venue, time) => {
        const { authority, command } = context
        const [courtCode = '', ...words] = (name ?? '').split(' ')
        const { hearingId } = await listHearing(authority.db, await command('hearing'), {
          courtCode,
          courtName: words.join(' '),
          venue: venue ?? '',
          sitsOn: dayOf('day', day),
          sitsAt: timeOf(time ?? '10:00'),
          complaintBy: dayOf('complaint-by', by),
        })
        io.say(`Hearing ${hearingId} is listed.`, { hearingId })
        return 0
      }),
    )
}

function approvalCommand(court: Program, program: Program, surroundings: Surroundings): void {
  court
    .command('approve')
    .description('record that the court approved a complaint')
    .argument('<complaint>', 'its number')
    .argument('<by>', 'the justice or legal adviser')
    .argument('[refused]', 'cases that the court refused: "12=not liable then; 15=paid"')
    .action(
      withAuthority(surroundings, program, async ({ authority, command }, io, id, by, refused) => {
        const given = await command(`approval-${id}`)
        const approval = {
          complaintId: numberOf('complaint', id),
          approvedBy: by ?? '',
          approvedOn: given.on,
          refused: (refused ?? '')
            .split(';')
            .filter((part) => part.trim() !== '')
            .map(refusedCase),
        }
        const outcome = await recordApproval(authority.db, given, approval)
        io.say(outcome.kind, outcome)
        return outcome.kind === 'approved' ? 0 : 1
      }),
    )
}

/** Throws InputError for what is no time of day. */
function timeOf(text: string): string {
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) return text
  const message = `"${text}" is not a time: write it like 10:30`
  throw new InputError([{ field: 'time', message }])
}

/** "12=not liable then": the case and why the court refused it. Throws InputError. */
function refusedCase(text: string): { caseId: bigint; reason: string } {
  const [, id, reason] = /^(\d+)=(.+)$/.exec(text.trim()) ?? []
  if (id === undefined || reason === undefined) {
    const message = `"${text}" is no refused case: write it like 12=not liable then`
    throw new InputError([{ field: 'refused', message }])
  }
  return { caseId: BigInt(id), reason }
}

function resultCommand(court: Program, program: Program, surroundings: Surroundings): void {
  court
    .command('result')
    .description('record the result of a case')
    .argument('<case>', 'its number')
    .argument('<result>', 'granted, withdrawn or dismissed')
    .argument('[reason]', 'why, where it is not granted')
    .action(
      withAuthority(surroundings, program, async (context, io, id, result, reason) => {
        const { authority, command } = context
        const caseId = numberOf('case', id)
        const request = { caseId, result: resultOf(result ?? '', reason ?? '') }
        const outcome = await recordResult(authority.db, await command(`result-${id}`), request)
        io.say(outcome.kind, outcome)
        return outcome.kind === 'recorded' ? 0 : 1
      }),
    )
}

function closeCommand(court: Program, program: Program, surroundings: Surroundings): void {
  court
    .command('close')
    .description('close a hearing when every case has its result')
    .argument('<hearing>', 'its number')
    .action(
      withAuthority(surroundings, program, async ({ authority, command }, io, id) => {
        const hearingId = numberOf('hearing', id)
        const outcome = await closeHearing(authority.db, await command(`close-${id}`), {
          hearingId,
        })
        io.say(outcome.kind, outcome)
        return outcome.kind === 'closed' ? 0 : 1
      }),
    )
}

function resultOf(result: string, reason: string): CaseResult {
  if (result === 'granted') return { kind: 'granted', orderCosts: null }
  if (result === 'withdrawn') return { kind: 'withdrawn', reason, keepCosts: false }
  if (result === 'dismissed') return { kind: 'dismissed', reason }
  const message = `"${result}" is not a result: granted, withdrawn or dismissed`
  throw new InputError([{ field: 'result', message }])
}
