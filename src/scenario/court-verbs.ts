/** Runs and the court, as a scenario says them. */
import {
  approveRun,
  executeRun,
  parseRunKind,
  type PreviewedRun,
  previewRun,
  reverseRun,
} from '#jobs/index.js'
import { addLiablePerson } from '#accounts/index.js'
import { determine } from '#authority/index.js'
import type { Ground, Stage } from '#law/council-tax/recovery-stages.js'
import type { IsoDate } from '#kernel/dates.js'
import {
  type CaseResult,
  closeHearing,
  explainDelay,
  type LearntService,
  listHearing,
  recordApproval,
  recordQuashing,
  recordResult,
  recordService,
  serveJointNotice,
  settleOrderReview,
} from '#recovery/index.js'
import { readWords } from '#scenario/grammar.js'
import {
  complaintsWaiting,
  exceptionsOf,
  findPerson,
  findServed,
  lastCase,
  lastReview,
  lastRunOf,
  orderOf,
} from '#scenario/queries.js'
import type { Verb } from '#scenario/verbs.js'
import { moveToWales, named, type World } from '#scenario/world.js'
import { InputError } from '#kernel/invariant.js'
import { parsePounds } from '#kernel/money.js'

const YEAR = /^\d{4}-\d\d$/

export const COURT_VERBS: Readonly<Record<string, Verb>> = {
  run: async (world, what, on) => {
    const previewed = await prepare(world, on, readWords(RUN, what))
    return [...(await execute(world, on)), ...sayPreview(previewed)]
  },
  prepare: async (world, what, on) => {
    const previewed = await prepare(world, on, readWords(RUN, what))
    return [`would act ${previewed.totals.acts.count}`, ...sayPreview(previewed)]
  },
  execute: (world, what, on) => {
    const by = what === '' ? undefined : readWords('by <officer>', what).text('officer')
    return execute(world, on, by)
  },
  wales: async (world) => {
    await moveToWales(world)
    return []
  },
  path: async (world, what, on) => {
    const words = readWords('<stage> after <grounds> [waiting <days>]', what)
    const stage = words.text('stage') as Stage
    const after = words.list('grounds') as Ground[]
    const extraDays = Number(words.optional('days') ?? 0)
    const others = world.path.stages.filter((rule) => rule.stage !== stage)
    const stages = [...others, { stage, after, extraDays, minimum: '1.00' }]
    const value = { ...world.path, stages }
    await determine(world.db, world.command(on), { kind: 'recovery-path', from: on, value })
    world.path = value
    return []
  },
  explain: async (world, what, on) => {
    const words = readWords('<account> <year> because <reason>', what)
    const outcome = await explainDelay(world.db, world.command(on), {
      accountRef: named(world.accounts, words.text('account'), 'account'),
      year: words.text('year'),
      text: words.text('reason'),
    })
    return [outcome.kind]
  },
  'joint-person': async (world, what, on) => {
    const words = readWords('<person> on <account> because <reason>', what)
    const outcome = await addLiablePerson(world.db, world.command(on), {
      accountRef: named(world.accounts, words.text('account'), 'account'),
      name: words.text('person'),
      reason: words.text('reason'),
    })
    return [outcome.kind]
  },
  'joint-notice': async (world, what, on) => {
    const words = readWords('<person> on <account>', what)
    const accountRef = named(world.accounts, words.text('account'), 'account')
    const partyId = await findPerson(world.db, accountRef, words.text('person'))
    const notice = { accountRef, partyId }
    const outcome = await serveJointNotice(world.db, world.command(on), notice)
    return [outcome.kind]
  },
  service: async (world, what, on) => {
    const pattern =
      '<kind> of <issued> to <person> on <account> <result> by <method> [sent <sent>] because <proof>'
    const words = readWords(pattern, what)
    const accountRef = named(world.accounts, words.text('account'), 'account')
    const [kind, person] = [words.text('kind'), words.text('person')]
    const issuedOn = words.date('issued')
    const found = await findServed(world.db, { accountRef, kind, person, issuedOn })
    const outcome = await recordService(world.db, world.command(on), {
      ...found,
      result: words.text('result') as LearntService['result'],
      method: words.text('method') as LearntService['method'],
      sentOn: words.optionalDate('sent') ?? issuedOn,
      proof: words.text('proof'),
    })
    if (outcome.kind !== 'recorded') return [outcome.kind]
    return [outcome.deemedOn === null ? 'recorded' : `served ${outcome.deemedOn}`]
  },
  'settle-review': async (world, what, on) => {
    const words = readWords('<account> because <reason>', what)
    const accountRef = named(world.accounts, words.text('account'), 'account')
    const reviewId = await lastReview(world.db, accountRef)
    const settled = { reviewId, reason: words.text('reason') }
    return [(await settleOrderReview(world.db, world.command(on), settled)).kind]
  },
  'reverse-run': async (world, what, on) => {
    const [, kind, because] = /^(\S+) because (.+)$/.exec(what) ?? []
    const runId = kind === undefined ? world.lastRunId : await lastRunOf(world.db, kind)
    const reason = because ?? what
    const outcome = await reverseRun(world.db, world.command(on), { runId, reason })
    return [outcome.kind]
  },
  hearing: async (world, what, on) => {
    const words = readWords('<name> on <day>, complaint by <by>', what)
    const { hearingId } = await listHearing(world.db, world.command(on), {
      courtCode: '1234',
      courtName: 'Testshire Magistrates’ Court',
      venue: 'Court House, Testshire',
      sitsOn: words.date('day'),
      sitsAt: '10:00',
      complaintBy: words.date('by'),
    })
    world.hearings.set(words.text('name'), hearingId)
    return []
  },
  'court-approves': async (world, what, on) => {
    const words = readWords('<hearing> [refusing <account> because <reason>]', what)
    const hearingId = named(world.hearings, words.text('hearing'), 'hearing')
    const refusing = await refusals(world, words)
    const said: string[] = []
    for (const { complaintId, caseIds } of await complaintsWaiting(world.db, hearingId)) {
      const refused = refusing.filter(({ caseId }) => caseIds.includes(caseId))
      const approval = { complaintId, approvedBy: 'A Legal Adviser', approvedOn: on, refused }
      const outcome = await recordApproval(world.db, world.command(on), approval)
      said.push(outcome.kind === 'approved' ? `approved ${outcome.approved}` : outcome.kind)
    }
    return said
  },
  result: async (world, what, on) => {
    const words = readWords('<account> <result> [because <reason>] [costs <costs>]', what)
    const accountRef = named(world.accounts, words.text('account'), 'account')
    const caseId = await lastCase(world.db, accountRef)
    const result = resultOf(words)
    const command = world.command(on, 'court officer')
    const outcome = await recordResult(world.db, command, { caseId, result })
    return outcome.kind === 'recorded' ? ['recorded', outcome.state] : [outcome.kind]
  },
  adjourn: async (world, what, on) => {
    const words = readWords('<account> to <hearing> because <reason>', what)
    const accountRef = named(world.accounts, words.text('account'), 'account')
    const caseId = await lastCase(world.db, accountRef)
    const toHearingId = named(world.hearings, words.text('hearing'), 'hearing')
    const result = { kind: 'adjourned', toHearingId, reason: words.text('reason') } as const
    const command = world.command(on, 'court officer')
    return [(await recordResult(world.db, command, { caseId, result })).kind]
  },
  'close-hearing': async (world, what, on) => {
    const hearingId = named(world.hearings, what.trim(), 'hearing')
    return [(await closeHearing(world.db, world.command(on, 'court officer'), { hearingId })).kind]
  },
  quash: async (world, what, on) => {
    const words = readWords('<account> <year> because <reason>', what)
    const accountRef = named(world.accounts, words.text('account'), 'account')
    const orderId = await orderOf(world.db, accountRef, words.text('year'))
    const quashed = { orderId, on, reason: words.text('reason') }
    return [(await recordQuashing(world.db, world.command(on), quashed)).kind]
  },
}

const RUN = '<kind> [for <target>] [only <account>] [among <targeted>] [as at <day>]'

/** Previewed by one officer, and approved by a second with every alarm answered. */
async function prepare(
  world: World,
  on: IsoDate,
  words: ReturnType<typeof readWords>,
): Promise<PreviewedRun> {
  const target = words.optional('target')
  const only = words.optional('account')
  const hearing = target === undefined || YEAR.test(target) ? undefined : target
  const criteria = {
    ...(target !== undefined && hearing === undefined && { year: target }),
    ...(hearing !== undefined && {
      hearingId: String(named(world.hearings, hearing, 'hearing')),
    }),
    ...(only !== undefined && { accountRef: named(world.accounts, only, 'account') }),
    ...(words.optional('targeted') === 'targeted' && { targeted: 'yes' as const }),
  }
  const asAt = words.optionalDate('day') ?? on
  const run = { kind: parseRunKind(words.text('kind')), criteria, asAt }
  const previewed = await previewRun(world.db, world.command(on), run)
  const { runId, alarms } = previewed
  world.lastRunId = runId
  const answers = Object.fromEntries(alarms.map((alarm) => [alarm.alarm, 'looked at']))
  await approveRun(world.db, world.command(on, 'second officer'), { runId, answers })
  return previewed
}

function sayPreview({ totals, alarms }: PreviewedRun): string[] {
  const left = Object.entries(totals.left).map(([reason, n]) => `left ${n} ${reason}`)
  return [...left, ...alarms.map((alarm) => `alarm ${alarm.alarm}`)]
}

/** Carries the run prepared last out, as an officer who may appear before the court. */
async function execute(world: World, on: IsoDate, by = 'court officer'): Promise<string[]> {
  const runId = world.lastRunId
  const executed = await executeRun(world.db, world.command(on, by), { runId })
  if (executed.kind !== 'executed') return [executed.kind]
  return [`acts ${executed.acted}`, ...(await exceptionsOf(world.db, runId))]
}

async function refusals(
  world: World,
  words: ReturnType<typeof readWords>,
): Promise<{ caseId: bigint; reason: string }[]> {
  const name = words.optional('account')
  if (name === undefined) return []
  const caseId = await lastCase(world.db, named(world.accounts, name, 'account'))
  return [{ caseId, reason: words.text('reason') }]
}

function resultOf(words: ReturnType<typeof readWords>): CaseResult {
  const reason = words.optional('reason') ?? ''
  const costs = words.optional('costs')
  switch (words.text('result')) {
    case 'withdrawn':
      return { kind: 'withdrawn', reason, keepCosts: false }
    case 'withdrawn-with-costs':
      return { kind: 'withdrawn', reason, keepCosts: true }
    case 'dismissed':
      return { kind: 'dismissed', reason }
    case 'defence':
      return { kind: 'defence', text: reason }
    case 'granted':
      return { kind: 'granted', orderCosts: costs === undefined ? null : parsePounds(costs) }
    default: {
      const known = 'withdrawn, withdrawn-with-costs, dismissed, defence, granted'
      throw new InputError([{ field: 'what', message: `results are: ${known}` }])
    }
  }
}
