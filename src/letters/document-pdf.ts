/** The pages of what was printed, out of the files that it stands in. */
import { PDFDocument } from '@cantoo/pdf-lib'
import { InputError } from '#kernel/invariant.js'
import { makeLetters } from '#letters/make-letters.js'
import type { Press } from '#letters/press.js'
import { sql } from '#store/db.js'
import type { Acting } from '#store/events.js'

export interface Archived {
  readonly sha256: Buffer
  readonly first: number
  readonly last: number
}

/** The pages of one document out of the file that it stands in; throws when there is none. */
export async function documentPdf(
  press: Press,
  acting: Acting,
  documentId: bigint,
): Promise<Uint8Array> {
  await makeLetters(press, acting, { documentId })
  const file = await press.db.transaction((tx) =>
    tx.first<Archived>(sql`
      select pdf_sha256 as sha256, first_page as first, last_page as last from document
      where document_id = ${documentId}`),
  )
  if (file !== undefined) return pagesOf(press, [file])
  throw new InputError([{ field: 'document', message: 'there is no such document' }])
}

/** The pages of one notice out of the files that it was sent in. */
export async function pagesOf(press: Press, files: readonly Archived[]): Promise<Uint8Array> {
  const part = await PDFDocument.create()
  part.setLanguage('en-GB')
  for (const { sha256, first, last } of files) {
    const whole = await PDFDocument.load(await press.archive.read(sha256.toString('hex')))
    const numbers = Array.from({ length: last - first + 1 }, (_, n) => first - 1 + n)
    for (const page of await part.copyPages(whole, numbers)) part.addPage(page)
    part.setTitle(whole.getTitle() ?? 'Letter')
  }
  return part.save()
}
