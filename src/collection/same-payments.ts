/** A file that holds the payments of an earlier one, though its bytes are others. */
import type { ReceiptsFile } from '#formats/receipts-csv.js'
import { sql, type Tx } from '#store/db.js'

/**
 * The earliest file of before with the same payments, line for line in any order; undefined where
 * there is none. Files with the same count and total wait for each other, so that of two sent at
 * once the second finds the first.
 */
export async function fileOfSamePayments(
  tx: Tx,
  { receipts, total }: ReceiptsFile,
): Promise<bigint | undefined> {
  const lock = `receipt-file/${receipts.length}/${total}`
  await tx.run(
    sql`select pg_advisory_xact_lock(hashtextextended(current_schema() || ${lock}::text, 0))`,
  )
  const files = await tx.rows<{ id: bigint }>(sql`select file_id as id from receipt_file
    where receipts = ${receipts.length} and total_pence = ${total} order by file_id`)
  const wanted = receipts.map((r) => lineOf(r)).sort()
  for (const { id } of files) {
    const lines = await tx.rows<Line>(sql`
      select payer_reference as reference, received_on as "receivedOn", amount_pence as amount,
        method
      from receipt where file_id = ${id}`)
    const known = lines.map(lineOf).sort()
    if (known.length === wanted.length && known.every((line, n) => line === wanted[n])) return id
  }
  return undefined
}

interface Line {
  readonly reference: string
  readonly receivedOn: string
  readonly amount: bigint
  readonly method: string
}

function lineOf({ reference, receivedOn, amount, method }: Line): string {
  return [reference, receivedOn, amount, method].join('\n')
}
