/** One notice as a PDF: as it was sent, from the archive, or as it would be sent now. */
import { PDFDocument } from '@cantoo/pdf-lib'
import { InputError } from '#kernel/invariant.js'
import { makeLetters } from '#letters/make-letters.js'
import { composeAndRender, type Press } from '#letters/print-run.js'
import { sql } from '#store/db.js'
import type { Acting } from '#store/events.js'

interface Archived {
  readonly sha256: Buffer
  readonly first: number
  readonly last: number
}

/**
 * Throws InputError when there is no such notice, or it was sent elsewhere. A letter of a
 * demonstration's history is made now; `acting` is who asked for it.
 */
export async function noticePdf(
  press: Press,
  acting: Acting,
  noticeId: bigint,
): Promise<Uint8Array> {
  await makeLetters(press, acting, { noticeId })
  // A reader of large print has a letter in a file of its own, whose pages are its own too.
  const files = await press.db.transaction((tx) =>
    tx.rows<Archived>(sql`
      select pdf_sha256 as sha256, min(first_page) as first, max(last_page) as last from document
      where notice_id = ${noticeId} group by pdf_sha256, large_print order by large_print`),
  )
  if (files.length > 0) return pagesOf(press, files)
  const pdf = await composeAndRender(press, sql`n.notice_id = ${noticeId}`)
  if (pdf !== undefined) return pdf
  const message =
    'there is no such notice, or another system sent it before it was taken over: ask there for a copy'
  throw new InputError([{ field: 'notice', message }])
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
async function pagesOf(press: Press, files: readonly Archived[]): Promise<Uint8Array> {
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
