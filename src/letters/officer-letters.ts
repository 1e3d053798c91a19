/**
 * Letters of officers, which are no notices: one of their own, or the copy of one that was sent.
 * They carry no step and start no days; they are printed with the notices that wait.
 */
import { PDFDocument } from '@cantoo/pdf-lib'
import { determinationsOn } from '#authority/index.js'
import { letterName, letterWithheld } from '#dispatch/index.js'
import type { Letter, LetterCopy, OfficerLetter } from '#documents/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { present } from '#kernel/invariant.js'
import { documentPdf } from '#letters/document-pdf.js'
import { addressee } from '#letters/letter-facts.js'
import type { Press } from '#letters/press.js'
import type { LetterFile, PrintedLetter } from '#letters/record-print-run.js'
import { type LetterFormat, letterNeedsOn, partiesOn, sharedNeeds } from '#parties/index.js'
import { restrictedAccounts } from '#protections/index.js'
import { type RawBuilder, sql, type Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'

/** A letter as it is composed; without a number while it is only looked at. */
export interface WrittenLetter {
  readonly id?: bigint
  readonly accountId: bigint
  readonly accountRef: string
  readonly partyId: bigint
  readonly writtenOn: IsoDate
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** The name of the officer who writes. */
  readonly from: string
  /** The document of which it is a copy; null for a letter of the officer's own. */
  readonly copyOf: bigint | null
}

export interface Composed {
  readonly item: OfficerLetter | LetterCopy
  readonly otherFormats: readonly LetterFormat[]
}

const WRITTEN = sql`l.letter_id as id, l.account_id as "accountId", a.account_ref as "accountRef",
  l.party_id as "partyId", l.written_on as "writtenOn", l.subject, l.paragraphs,
  coalesce(o.name, l.recorded_by) as from, l.copy_of as "copyOf"
  from letter l join account a using (account_id)
  left join officer o on o.username = l.recorded_by`

export function findLetter(tx: Tx, id: bigint): Promise<WrittenLetter | undefined> {
  return tx.first<WrittenLetter>(sql`select ${WRITTEN} where l.letter_id = ${id}`)
}

/** Puts a letter together from what is known on the day. */
export async function composeLetter(tx: Tx, letter: WrittenLetter, on: IsoDate): Promise<Composed> {
  const { details, jurisdiction } = await determinationsOn(tx, letter.writtenOn)
  const parties = await partiesOn(tx, [letter.partyId], on)
  const party = present(parties.get(letter.partyId), 'the person who is written to')
  const needs = sharedNeeds([letter.partyId], await letterNeedsOn(tx, [letter.partyId], on))
  const home = await homeOf(tx, letter.accountId, on)
  const base: Letter = {
    authority: details,
    issuedOn: letter.writtenOn,
    documentNo: letter.id === undefined ? 'Preview' : `L${letter.id}`,
    accountRef: letter.accountRef,
    largePrint: needs.largePrint,
    bilingual: jurisdiction === 'wales',
    recipient: {
      names: [addressee(party)],
      addressLines: (party.mailLines ?? home).slice(0, 6),
    },
  }
  const { subject, paragraphs, from } = letter
  const item =
    letter.copyOf === null
      ? { ...base, subject, paragraphs, from }
      : { ...base, ...(await originalOf(tx, letter.copyOf)) }
  return { item, otherFormats: needs.others }
}

/** Where the account lives on the day, or lived last. */
async function homeOf(tx: Tx, accountId: bigint, on: IsoDate): Promise<string[]> {
  const row = await tx.first<{ lines: string[] }>(sql`
    select d.address_lines || d.postcode as lines
    from liability l join dwelling d using (dwelling_id)
    where l.account_id = ${accountId} and l.superseded_at is null
    order by l.valid @> ${on}::date desc, lower(l.valid) desc limit 1`)
  return row?.lines ?? []
}

/** What is said of the letter that is copied: which it is, its date, and when it was sent. */
async function originalOf(
  tx: Tx,
  documentId: bigint,
): Promise<Pick<LetterCopy, 'what' | 'dated' | 'sentOn' | 'originalNo'>> {
  const row = await tx.first<Omit<LetterCopy, keyof Letter | 'what'> & { kind: string }>(sql`
    select coalesce(n.kind, d.kind) as kind, coalesce(n.issued_on, l.written_on) as dated,
      p.sent_on as "sentOn", ${NUMBER} as "originalNo"
    from document d join print_run p using (print_run_id) left join notice n using (notice_id)
    left join letter l using (letter_id)
    where d.document_id = ${documentId}`)
  const { kind, ...original } = present(row, 'the letter that is copied')
  return { ...original, what: letterName(kind) }
}

/** The number that stands on a document `d`. */
const NUMBER: RawBuilder<unknown> = sql`coalesce('N' || d.notice_id, 'L' || d.letter_id)`

/** The letters of officers that wait, in files of one kind and print; each copy in its own. */
export async function officerLetterFiles(press: Press, acting: Acting): Promise<LetterFile[]> {
  const { letters, restricted } = await press.db.transaction(async (tx) => ({
    letters: await waitingLetters(tx, acting.on),
    restricted: await restrictedAccounts(tx),
  }))
  const own = letters.filter((letter) => letter.kind === 'officer-letter')
  const files: LetterFile[] = []
  // Letters of restricted accounts are in files that few may open.
  for (const apart of [false, true]) {
    for (const large of [false, true]) {
      const alike = own.filter(
        ({ accountId, item }) =>
          restricted.has(accountId) === apart && (item.largePrint ?? false) === large,
      )
      if (alike.length > 0) files.push(await ownFile(press, alike))
    }
  }
  for (const letter of letters.filter(({ kind }) => kind === 'letter-copy')) {
    files.push(await copyFile(press, acting, letter))
  }
  return files
}

interface ToPrint extends PrintedLetter {
  readonly copyOf: bigint | null
}

async function waitingLetters(tx: Tx, on: IsoDate): Promise<ToPrint[]> {
  const waiting = await tx.rows<WrittenLetter & { id: bigint }>(sql`
    select ${WRITTEN}
    where l.written_on <= ${on}::date and not ${letterWithheld(sql`l.letter_id`)}
      and not exists (select 1 from document d where d.letter_id = l.letter_id)
    order by a.account_ref, l.letter_id`)
  const letters: ToPrint[] = []
  for (const letter of waiting) {
    const { item, otherFormats } = await composeLetter(tx, letter, on)
    const { id: letterId, accountId, partyId, copyOf } = letter
    const kind = copyOf === null ? 'officer-letter' : 'letter-copy'
    const of = { noticeId: null, letterId, accountId, caseId: null, partyIds: [partyId] }
    letters.push({ ...of, kind, item, otherFormats, copyOf })
  }
  return letters
}

async function ownFile(press: Press, letters: readonly ToPrint[]): Promise<LetterFile> {
  const items = letters.map((letter) => letter.item as OfficerLetter)
  const { pdf, pages, templateHash: template } = press.renderer.render('officer-letter', items)
  const sha256 = await press.archive.keep(pdf)
  return { letters, template, made: { sha256, bytes: pdf.length, pages } }
}

async function copyFile(press: Press, acting: Acting, letter: ToPrint): Promise<LetterFile> {
  const copyOf = present(letter.copyOf, 'the document that is copied')
  const item = letter.item as LetterCopy
  const { pdf, pages, template } = await copyPdf(press, acting, { item, copyOf })
  const sha256 = await press.archive.keep(pdf)
  const span = { first: 1, last: pages }
  return { letters: [letter], template, made: { sha256, bytes: pdf.length, pages: [span] } }
}

/** The page that says what it is, and behind it the letter as it was sent. */
export async function copyPdf(
  press: Press,
  acting: Acting,
  { item, copyOf }: { readonly item: LetterCopy; readonly copyOf: bigint },
): Promise<{ pdf: Uint8Array; pages: number; template: string }> {
  const cover = press.renderer.render('letter-copy', [item])
  const sent = await documentPdf(press, acting, copyOf)
  const whole = await PDFDocument.load(cover.pdf, { updateMetadata: false })
  const behind = await PDFDocument.load(sent, { updateMetadata: false })
  for (const page of await whole.copyPages(behind, behind.getPageIndices())) whole.addPage(page)
  const pdf = await whole.save({ addDefaultPage: false, updateFieldAppearances: false })
  return { pdf, pages: whole.getPageCount(), template: cover.templateHash }
}
