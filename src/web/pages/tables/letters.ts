/** The tables of letters: those of an account, and those that wait to be printed. */
import type { LetterRow } from '#enquiries/index.js'
import { action, code, date, money, number, tag, text } from '#web/lists/columns.js'
import { type PageList, rowList } from '#web/lists/row-list.js'
import { originColumns, type Scope } from '#web/pages/tables/scope.js'
import { shortDate } from '#web/views.js'
import { word } from '#web/words.js'

type Named = Pick<LetterRow, 'noticeId' | 'letterId' | 'documentId' | 'origin' | 'kind' | 'subject'>

/** "Bill", or "Letter: who lives there" of one that is no notice. */
export function letterTitle({ kind, subject }: Pick<LetterRow, 'kind' | 'subject'>): string {
  return subject === null ? word('notice', kind) : `${word('notice', kind)}: ${subject}`
}

/** Where the letter itself is seen; nowhere for one that another system sent. */
export function letterHref({ noticeId, letterId, documentId, origin }: Named): string | undefined {
  if (origin !== null) return undefined
  if (noticeId !== null) return `/notices/${noticeId}.pdf`
  return documentId === null ? `/letters/${letterId}.pdf` : `/documents/${documentId}`
}

/** The address under which a letter is withheld and released. */
export function letterPath({ noticeId, letterId }: Named): string {
  return noticeId === null ? `/letters/${letterId}` : `/notices/${noticeId}`
}

/** "printed 3 Mar 2026", or why and since when it is withheld. */
export function standingNote(letter: LetterRow): string | undefined {
  const { state, printedOn, postedOn, reason, withheldOn, withheldBy } = letter
  if (state === 'withheld') return `${shortDate(withheldOn)}, ${withheldBy}: ${reason}`
  if (state === 'posted') return shortDate(postedOn)
  if (state === 'printed') return shortDate(printedOn)
  return undefined
}

interface Act {
  readonly text: string
  readonly href: string
}

/** The one thing that may be done with a letter as it stands; none with one not ours, or gone. */
function actOn(row: LetterRow, may: Scope['may']): Act | undefined {
  const { state, kind, documentId } = row
  const copied = state === 'posted' && kind !== 'letter-copy' && documentId !== null
  if (copied && may.has('letters.write')) {
    return { text: 'Send a copy', href: `/documents/${documentId}/copy` }
  }
  if (!may.has('letters.withhold')) return undefined
  if (state === 'waiting') return { text: 'Withhold', href: `${letterPath(row)}/withhold` }
  if (state === 'withheld') return { text: 'Release', href: `${letterPath(row)}/release` }
  return undefined
}

export function letterAction<Row extends LetterRow>({ may }: Pick<Scope, 'may'>) {
  return action<Row>('What may be done', (row) => actOn(row, may)?.text ?? '', {
    href: (row) => actOn(row, may)?.href,
    note: (row) => row.number,
  })
}

export function letterList(rows: readonly LetterRow[], scope: Scope): PageList {
  return rowList<LetterRow>({
    name: 'documents',
    title: 'Letters',
    rows,
    columns: [
      date('Issued', (l) => l.issuedOn),
      text<LetterRow>('Letter', letterTitle, { href: letterHref, choice: true }),
      code('No.', (l) => l.number),
      ...originColumns(rows),
      text('Year', (l) => l.year, { choice: true }),
      text('To', (l) => l.to),
      tag('State', (l) => word('letterState', l.state), {
        shade: (l) => l.state,
        choice: true,
        note: standingNote,
      }),
      letterAction<LetterRow>(scope),
      money('Demanded', (l) => l.required),
      number('Print run', (l) => l.printRunId, {
        href: (l) => (l.printRunId === null ? undefined : `/print-runs/${l.printRunId}`),
      }),
      text('Print', (l) => (l.largePrint ? 'Large print' : ''), { choice: true }),
      text('As printed', (l) => (l.documentId === null ? '' : 'As printed'), {
        href: (l) => (l.documentId === null ? undefined : `/documents/${l.documentId}`),
      }),
    ],
    empty: 'No letter has been written to this account.',
  })
}
