/** Letters printed, service certified and bundles bound, as a scenario says them. */
import { createHash } from 'node:crypto'
import type { Archive } from '#dispatch/index.js'
import { createRenderer } from '#documents/index.js'
import { certifyService, makeBundle, makePrintRun, markSent, type Press } from '#letters/index.js'
import { readWords } from '#scenario/grammar.js'
import { lastCase, unsentPrintRuns } from '#scenario/queries.js'
import type { Verb } from '#scenario/verbs.js'
import { named, type World } from '#scenario/world.js'

const presses = new WeakMap<World, Press>()

/** The press of a story, set up when it first prints; what is printed is kept with the story. */
function pressOf(world: World): Press {
  const known = presses.get(world)
  if (known !== undefined) return known
  const press = { db: world.db, renderer: createRenderer(), archive: heldArchive() }
  presses.set(world, press)
  return press
}

function heldArchive(): Archive {
  const files = new Map<string, Uint8Array>()
  return {
    keep: (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest()
      files.set(sha256.toString('hex'), bytes)
      return Promise.resolve(sha256)
    },
    read: (hex) => {
      const bytes = files.get(hex)
      return bytes === undefined
        ? Promise.reject(new Error(`no document ${hex}`))
        : Promise.resolve(bytes)
    },
  }
}

export const PAPER_VERBS: Readonly<Record<string, Verb>> = {
  /** The letters of the run made last. */
  print: async (world, _what, on) => {
    const scope = { runId: world.lastRunId }
    const printed = await makePrintRun(pressOf(world), world.command(on), scope)
    return [`letters ${printed?.documents ?? 0}`]
  },
  /** All that is printed and not yet sent is marked as posted, that day or on the day said. */
  'send-letters': async (world, what, on) => {
    const postedOn = readWords('all [posted <day>]', `all ${what}`).optionalDate('day') ?? on
    const unsent = await world.db.transaction((tx) => unsentPrintRuns(tx))
    const said: string[] = []
    for (const printRunId of unsent) {
      said.push((await markSent(world.db, world.command(on), { printRunId, postedOn })).kind)
    }
    const late = said.filter((kind) => kind !== 'sent').length
    return [`print runs ${said.length - late}`, ...(late > 0 ? [`too late ${late}`] : [])]
  },
  certify: async (world, what, on) => {
    const words = readWords('<of> [by <officer>]', what)
    const name = words.text('of')
    const hearingId = world.hearings.get(name)
    const scope =
      hearingId === undefined
        ? { caseId: await lastCase(world.db, named(world.accounts, name, 'account or hearing')) }
        : { hearingId }
    const command = world.command(on, words.optional('officer') ?? 'court officer')
    const outcome = await certifyService(pressOf(world), command, scope)
    if (outcome.kind === 'not-yet-served') return [`${outcome.kind} until ${outcome.from}`]
    if (outcome.kind !== 'certified') return [outcome.kind]
    const { persons, notServed } = outcome
    return [outcome.kind, `served ${persons}`, `not served ${notServed}`]
  },
  bundle: async (world, what, on) => {
    const caseId = await lastCase(world.db, named(world.accounts, what.trim(), 'account'))
    const outcome = await makeBundle(pressOf(world), world.command(on, 'court officer'), { caseId })
    if (outcome.kind !== 'bundled') return [outcome.kind]
    return [outcome.kind, `pages ${outcome.pages}`, `bundle ${outcome.bundleId}`]
  },
}
