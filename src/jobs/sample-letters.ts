/**
 * A sample of the letters that a run would send, before anyone approves it: a few of its items are
 * carried out by the very code of the run, their letters put together, and all of it undone.
 */
import { findRun, sampleItems } from '#jobs/queries.js'
import { runKind } from '#jobs/run-kinds.js'
import { InputError } from '#kernel/invariant.js'
import { type ComposedLetter, lettersOfRun, type Press, renderLetters } from '#letters/index.js'
import { tryOut } from '#store/commands.js'
import type { Acting } from '#store/events.js'

const LETTERS = 5

/** Throws InputError when the run has no letters to show. */
export async function sampleLetters(
  press: Press,
  acting: Acting,
  runId: bigint,
): Promise<Uint8Array> {
  const letters = await tryOut(press.db, async (tx): Promise<ComposedLetter[]> => {
    const run = await findRun(tx, runId)
    if (run === undefined) return []
    if (run.state !== 'previewed' && run.state !== 'approved') {
      return lettersOfRun(tx, runId, LETTERS)
    }
    const approved = await sampleItems(tx, runId, LETTERS)
    const context = { runId, criteria: run.criteria, asAt: run.asAt }
    if (approved.length > 0) await runKind(run.kind).execute(tx, acting, { approved, context })
    return lettersOfRun(tx, runId, LETTERS)
  })
  const pdf = renderLetters(press.renderer, letters)
  if (pdf !== undefined) return pdf
  throw new InputError([{ field: 'run', message: 'this run sends no letters' }])
}
