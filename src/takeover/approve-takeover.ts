/** A second officer approves a takeover that was previewed; or it is given up. */
import { type NotSecond, whyNotSecond } from '#authority/index.js'
import { carryOut, type Command } from '#store/commands.js'
import type { Db } from '#store/db.js'
import { recordEvents } from '#store/events.js'
import { lockTakeover, setTakeoverState, type TakeoverState } from '#takeover/queries.js'

export type ApproveTakeoverOutcome =
  | { readonly kind: 'approved' }
  | { readonly kind: 'no-such-takeover' }
  | { readonly kind: 'not-previewed'; readonly state: TakeoverState }
  | NotSecond

export function approveTakeover(
  db: Db,
  command: Command,
  { takeoverId: id }: { takeoverId: bigint },
): Promise<ApproveTakeoverOutcome> {
  const request = { name: 'approve-takeover', body: { id } }
  return carryOut(db, command, request, async (tx): Promise<ApproveTakeoverOutcome> => {
    const takeover = await lockTakeover(tx, id)
    if (takeover === undefined) return { kind: 'no-such-takeover' }
    const { state, previewedBy } = takeover
    if (state !== 'previewed') return { kind: 'not-previewed', state }
    const own = await whyNotSecond(tx, command, { by: previewedBy })
    if (own !== undefined) return own
    await setTakeoverState(tx, command, { id, state: 'approved' })
    const stream = `takeover/${id}`
    await recordEvents(tx, command, [{ stream, type: 'takeover-approved', detail: {} }])
    return { kind: 'approved' }
  })
}

export type AbandonTakeoverOutcome = { readonly kind: 'abandoned' } | { readonly kind: 'too-late' }

/** Gives up a takeover that has not been carried out: its files may then be previewed again. */
export function abandonTakeover(
  db: Db,
  command: Command,
  { takeoverId: id }: { takeoverId: bigint },
): Promise<AbandonTakeoverOutcome> {
  const request = { name: 'abandon-takeover', body: { id } }
  return carryOut(db, command, request, async (tx): Promise<AbandonTakeoverOutcome> => {
    const takeover = await lockTakeover(tx, id)
    if (takeover?.state !== 'previewed' && takeover?.state !== 'approved') {
      return { kind: 'too-late' }
    }
    await setTakeoverState(tx, command, { id, state: 'abandoned' })
    const stream = `takeover/${id}`
    await recordEvents(tx, command, [{ stream, type: 'takeover-abandoned', detail: {} }])
    return { kind: 'abandoned' }
  })
}
