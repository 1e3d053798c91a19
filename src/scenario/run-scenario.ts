/**
 * Plays a scenario on an empty council and reports every difference; then proves the books, and
 * that every account is still told as it was at the end of each day.
 */
import { InputError } from '#kernel/invariant.js'
import { proveBooks } from '#ledger/index.js'
import { sayAccount, unknownVerb, unmet } from '#scenario/expectations.js'
import { parseScenario, type ScenarioStep } from '#scenario/parse.js'
import { tellAccounts, toldOtherwise } from '#scenario/past-days.js'
import { VERBS } from '#scenario/verbs.js'
import { foundCouncil, newWorld, type World } from '#scenario/world.js'
import type { Db } from '#store/db.js'
import { proveEvents } from '#store/prove-events.js'

export interface Difference {
  readonly line: number
  readonly says: string
}

export interface ScenarioReport {
  readonly title: string
  readonly steps: number
  readonly expectations: number
  readonly differences: readonly Difference[]
}

/** Throws InputError when the text is not a scenario. The database must be empty and migrated. */
export async function runScenario(db: Db, text: string): Promise<ScenarioReport> {
  const scenario = parseScenario(text)
  const world = newWorld(db)
  await foundCouncil(world)
  const differences: Difference[] = []
  const told: Awaited<ReturnType<typeof tellAccounts>> = []
  for (const [n, step] of scenario.steps.entries()) {
    const said = await play(world, step)
    for (const says of unmet(step.then, said)) differences.push({ line: step.line, says })
    if (endsItsDay(scenario.steps, n)) told.push(...(await tellAccounts(db, step.on)))
  }
  const line = scenario.steps.at(-1)?.line ?? 1
  const past = await toldOtherwise(db, told)
  differences.push(...past.map((says) => ({ line, says: `as known on a past day: ${says}` })))
  differences.push(...(await prove(db, line)))
  const expectations = scenario.steps.reduce((sum, step) => sum + step.then.length, 0)
  return { title: scenario.title, steps: scenario.steps.length, expectations, differences }
}

/** Whether nothing after the step happens on its day or before it. */
function endsItsDay(steps: readonly ScenarioStep[], n: number): boolean {
  const day = steps[n]?.on ?? ''
  return steps.every(({ on }, m) => (m <= n ? on <= day : on > day))
}

async function play(world: World, step: ScenarioStep): Promise<string[]> {
  try {
    if (step.verb === 'expect') return await sayAccount(world, step.what, step.on)
    const verb = VERBS[step.verb]
    return verb ? await verb(world, step.what, step.on) : unknownVerb(step.verb, Object.keys(VERBS))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    // A refusal may be just what the scenario expects.
    const refusals = error.errors.map((e) => `refused ${e.field}`)
    if (step.then.some((line) => refusals.includes(line))) return refusals
    const at = error.errors.map((e) => ({ ...e, line: step.line }))
    throw new InputError(at)
  }
}

async function prove(db: Db, line: number): Promise<Difference[]> {
  return db.transaction(async (tx) => {
    const books = (await proveBooks(tx)).map((f) => `${f.proof}: ${f.subject} ${f.says}`)
    const events = (await proveEvents(tx)).faults.map((f) => `${f.stream}: ${f.says}`)
    return [...books, ...events].map((says) => ({ line, says: `the books: ${says}` }))
  })
}
