/** One notice as a PDF: as it was sent, from the archive, or as it would be sent now. */
import { InputError } from '#kernel/invariant.js'
import { type Archived, pagesOf } from '#letters/document-pdf.js'
import { makeLetters } from '#letters/make-letters.js'
import type { Press } from '#letters/press.js'
import { composeAndRender } from '#letters/print-run.js'
import { sql } from '#store/db.js'
import type { Acting } from '#store/events.js'

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
