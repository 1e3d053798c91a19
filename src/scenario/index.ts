/** Scenarios: whole stories of an account as text tables, played on an empty council. */
export { type Difference, runScenario, type ScenarioReport } from '#scenario/run-scenario.js'
export { VERBS } from '#scenario/verbs.js'
export { foundCouncil, newWorld, type World } from '#scenario/world.js'
