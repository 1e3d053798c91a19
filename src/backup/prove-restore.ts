/** The proof of restore: a bundle put back into a scratch schema, its books proved, and let go. */
import type { OpenedBy } from '#backup/keys.js'
import { restoreBackup } from '#backup/restore-backup.js'
import { InputError } from '#kernel/invariant.js'
import { PROOF_COUNT, proveBooks } from '#ledger/index.js'
import { connect } from '#store/db.js'
import { proveEvents } from '#store/prove-events.js'
import { dropSchema, makeScratch } from '#store/refill.js'

export interface RestoreProof {
  readonly takenAt: string
  readonly rows: number
  readonly files: number
  readonly events: number
  readonly proofs: number
}

/** Throws InputError where the bundle does not open, is altered, or its books are not proved. */
export async function proveRestore(
  file: string,
  key: OpenedBy,
  place: { readonly url: string; readonly schema: string },
): Promise<RestoreProof> {
  const scratch = { url: place.url, schema: `${place.schema}_proof` }
  await makeScratch(scratch)
  try {
    const { head, rows, files } = await restoreBackup(file, key, scratch)
    return { takenAt: head.takenAt, rows, files, ...(await proveBooksOf(file, scratch)) }
  } finally {
    await dropSchema(scratch)
  }
}

async function proveBooksOf(
  file: string,
  scratch: { readonly url: string; readonly schema: string },
): Promise<Pick<RestoreProof, 'events' | 'proofs'>> {
  const db = connect({ ...scratch, connections: 1, patience: 'long' })
  try {
    const faults = await db.transaction(proveBooks)
    const chains = await db.transaction(proveEvents)
    const count = faults.length + chains.faults.length
    if (count > 0) {
      const message = `${file} was restored, and ${count} faults were found in its books and chains`
      throw new InputError([{ field: 'bundle', message }])
    }
    return { events: chains.events, proofs: PROOF_COUNT }
  } finally {
    await db.close()
  }
}
