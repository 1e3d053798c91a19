/**
 * Print runs: the letters of notices not printed yet, in PDFs of some dozens each, archived as
 * they will be sent, with a manifest of counts, pages and hashes.
 */
import type { Archive } from '#dispatch/index.js'
import { BATCH_SIZE, type Renderer } from '#documents/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import {
  type ComposedLetter,
  composeLetters,
  type LetterKind,
  letterKind,
} from '#letters/compose.js'
import { readCourtFacts } from '#letters/court-facts.js'
import {
  type LetterNotice,
  needsOf,
  readLetterFacts,
  readLetterNotices,
  readNeeds,
} from '#letters/letter-facts.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { type Acting, recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'
import { restrictedAccounts } from '#protections/index.js'
import { toJson } from '#store/json.js'
import { atLength } from '#store/patience.js'
import { seeWhole } from '#store/sight.js'
import { createHash } from 'node:crypto'

export interface Press {
  readonly db: Db
  readonly renderer: Renderer
  readonly archive: Archive
}

export interface ManifestEntry {
  readonly kind: LetterKind
  readonly sha256: string
  readonly bytes: number
  readonly letters: number
  readonly pages: number
  readonly template: string
  /** Large print is in files of its own, so that a print firm can set them apart. */
  readonly largePrint: boolean
  /** Letters whose readers need a format that is made by hand, by format. */
  readonly otherFormats: Readonly<Record<string, number>>
}

export interface PrintRun {
  readonly printRunId: bigint
  readonly documents: number
  readonly pages: number
  readonly manifest: readonly ManifestEntry[]
}

/** What is printed: the notices of a run, or whatever single notices wait. */
export type PrintScope = { readonly runId: bigint } | { readonly waiting: true }

/**
 * Prints every notice of the scope that has no document yet; undefined when there is none. Killed
 * half way, it has recorded nothing: the same call prints again.
 */
export function makePrintRun(
  press: Press,
  command: Command,
  scope: PrintScope,
): Promise<PrintRun | undefined> {
  return seeWhole(() => atLength(() => printAll(press, command, scope)))
}

async function printAll(
  press: Press,
  command: Command,
  scope: PrintScope,
): Promise<PrintRun | undefined> {
  const notices = await press.db.transaction((tx) =>
    readLetterNotices(tx, unprinted(scope, command.on)),
  )
  if (notices.length === 0) return undefined
  const printed: PrintedFile[] = []
  for (const batch of await batchesOf(press, notices, command.on)) {
    printed.push(...(await printBatch(press, batch, command.on)))
  }
  return press.db.transaction((tx) => recordPrintRun(tx, command, { printed, scope }))
}

/** Of one kind and print each. Letters of restricted accounts are in files that few may open. */
async function batchesOf(
  press: Press,
  notices: readonly LetterNotice[],
  on: IsoDate,
): Promise<LetterNotice[][]> {
  const restricted = await press.db.transaction((tx) => restrictedAccounts(tx))
  const batches: LetterNotice[][] = []
  for (const kind of new Set(notices.map((n) => letterKind(n.kind)))) {
    for (const apart of [false, true]) {
      const ofKind = notices.filter(
        (n) => letterKind(n.kind) === kind && restricted.has(n.accountId) === apart,
      )
      for (const alike of await press.db.transaction((tx) => byPrint(tx, ofKind, on))) {
        for (let at = 0; at < alike.length; at += BATCH_SIZE) {
          batches.push(alike.slice(at, at + BATCH_SIZE))
        }
      }
    }
  }
  return batches
}

function unprinted(scope: PrintScope, on: IsoDate) {
  const undone = sql`n.state = 'issued'
    and not exists (select 1 from document d where d.notice_id = n.notice_id)`
  // A run's letters are printed together, whenever the printer comes to them.
  return 'runId' in scope
    ? sql`${undone} and n.run_id = ${scope.runId}`
    : sql`${undone} and n.run_id is null and n.issued_on <= ${on}`
}

/** Runs carried out whose letters have not been printed: a process was stopped before. */
export async function unprintedRuns(tx: Tx): Promise<bigint[]> {
  const rows = await tx.rows<{ id: bigint }>(sql`
    select distinct n.run_id as id from notice n join run r on r.run_id = n.run_id
    where r.state = 'executed' and n.state = 'issued'
      and not exists (select 1 from document d where d.notice_id = n.notice_id) order by 1`)
  return rows.map((row) => row.id)
}

/** The notices that nobody needs in large print, and those that somebody does. */
async function byPrint(
  tx: Tx,
  notices: readonly LetterNotice[],
  on: IsoDate,
): Promise<LetterNotice[][]> {
  const needs = await readNeeds(tx, notices, on)
  const isLarge = (notice: LetterNotice) => needsOf(notice, { needs }).largePrint
  return [notices.filter((notice) => !isLarge(notice)), notices.filter(isLarge)]
}

interface PrintedFile {
  readonly letters: readonly ComposedLetter[]
  readonly pages: readonly { first: number; last: number }[]
  readonly sha256: Uint8Array
  readonly bytes: number
  readonly template: string
}

/** One file, or two where of one notice some readers need large print and others do not. */
async function printBatch(
  press: Press,
  notices: readonly LetterNotice[],
  on: IsoDate,
): Promise<PrintedFile[]> {
  const letters = await press.db.transaction((tx) => lettersOf(tx, notices, on))
  const files: PrintedFile[] = []
  for (const large of [false, true]) {
    const alike = letters.filter(({ item }) => (item.largePrint ?? false) === large)
    if (alike.length > 0) files.push(await printFile(press, alike))
  }
  return files
}

async function printFile(press: Press, letters: readonly ComposedLetter[]): Promise<PrintedFile> {
  const kind = letters[0]?.kind
  if (kind === undefined) throw new Error('a batch of letters is never empty')
  const { pdf, pages, templateHash } = press.renderer.render(
    kind,
    letters.map((letter) => letter.item),
  )
  const sha256 = await press.archive.keep(pdf)
  return { letters, pages, sha256, bytes: pdf.length, template: templateHash }
}

/**
 * The letters of notices, put together from the facts on the day of issue; in the print that their
 * readers need on the day they are made, where that is known.
 */
export async function lettersOf(
  tx: Tx,
  notices: readonly LetterNotice[],
  madeOn?: IsoDate,
): Promise<ComposedLetter[]> {
  const facts = await readLetterFacts(tx, notices, madeOn)
  const caseIds = notices.flatMap((n) => (n.caseId === null ? [] : [n.caseId]))
  const courts = await readCourtFacts(tx, caseIds)
  return notices.flatMap((notice) => composeLetters(notice, facts, courts))
}

async function recordPrintRun(
  tx: Tx,
  acting: Acting,
  { printed, scope }: { printed: readonly PrintedFile[]; scope: PrintScope },
): Promise<PrintRun> {
  await requireStanding(tx, printed)
  const [printRunId = 0n] = await reserveIds(tx, { table: 'print_run', column: 'print_run_id' }, 1)
  const runId = 'runId' in scope ? scope.runId : null
  const manifest = printed.map(manifestEntry)
  const documents = printed.reduce((sum, file) => sum + file.letters.length, 0)
  const pages = manifest.reduce((sum, entry) => sum + entry.pages, 0)
  const kinds = [...new Set(manifest.map((entry) => entry.kind))].join(', ')
  await tx.run(sql`
    insert into print_run (print_run_id, kind, run_id, made_on, documents, pages, manifest,
      recorded_at, recorded_by)
    values (${printRunId}, ${kinds}, ${runId}, ${acting.on}, ${documents}, ${pages},
      ${toJson(manifest)}, ${acting.recordedAt}, ${acting.actor})`)
  await tx.copy(
    'document',
    ['notice_id', 'account_id', 'case_id', 'kind', 'print_run_id', 'first_page', 'last_page',
      'pdf_sha256', 'data_sha256', 'template_sha256', 'recorded_at', 'large_print',
      'other_formats'], // prettier-ignore
    printed.flatMap(
      (file) =>
      file.letters.map((letter, n) => [
        letter.notice.id, letter.notice.accountId, letter.notice.caseId, letter.kind, printRunId,
        file.pages[n]?.first ?? 1, file.pages[n]?.last ?? 1, file.sha256, dataHash(letter.item),
        Buffer.from(file.template, 'hex'), acting.recordedAt, letter.item.largePrint ?? false,
        letter.otherFormats,
      ]), // prettier-ignore
    ),
  )
  const stream = `print-run/${printRunId}`
  const detail = { runId, documents, pages, manifest }
  await recordEvents(tx, acting, [{ stream, type: 'print-run-made', detail }])
  return { printRunId, documents, pages, manifest }
}

/** A notice withdrawn while its letter was made is not sent: all is printed again without it. */
async function requireStanding(tx: Tx, printed: readonly PrintedFile[]): Promise<void> {
  const ids = printed.flatMap((file) => file.letters.map((letter) => letter.notice.id))
  const rows = await tx.rows<{ state: string }>(sql`
    select state from notice where notice_id = any(${ids}::bigint[]) order by notice_id for share`)
  if (rows.every((row) => row.state === 'issued')) return
  const message = 'a letter was withdrawn while it was being printed: print again'
  throw new InputError([{ field: 'notices', message }])
}

function manifestEntry(file: PrintedFile): ManifestEntry {
  return {
    kind: file.letters[0]?.kind ?? 'bill',
    sha256: Buffer.from(file.sha256).toString('hex'),
    bytes: file.bytes,
    letters: file.letters.length,
    pages: file.pages.at(-1)?.last ?? 0,
    template: file.template,
    largePrint: file.letters[0]?.item.largePrint ?? false,
    otherFormats: counted(file.letters.flatMap((letter) => letter.otherFormats)),
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

/** Marks a print run as sent: from now on what it holds can only be corrected by new notices. */
export function markSent(
  db: Db,
  command: Command,
  { printRunId }: { printRunId: bigint },
): Promise<void> {
  return carryOut(
    db,
    command,
    { name: 'mark-sent', body: { printRunId }, long: true },
    async (tx) => {
      const row = await tx.first<{ runId: bigint | null }>(sql`
      update print_run set state = 'sent' where print_run_id = ${printRunId} and state = 'unsent'
      returning run_id as "runId"`)
      if (row === undefined) {
        const message = 'that print run is sent already or does not exist'
        throw new InputError([{ field: 'printRunId', message }])
      }
      if (row.runId !== null) {
        await tx.run(sql`update run set state = 'sent' where run_id = ${row.runId}`)
      }
      const stream = `print-run/${printRunId}`
      await recordEvents(tx, command, [{ stream, type: 'print-run-sent', detail: {} }])
    },
  )
}

/** Renders the letters of the notices that `where` chooses without recording them. */
export async function composeAndRender(
  press: Press,
  where: Parameters<typeof readLetterNotices>[1],
): Promise<Uint8Array | undefined> {
  const letters = await press.db.transaction(async (tx) =>
    lettersOf(tx, await readLetterNotices(tx, where)),
  )
  return renderLetters(press.renderer, letters)
}

/** Letters of one kind as a PDF; undefined when there are none. */
export function renderLetters(
  renderer: Renderer,
  letters: readonly ComposedLetter[],
): Uint8Array | undefined {
  const kind = letters[0]?.kind
  if (kind === undefined) return undefined
  const ofKind = letters.filter((letter) => letter.kind === kind)
  return renderer.render(
    kind,
    ofKind.map((letter) => letter.item),
  ).pdf
}

/** The first letters of a run's notices, in the order of the accounts. */
export async function lettersOfRun(
  tx: Tx,
  runId: bigint,
  count: number,
): Promise<ComposedLetter[]> {
  const notices = await readLetterNotices(
    tx,
    // A sample shows nobody who is hidden from the officer who asked for it.
    sql`n.run_id = ${runId} and n.state = 'issued'
      and n.account_id not in (select account_id from hidden_account)`,
  )
  return lettersOf(tx, notices.slice(0, count))
}
