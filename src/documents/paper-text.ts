/** What a paper for the court says, as the strings that its template sets. */
import { showDate } from '#kernel/dates.js'
import type { CourtPaper } from './paper-data.js'
import { senderText } from './words.js'

export function courtPaperText(paper: CourtPaper) {
  return {
    authority: senderText(paper.authority),
    issuedOn: showDate(paper.issuedOn),
    documentNo: paper.documentNo,
    largePrint: paper.largePrint ?? false,
    title: paper.title,
    caption: paper.caption,
    blocks: paper.blocks.map((block) =>
      block.kind === 'table'
        ? { ...block, figures: block.figures ?? [], total: block.total ?? null }
        : block,
    ),
    signed: paper.signed ?? null,
  }
}
