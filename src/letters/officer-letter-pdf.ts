/** A letter of an officer as PDF: as it was printed, or as it would be. */
import type { LetterCopy, OfficerLetter } from '#documents/index.js'
import { InputError } from '#kernel/invariant.js'
import { documentPdf } from '#letters/document-pdf.js'
import { composeLetter, copyPdf, findLetter } from '#letters/officer-letters.js'
import type { Press } from '#letters/press.js'
import { checkOwn, type OwnLetter, ownToCompose } from '#letters/write-letter.js'
import { sql } from '#store/db.js'
import type { Acting } from '#store/events.js'

/** Throws InputError when there is no such letter. */
export async function letterPdf(
  press: Press,
  acting: Acting,
  letterId: bigint,
): Promise<Uint8Array> {
  const { printed, letter, composed } = await press.db.transaction(async (tx) => {
    const found = await findLetter(tx, letterId)
    return {
      letter: found,
      composed: found && (await composeLetter(tx, found, acting.on)),
      printed: await tx.first<{ id: bigint }>(
        sql`select document_id as id from document where letter_id = ${letterId}`,
      ),
    }
  })
  if (letter === undefined || composed === undefined) {
    throw new InputError([{ field: 'letter', message: 'there is no such letter' }])
  }
  if (printed !== undefined) return documentPdf(press, acting, printed.id)
  if (letter.copyOf === null) {
    return press.renderer.render('officer-letter', [composed.item as OfficerLetter]).pdf
  }
  const item = composed.item as LetterCopy
  return (await copyPdf(press, acting, { item, copyOf: letter.copyOf })).pdf
}

/** A letter of one's own before it is written: nothing is recorded. Throws InputError. */
export async function ownLetterPdf(
  press: Press,
  acting: Acting,
  letter: OwnLetter,
): Promise<Uint8Array> {
  checkOwn(letter)
  const composed = await press.db.transaction(async (tx) => {
    const written = await ownToCompose(tx, acting, letter)
    return 'kind' in written ? undefined : composeLetter(tx, written, acting.on)
  })
  if (composed === undefined) {
    throw new InputError([{ field: 'person', message: 'is not named on the account' }])
  }
  return press.renderer.render('officer-letter', [composed.item as OfficerLetter]).pdf
}
