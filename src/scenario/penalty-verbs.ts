/** Appeals under section 16, and penalties with what they stand on, as a scenario says them. */
import type { RequestPower, TellingDuty } from '#law/council-tax/penalties.js'
import type { IsoDate } from '#kernel/dates.js'
import { poundsText } from '#kernel/money.js'
import {
  appealPenalty,
  type Failure,
  imposePenalty,
  quashPenalty,
  recordAnswer,
  requestInformation,
  settlePenaltyAppeal,
} from '#penalties/index.js'
import { type AppealStep, recordAppeal, recordAppealStep } from '#recovery/index.js'
import { readWords } from '#scenario/grammar.js'
import { findPerson, lastOf } from '#scenario/queries.js'
import type { Verb } from '#scenario/verbs.js'
import { named, type World } from '#scenario/world.js'

export const PENALTY_VERBS: Readonly<Record<string, Verb>> = {
  appeal: async (world, what, on) => {
    const words = readWords('<account> <ground> because <matter> [recovery <goes>]', what)
    const outcome = await recordAppeal(world.db, world.command(on), {
      accountRef: named(world.accounts, words.text('account'), 'account'),
      ground: words.text('ground'),
      matter: words.text('matter'),
      noticeOn: on,
      hold: words.optional('goes') === undefined,
    })
    if (outcome.kind !== 'recorded') return [outcome.kind]
    return [outcome.kind, outcome.holdId === null ? 'not held' : 'held']
  },
  'appeal-step': async (world, what, on) => {
    const words = readWords('<account> <step> because <text> [leave <leave>]', what)
    const [, appealId] = await ofAccount(world, words.text('account'), 'appeal')
    const kind = words.text('step') as AppealStep['kind']
    const leave = words.optional('leave') ?? ''
    const step = { kind, on, text: words.text('text'), leave } as AppealStep
    const outcome = await recordAppealStep(world.db, world.command(on), { appealId, step })
    return outcome.kind === 'not-that-day' ? [`not before ${outcome.from}`] : [outcome.kind]
  },
  ask: async (world, what, on) => {
    const words = readWords('<account> <person> under <power> [again <again>] what <what>', what)
    const accountRef = named(world.accounts, words.text('account'), 'account')
    const again = words.optional('again') !== undefined
    const outcome = await requestInformation(world.db, world.command(on), {
      accountRef,
      partyId: await findPerson(world.db, accountRef, words.text('person')),
      power: words.text('power') as RequestPower,
      what: words.text('what'),
      requestedOn: on,
      repeats: again ? await lastOf(world.db, accountRef, 'request') : null,
    })
    if (outcome.kind !== 'recorded') return [outcome.kind]
    return [outcome.kind, `answer by ${outcome.answerBy}`]
  },
  answered: async (world, what, on) => {
    const [accountRef, id] = await ofAccount(world, what.trim(), 'request')
    const answer = { accountRef, id, answeredOn: on }
    const outcome = await recordAnswer(world.db, world.command(on), answer)
    return [outcome.kind === 'recorded' ? (outcome.inTime ? 'in time' : 'late') : outcome.kind]
  },
  impose: async (world, what, on) => {
    const words = readWords('<account> because <why>', what)
    const [accountRef, requestId] = await ofAccount(world, words.text('account'), 'request')
    const failure = { kind: 'request', requestId } as const
    return impose(world, on, { accountRef, failure, because: words.text('why') })
  },
  'impose-duty': async (world, what, on) => {
    const words = readWords('<account> <person> under <duty> known <known> because <why>', what)
    const accountRef = named(world.accounts, words.text('account'), 'account')
    const partyId = await findPerson(world.db, accountRef, words.text('person'))
    const [duty, knownOn] = [words.text('duty') as TellingDuty, words.date('known')]
    const failure = { kind: 'duty', partyId, duty, knownOn } as const
    return impose(world, on, { accountRef, failure, because: words.text('why') })
  },
  'appeal-penalty': async (world, what, on) => {
    const words = readWords('<account> [leave <leave>]', what)
    const [accountRef, id] = await ofAccount(world, words.text('account'), 'penalty')
    const appeal = { accountRef, id, appealedOn: on, leave: words.optional('leave') ?? '' }
    const outcome = await appealPenalty(world.db, world.command(on), appeal)
    if (outcome.kind === 'out-of-time') return [`out of time after ${outcome.last}`]
    if (outcome.kind !== 'suspended') return [outcome.kind]
    return [`suspended ${poundsText(outcome.amount)}`]
  },
  'penalty-appeal': async (world, what, on) => {
    const words = readWords('<account> <outcome>', what)
    const [accountRef, id] = await ofAccount(world, words.text('account'), 'penalty')
    const outcome = words.text('outcome') as 'dismissed' | 'withdrawn' | 'allowed'
    const over = { accountRef, id, outcome, outcomeOn: on }
    const settled = await settlePenaltyAppeal(world.db, world.command(on), over)
    if (settled.kind === 'quashed') return [`credited ${poundsText(settled.credited)}`]
    if (settled.kind !== 'payable-again') return [settled.kind]
    return [`payable again ${poundsText(settled.amount)}`, `pay by ${settled.payBy}`]
  },
  'quash-penalty': async (world, what, on) => {
    const words = readWords('<account> because <why>', what)
    const [accountRef, id] = await ofAccount(world, words.text('account'), 'penalty')
    const asked = { accountRef, id, because: words.text('why') }
    const outcome = await quashPenalty(world.db, world.command(on), asked)
    return [outcome.kind === 'quashed' ? `credited ${poundsText(outcome.credited)}` : outcome.kind]
  },
}

/** The account's reference, and the last of a kind on it. */
async function ofAccount(
  world: World,
  name: string,
  kind: 'appeal' | 'request' | 'penalty',
): Promise<[string, bigint]> {
  const accountRef = named(world.accounts, name, 'account')
  return [accountRef, await lastOf(world.db, accountRef, kind)]
}

async function impose(
  world: World,
  on: IsoDate,
  asked: { accountRef: string; failure: Failure; because: string },
): Promise<string[]> {
  const outcome = await imposePenalty(world.db, world.command(on), asked)
  if (outcome.kind === 'not-yet') return [`not before ${outcome.from}`]
  if (outcome.kind !== 'imposed') return [outcome.kind]
  const { amount, payBy, appealBy } = outcome
  return [`imposed ${poundsText(amount)}`, `pay by ${payBy}`, `appeal by ${appealBy}`]
}
