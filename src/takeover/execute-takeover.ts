/**
 * Carries an approved takeover out: the files that were previewed, held against the register of
 * this moment, written and proved in one transaction. Once carried out, it is not done again.
 */
import { readTakeoverCsv } from '#formats/takeover-csv.js'
import { carryOut, type Command } from '#store/commands.js'
import type { Db } from '#store/db.js'
import { recordEvents } from '#store/events.js'
import { linkRecords } from '#takeover/linked-records.js'
import { checked } from '#takeover/preview-takeover.js'
import {
  awaitOthers,
  filesOf,
  lockTakeover,
  setTakeoverState,
  type TakeoverState,
} from '#takeover/queries.js'
import { writeTakeover } from '#takeover/write-takeover.js'

export type ExecuteTakeoverOutcome =
  | { readonly kind: 'executed'; readonly accounts: number }
  | { readonly kind: 'already-executed' }
  | { readonly kind: 'no-such-takeover' }
  | { readonly kind: 'not-approved'; readonly state: TakeoverState }

/** Throws InputError where the register has changed so that the files do not fit it any more. */
export function executeTakeover(
  db: Db,
  command: Command,
  { takeoverId }: { takeoverId: bigint },
  onProgress?: (done: number, of: number) => void,
): Promise<ExecuteTakeoverOutcome> {
  const request = { name: 'execute-takeover', body: { takeoverId }, long: true }
  return carryOut(db, command, request, async (tx): Promise<ExecuteTakeoverOutcome> => {
    await awaitOthers(tx)
    const takeover = await lockTakeover(tx, takeoverId)
    if (takeover === undefined) return { kind: 'no-such-takeover' }
    if (takeover.state === 'executed') return { kind: 'already-executed' }
    if (takeover.state !== 'approved') return { kind: 'not-approved', state: takeover.state }
    const records = linkRecords(readTakeoverCsv(await filesOf(tx, takeoverId)))
    const register = await checked(tx, command, records)
    await writeTakeover(tx, command, { writing: { takeoverId, records, register }, onProgress })
    await setTakeoverState(tx, command, { id: takeoverId, state: 'executed' })
    const accounts = records.accountRefs.length
    const stream = `takeover/${takeoverId}`
    const detail = { accounts, source: records.source }
    await recordEvents(tx, command, [{ stream, type: 'takeover-executed', detail }])
    return { kind: 'executed', accounts }
  })
}
