/** Verbs of a scenario for targeting: instructions put in force, and cases ranked. */
import { readWords } from '#scenario/grammar.js'
import type { Verb } from '#scenario/verbs.js'
import { proposeInstructions, putInForce } from '#targeting/index.js'

export const TARGETING_VERBS: Readonly<Record<string, Verb>> = {
  /** Proposed by one officer, and put in force by a second. */
  target: async (world, what, on) => {
    const words = readWords('<rules> floor <floor> [cap <cap>]', what)
    const capped = words.optional('cap') !== undefined
    const made = await proposeInstructions(world.db, world.command(on), {
      name: 'Instructions',
      because: 'a story',
      rules: words.text('rules').replaceAll(';', '\n'),
      floor: words.integer('floor'),
      cap: capped ? words.integer('cap') : null,
    })
    const asked = { instructionId: made.instructionId, note: 'looked at' }
    const outcome = await putInForce(world.db, world.command(on, 'second officer'), asked)
    const { cases, targeted, comesIn, fallsOut } = made.totals
    return [
      outcome.kind,
      `targeted ${targeted} of ${cases}`,
      `come in ${comesIn}`,
      `fall out ${fallsOut}`,
    ]
  },
}
