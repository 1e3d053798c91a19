/** Plays the steps of a scenario for a test that goes on from there. */
import { parseScenario } from '#scenario/parse.js'
import { VERBS } from '#scenario/verbs.js'
import { foundCouncil, newWorld, type World } from '#scenario/world.js'
import type { Db } from '#store/db.js'

/** Returns the world with its names; an expectation that fails is an error. */
export async function runScenarioSteps(db: Db, text: string): Promise<World> {
  const world = newWorld(db)
  await foundCouncil(world)
  return goOn(world, text)
}

/** Plays more steps in a world; an expectation that fails is an error. */
export async function goOn(world: World, text: string): Promise<World> {
  for (const step of parseScenario(text).steps) {
    const said = (await VERBS[step.verb]?.(world, step.what, step.on)) ?? []
    const missing = step.then.filter((line) => !said.includes(line))
    if (missing.length > 0)
      throw new Error(`line ${step.line}: ${missing.join('; ')} not in ${said.join('; ')}`)
  }
  return world
}
