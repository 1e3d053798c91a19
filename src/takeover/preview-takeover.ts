/**
 * Previews a takeover: its files are read and held against the register and their own control
 * totals; then all of it is written, looked at and undone. Only the preview and the files stay.
 */
import { createHash } from 'node:crypto'
import { readTakeoverCsv, type TakeoverFiles } from '#formats/takeover-csv.js'
import { InputError } from '#kernel/invariant.js'
import { carryOut, type Command } from '#store/commands.js'
import type { Db, Tx } from '#store/db.js'
import { type Acting, recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'
import { checkRecords } from '#takeover/check-records.js'
import { compareTotals, type TotalDifference, totalsOf } from '#takeover/control-totals.js'
import type { ForeseenCharge } from '#takeover/foresee.js'
import { type LinkedRecords, linkRecords } from '#takeover/linked-records.js'
import {
  findFolder,
  insertTakeover,
  type TakeoverState,
  type TakeoverTotals,
  writeForeseen,
} from '#takeover/queries.js'
import { readRegister, type Register } from '#takeover/register.js'
import { writeTakeover } from '#takeover/write-takeover.js'

export type PreviewTakeoverOutcome =
  | { readonly kind: 'previewed'; readonly takeoverId: bigint; readonly totals: TakeoverTotals }
  /** The same files were previewed before: nothing is done. */
  | { readonly kind: 'known'; readonly takeoverId: bigint; readonly state: TakeoverState }
  /** Nothing is taken over: what the files come to is not what they say. */
  | { readonly kind: 'totals-differ'; readonly differences: readonly TotalDifference[] }

export interface TakeoverFolder {
  readonly name: string
  readonly files: TakeoverFiles
}

/** Throws InputError naming each file, line and column at fault; then nothing has been kept. */
export function previewTakeover(
  db: Db,
  command: Command,
  folder: TakeoverFolder,
  onProgress?: (done: number, of: number) => void,
): Promise<PreviewTakeoverOutcome> {
  const records = linkRecords(readTakeoverCsv(folder.files))
  const sha256 = hashOf(folder.files)
  const request = { name: 'preview-takeover', body: sha256.toString('hex'), long: true }
  return carryOut(db, command, request, async (tx): Promise<PreviewTakeoverOutcome> => {
    const known = await findFolder(tx, sha256)
    if (known !== undefined) return { kind: 'known', takeoverId: known.id, state: known.state }
    const register = await checked(tx, command, records)
    const found = totalsOf(records)
    const differences = compareTotals(records.totals, found)
    if (differences.length > 0) return { kind: 'totals-differ', differences }
    const identity = { table: 'takeover', column: 'takeover_id' }
    const [takeoverId = 0n] = await reserveIds(tx, identity, 1)
    await insertTakeover(tx, command, { id: takeoverId, ...folder, sha256, records })
    const writing = { takeoverId, records, register }
    const charges = await tried(tx, command, { writing, onProgress })
    const totals = {
      control: found,
      next: counted(charges.map((charge) => charge.nextStep)),
      worked: counted(charges.map((charge) => charge.worked)),
    }
    await writeForeseen(tx, takeoverId, { totals, charges })
    const { source, takenOn } = records
    const detail = { name: folder.name, source, takenOn, sha256: sha256.toString('hex') }
    const stream = `takeover/${takeoverId}`
    await recordEvents(tx, command, [{ stream, type: 'takeover-previewed', detail }])
    return { kind: 'previewed', takeoverId, totals }
  })
}

/** The register that the records fit. Throws InputError with everything that does not. */
export async function checked(tx: Tx, acting: Acting, records: LinkedRecords): Promise<Register> {
  const register = await readRegister(tx, records, acting.on)
  const errors = checkRecords(records, register, acting.on)
  if (errors.length > 0) throw new InputError(errors)
  return register
}

/** Everything is written and undone; what it would have come to is kept. */
async function tried(
  tx: Tx,
  acting: Acting,
  part: Omit<Parameters<typeof writeTakeover>[2], 'foreseen'>,
): Promise<ForeseenCharge[]> {
  const foreseen: ForeseenCharge[] = []
  const attempt = await tx.attempt(async () => {
    await writeTakeover(tx, acting, { ...part, foreseen })
    throw new Undone()
  })
  if (!attempt.done && attempt.fault instanceof Undone) return foreseen
  throw attempt.done ? new Error('a preview was not undone') : attempt.fault
}

class Undone extends Error {}

function counted(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

/** Of the files by name: how they are parted counts as much as what they say. */
function hashOf(files: TakeoverFiles): Buffer {
  const hash = createHash('sha256')
  for (const name of Object.keys(files).sort()) {
    const text = files[name] ?? ''
    hash.update(`${name}\n${Buffer.byteLength(text)}\n${text}`)
  }
  return hash.digest()
}
