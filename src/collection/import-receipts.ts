/**
 * Takes in a receipts file: totals proved, the same file twice posts once, all of it or nothing.
 */
import { createHash } from 'node:crypto'
import { postReceipts } from '#collection/post-receipts.js'
import { fileOfSamePayments } from '#collection/same-payments.js'
import { readReceiptsCsv } from '#formats/receipts-csv.js'
import { COUNCIL_TAX_BEGAN } from '#collection/council-tax-began.js'
import { InputError, present } from '#kernel/invariant.js'
import type { Pence } from '#kernel/money.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'

export type ImportReceiptsOutcome =
  | { readonly kind: 'already-imported'; readonly fileId: bigint }
  /** Another file held the same payments: it is posted only where that is said to be meant. */
  | { readonly kind: 'same-payments'; readonly fileId: bigint }
  | {
      readonly kind: 'imported'
      readonly fileId: bigint
      readonly receipts: number
      readonly posted: number
      readonly suspense: number
      readonly total: Pence
    }

interface ReceiptsFileGiven {
  readonly name: string
  readonly text: string
  /** Post it, though a file of before held the same payments. */
  readonly again?: boolean
}

/** Throws InputError naming each line and field at fault; then nothing has been posted. */
export async function importReceipts(
  db: Db,
  command: Command,
  file: ReceiptsFileGiven,
): Promise<ImportReceiptsOutcome> {
  const read = readReceiptsCsv(file.text)
  const ahead = read.receipts.filter((receipt) => receipt.receivedOn > command.on)
  if (ahead.length > 0) {
    // A day to come would count as paid in time for whatever falls due before it.
    const message = `is after ${command.on}: ask for the file again`
    throw new InputError(ahead.map(({ line }) => ({ line, field: 'received', message })))
  }
  const early = read.receipts.filter((receipt) => receipt.receivedOn < COUNCIL_TAX_BEGAN)
  if (early.length > 0) {
    const message = `is before ${COUNCIL_TAX_BEGAN}, when council tax began: look at the year`
    throw new InputError(early.map(({ line }) => ({ line, field: 'received', message })))
  }
  const sha256 = createHash('sha256').update(file.text).digest()
  const request = {
    name: 'import-receipts',
    body: `${sha256.toString('hex')}${file.again === true ? '/again' : ''}`,
    long: true,
  }
  return carryOut(db, command, request, async (tx): Promise<ImportReceiptsOutcome> => {
    // Waits for whoever takes the same payments in at this moment, and finds them then.
    const same = await fileOfSamePayments(tx, read)
    const known = await tx.first<{ id: bigint }>(
      sql`select file_id as id from receipt_file where sha256 = ${sha256}`,
    )
    if (known !== undefined) return { kind: 'already-imported', fileId: known.id }
    if (same !== undefined && file.again !== true) return { kind: 'same-payments', fileId: same }
    const [fileId = 0n] = await reserveIds(tx, { table: 'receipt_file', column: 'file_id' }, 1)
    // Waits for whoever imports the same file at this moment, and finds it then.
    const written = await tx.run(sql`
      insert into receipt_file (file_id, name, sha256, receipts, total_pence, recorded_at,
        recorded_by)
      values (${fileId}, ${file.name}, ${sha256}, ${read.receipts.length}, ${read.total},
        ${command.recordedAt}, ${command.actor})
      on conflict (sha256) do nothing`)
    if (written === 0) return { kind: 'already-imported', fileId: await findFile(tx, sha256) }
    const receipts = read.receipts.map((r) => ({ ...r, fileId, lineNo: r.line }))
    const source = `receipt-file/${fileId}`
    const { posted, suspense } = await postReceipts(tx, command, { receipts, source })
    const counts = { receipts: receipts.length, posted, suspense, total: read.total }
    const detail = { name: file.name, ...counts }
    await recordEvents(tx, command, [{ stream: source, type: 'receipts-imported', detail }])
    return { kind: 'imported', fileId, ...counts }
  })
}

async function findFile(tx: Tx, sha256: Uint8Array): Promise<bigint> {
  const row = await tx.first<{ id: bigint }>(
    sql`select file_id as id from receipt_file where sha256 = ${sha256}`,
  )
  return present(row, 'the file imported before').id
}
