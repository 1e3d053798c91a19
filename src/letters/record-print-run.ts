/** The record of a print run: its documents, its manifest, and the letters still to be made. */
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { letterWithheld, noticeWithheld } from '#dispatch/index.js'
import type { Documents, PageSpan } from '#documents/index.js'
import type { LetterKind } from '#letters/compose.js'
import type { LetterFormat } from '#parties/index.js'
import { sql, type Tx } from '#store/db.js'
import { type Acting, recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'
import { toJson } from '#store/json.js'
import type { CopyValue } from '#store/copy-text.js'

export interface ManifestEntry {
  readonly kind: LetterKind
  /** Of the file and its pages; null where the letters are made when somebody asks for one. */
  readonly sha256: string | null
  readonly bytes: number | null
  readonly pages: number | null
  readonly letters: number
  readonly template: string
  /** Large print is in files of its own, so that a print firm can set them apart. */
  readonly largePrint: boolean
  /** Letters whose readers need a format that is made by hand, by format. */
  readonly otherFormats: Readonly<Record<string, number>>
}

export interface PrintRun {
  readonly printRunId: bigint
  readonly documents: number
  /** Of the files that were made. */
  readonly pages: number
  readonly manifest: readonly ManifestEntry[]
}

/** What is printed: the notices of a run, or whatever single notices wait. */
export type PrintScope = { readonly runId: bigint } | { readonly waiting: true }

/** A letter as it is printed: of a notice, or one of an officer's. */
export interface PrintedLetter {
  readonly noticeId: bigint | null
  readonly letterId: bigint | null
  readonly accountId: bigint
  readonly caseId: bigint | null
  readonly partyIds: readonly bigint[]
  readonly kind: LetterKind
  readonly item: Documents[LetterKind]
  /** What else its readers need, that no template makes. */
  readonly otherFormats: readonly LetterFormat[]
}

/** Letters that belong in one file, which is made already or will be when it is asked for. */
export interface LetterFile {
  readonly letters: readonly PrintedLetter[]
  readonly template: string
  readonly made?: {
    readonly sha256: Uint8Array
    readonly bytes: number
    /** One for each letter. */
    readonly pages: readonly PageSpan[]
  }
}

/** Writes it with its event; nothing, where a letter was withdrawn or withheld meanwhile. */
export async function recordPrintRun(
  tx: Tx,
  acting: Acting,
  { printed, scope }: { printed: readonly LetterFile[]; scope: PrintScope },
): Promise<PrintRun | 'withdrawn'> {
  if (!(await allStand(tx, printed))) return 'withdrawn'
  const [printRunId = 0n] = await reserveIds(tx, { table: 'print_run', column: 'print_run_id' }, 1)
  const runId = 'runId' in scope ? scope.runId : null
  const manifest = printed.map(manifestEntry)
  const documents = printed.reduce((sum, file) => sum + file.letters.length, 0)
  const pages = manifest.reduce((sum, entry) => sum + (entry.pages ?? 0), 0)
  const kinds = [...new Set(manifest.map((entry) => entry.kind))].join(', ')
  await tx.run(sql`
    insert into print_run (print_run_id, kind, run_id, made_on, documents, pages, manifest,
      recorded_at, recorded_by)
    values (${printRunId}, ${kinds}, ${runId}, ${acting.on}, ${documents}, ${pages},
      ${toJson(manifest)}, ${acting.recordedAt}, ${acting.actor})`)
  await recordDocuments(tx, acting, { printed, printRunId })
  const stream = `print-run/${printRunId}`
  const detail = { runId, documents, pages, manifest }
  await recordEvents(tx, acting, [{ stream, type: 'print-run-made', detail }])
  return { printRunId, documents, pages, manifest }
}

async function recordDocuments(
  tx: Tx,
  acting: Acting,
  { printed, printRunId }: { printed: readonly LetterFile[]; printRunId: bigint },
): Promise<void> {
  const rows: CopyValue[][] = []
  for (const file of printed) {
    const { letters, template, made } = file
    // One after the other: what is put off is large, and is let go again.
    const batchId = made === undefined ? await putOff(tx, acting, { file, printRunId }) : null
    for (const [n, letter] of letters.entries()) {
      const { noticeId, letterId, accountId, caseId, kind, item, otherFormats, partyIds } = letter
      const { first = null, last = null } = made?.pages[n] ?? {}
      rows.push([
        noticeId, accountId, caseId, kind, printRunId, first, last,
        made?.sha256 ?? null, dataHash(item), Buffer.from(template, 'hex'), acting.recordedAt,
        item.largePrint ?? false, otherFormats, batchId, letterId, partyIds.map(String),
      ]) // prettier-ignore
    }
  }
  await tx.copy(
    'document',
    ['notice_id', 'account_id', 'case_id', 'kind', 'print_run_id', 'first_page', 'last_page',
      'pdf_sha256', 'data_sha256', 'template_sha256', 'recorded_at', 'large_print',
      'other_formats', 'letter_batch_id', 'letter_id', 'party_ids'], // prettier-ignore
    rows,
  )
}

/** Keeps the data of letters whose file is made when somebody asks for one. */
async function putOff(
  tx: Tx,
  acting: Acting,
  { file, printRunId }: { file: LetterFile; printRunId: bigint },
): Promise<bigint> {
  const batch = { table: 'letter_batch', column: 'letter_batch_id' }
  const [batchId = 0n] = await reserveIds(tx, batch, 1)
  const { kind, letters, template } = { ...manifestEntry(file), letters: file.letters }
  const data = gzipSync(toJson(letters.map(({ item }) => item)), { level: 1 })
  await tx.copy(
    'letter_batch',
    ['letter_batch_id', 'print_run_id', 'kind', 'data', 'template_sha256', 'recorded_at'],
    [[batchId, printRunId, kind, data, Buffer.from(template, 'hex'), acting.recordedAt]],
  )
  return batchId
}

/**
 * A notice withdrawn or withheld while its letter was made is not sent: all is printed again
 * without it. The accounts are locked before their notices, as a change does it that supersedes a
 * bill: in the other order each would wait for the other.
 */
async function allStand(tx: Tx, printed: readonly LetterFile[]): Promise<boolean> {
  const letters = printed.flatMap((file) => file.letters)
  const ids = (of: 'noticeId' | 'letterId') =>
    letters.flatMap((letter) => (letter[of] === null ? [] : [letter[of]]))
  await tx.run(sql`
    select 1 from account where account_id = any(${letters.map((l) => l.accountId)}::bigint[])
    order by account_ref for key share`)
  const notices = await tx.rows<{ stands: boolean }>(sql`
    select state = 'issued' and not ${noticeWithheld(sql`notice.notice_id`)} as stands from notice
    where notice_id = any(${ids('noticeId')}::bigint[]) order by notice_id for share`)
  const others = await tx.rows<{ stands: boolean }>(sql`
    select not ${letterWithheld(sql`letter.letter_id`)} as stands from letter
    where letter_id = any(${ids('letterId')}::bigint[])`)
  return [...notices, ...others].every((row) => row.stands)
}

function manifestEntry({ letters, template, made }: LetterFile): ManifestEntry {
  return {
    kind: letters[0]?.kind ?? 'bill',
    sha256: made === undefined ? null : Buffer.from(made.sha256).toString('hex'),
    bytes: made?.bytes ?? null,
    letters: letters.length,
    pages: made === undefined ? null : (made.pages.at(-1)?.last ?? 0),
    template,
    largePrint: letters[0]?.item.largePrint ?? false,
    otherFormats: counted(letters.flatMap((letter) => letter.otherFormats)),
  }
}

function counted(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}

function dataHash(item: object): Uint8Array {
  return createHash('sha256').update(toJson(item)).digest()
}
