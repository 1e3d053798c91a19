/** Joins pages of several PDFs into one, each page numbered and every part in the outline. */
import {
  PDFDocument,
  type PDFFont,
  PDFHexString,
  PDFName,
  type PDFPage,
  type PDFRef,
  rgb,
  StandardFonts,
} from '@cantoo/pdf-lib'
import type { IsoDate } from '#kernel/dates.js'

export interface JoinedPart {
  readonly title: string
  readonly bytes: Uint8Array
  /** Pages of `bytes`, counted from 1, both included. */
  readonly first: number
  readonly last: number
}

/** The same parts give the same bytes. `mark` stands on every page after its number. */
export async function joinPdfs(
  parts: readonly JoinedPart[],
  { title, mark, on }: { title: string; mark: string; on: IsoDate },
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const day = new Date(`${on}T00:00:00Z`)
  pdf.setTitle(title, { showInWindowTitleBar: true })
  pdf.setLanguage('en-GB')
  pdf.setProducer('Reeve')
  pdf.setCreationDate(day)
  pdf.setModificationDate(day)
  const font = await pdf.embedFont(StandardFonts.HelveticaBold)
  const opened = new Map<Uint8Array, PDFDocument>()
  const starts: { title: string; page: PDFPage }[] = []
  for (const part of parts) {
    const source =
      opened.get(part.bytes) ?? (await PDFDocument.load(part.bytes, { updateMetadata: false }))
    opened.set(part.bytes, source)
    const numbers = Array.from({ length: part.last - part.first + 1 }, (_, n) => part.first - 1 + n)
    const pages = await pdf.copyPages(source, numbers)
    for (const page of pages) stamp(pdf.addPage(page), `B${pdf.getPageCount()}  ${mark}`, font)
    if (pages[0] !== undefined) starts.push({ title: part.title, page: pages[0] })
  }
  outline(pdf, starts)
  return pdf.save({ addDefaultPage: false, updateFieldAppearances: false })
}

const SIZE = 9

/** In the lower margin, where none of the documents prints. */
function stamp(page: PDFPage, text: string, font: PDFFont): void {
  const width = font.widthOfTextAtSize(text, SIZE)
  const x = (page.getWidth() - width) / 2
  page.drawRectangle({ x: x - 4, y: 9, width: width + 8, height: 13, color: rgb(1, 1, 1) })
  page.drawText(text, { x, y: 12, size: SIZE, font, color: rgb(0.04, 0.31, 0.36) })
}

function outline(pdf: PDFDocument, starts: readonly { title: string; page: PDFPage }[]): void {
  const { context, catalog } = pdf
  const root = context.nextRef()
  const refs = starts.map(() => context.nextRef())
  starts.forEach(({ title, page }, n) => {
    const dict = context.obj({ Parent: root, Dest: [page.ref, 'Fit'] })
    dict.set(PDFName.of('Title'), PDFHexString.fromText(title))
    link(dict, 'Prev', refs[n - 1])
    link(dict, 'Next', refs[n + 1])
    const ref = refs[n]
    if (ref !== undefined) context.assign(ref, dict)
  })
  const list = context.obj({ Type: 'Outlines', Count: refs.length })
  link(list, 'First', refs[0])
  link(list, 'Last', refs.at(-1))
  context.assign(root, list)
  catalog.set(PDFName.of('Outlines'), root)
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}

function link(
  dict: { set(key: PDFName, value: PDFRef): void },
  name: string,
  ref: PDFRef | undefined,
): void {
  if (ref !== undefined) dict.set(PDFName.of(name), ref)
}
