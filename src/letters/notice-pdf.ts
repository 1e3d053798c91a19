/** One notice as a PDF: as it was sent, from the archive, or as it would be sent now. */
import { PDFDocument } from '@cantoo/pdf-lib'
import { InputError } from '#kernel/invariant.js'
import { composeAndRender, type Press } from '#letters/print-run.js'
import { sql } from '#store/db.js'

interface Archived {
  readonly sha256: Buffer
  readonly first: number
  readonly last: number
}

/** Throws InputError when there is no such notice, or it was sent elsewhere. */
export async function noticePdf(press: Press, noticeId: bigint): Promise<Uint8Array> {
  const documents = await press.db.transaction((tx) =>
    tx.rows<Archived>(sql`
      select pdf_sha256 as sha256, first_page as first, last_page as last from document
      where notice_id = ${noticeId} order by document_id`),
  )
  const [first] = documents
  if (first === undefined) {
    const pdf = await composeAndRender(press, sql`n.notice_id = ${noticeId}`)
    if (pdf !== undefined) return pdf
    const message =
      'there is no such notice, or another system sent it before it was taken over: ask there for a copy'
    throw new InputError([{ field: 'notice', message }])
  }
  const last = documents.at(-1) ?? first
  return pagesOf(await press.archive.read(first.sha256.toString('hex')), first.first, last.last)
}

/** The pages of one letter out of the file that it was sent in. */
async function pagesOf(bytes: Uint8Array, first: number, last: number): Promise<Uint8Array> {
  const whole = await PDFDocument.load(bytes)
  const part = await PDFDocument.create()
  const numbers = Array.from({ length: last - first + 1 }, (_, n) => first - 1 + n)
  for (const page of await part.copyPages(whole, numbers)) part.addPage(page)
  part.setTitle(whole.getTitle() ?? 'Letter')
  part.setLanguage('en-GB')
  return part.save()
}
