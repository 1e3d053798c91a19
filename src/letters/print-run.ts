/**
 * Print runs: the letters of notices not printed yet, in PDFs of some dozens each, archived as
 * they will be sent, with a manifest of counts, pages and hashes.
 */
import { noticeWithheld } from '#dispatch/index.js'
import { BATCH_SIZE, type Renderer, templateHash } from '#documents/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { InputError, invariant } from '#kernel/invariant.js'
import { type ComposedLetter, composeLetters, letterKind } from '#letters/compose.js'
import { readCourtFacts } from '#letters/court-facts.js'
import {
  type LetterNotice,
  needsOf,
  readLetterFacts,
  readLetterNotices,
  readNeeds,
} from '#letters/letter-facts.js'
import type { Press } from '#letters/press.js'
import { officerLetterFiles } from '#letters/officer-letters.js'
import {
  type LetterFile,
  type PrintedLetter,
  type PrintRun,
  type PrintScope,
  recordPrintRun,
} from '#letters/record-print-run.js'
import type { Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { restrictedAccounts } from '#protections/index.js'
import { atLength } from '#store/patience.js'
import { seeWhole } from '#store/sight.js'

/**
 * Prints every notice of the scope that has no document yet; undefined when there is none. Killed
 * half way, it has recorded nothing: the same call prints again.
 */
export function makePrintRun(
  press: Press,
  command: Command,
  scope: PrintScope,
): Promise<PrintRun | undefined> {
  const file = (letters: Letters) => printFile(press, letters)
  const others = () => ('waiting' in scope ? officerLetterFiles(press, command) : none())
  return seeWhole(() => atLength(() => printAll(press.db, command, { scope, file, others })))
}

/**
 * As `makePrintRun`, but the letters are put together and kept as data: their file is made when
 * somebody asks for one of them. For the history of a demonstration alone, whose thousands of
 * letters nobody opens; throws where the council is real.
 */
export function recordPrintRunToMake(
  db: Db,
  command: Command,
  scope: PrintScope,
): Promise<PrintRun | undefined> {
  const file = (letters: Letters) => Promise.resolve(fileToMake(letters))
  return seeWhole(() => atLength(() => printAll(db, command, { scope, file })))
}

/** At least one letter, all of one kind. */
type Letters = readonly [ComposedLetter, ...ComposedLetter[]]

interface Printing {
  readonly scope: PrintScope
  readonly file: (letters: Letters) => Promise<LetterFile>
  /** The letters of officers that wait too; left out, they go on waiting. */
  readonly others?: () => Promise<readonly LetterFile[]>
}

/** A letter that is withdrawn while all is printed is left out by printing once more. */
const TRIES = 3

async function printAll(
  db: Db,
  command: Command,
  { scope, file, others = none }: Printing,
): Promise<PrintRun | undefined> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const notices = await printOnce(db, command.on, { scope, file })
    const printed = [...notices, ...(await others())]
    if (printed.length === 0) return undefined
    const made = await db.transaction((tx) => recordPrintRun(tx, command, { printed, scope }))
    if (made !== 'withdrawn') return made
  }
  const message = 'letters were withdrawn each time while they were printed: print again'
  throw new InputError([{ field: 'notices', message }])
}

const none = () => Promise.resolve<readonly LetterFile[]>([])

async function printOnce(
  db: Db,
  on: IsoDate,
  { scope, file }: Omit<Printing, 'others'>,
): Promise<LetterFile[]> {
  const notices = await db.transaction((tx) => readLetterNotices(tx, unprinted(scope, on)))
  const printed: LetterFile[] = []
  for (const batch of await batchesOf(db, notices, on)) {
    const letters = await db.transaction((tx) => lettersOf(tx, batch, on))
    for (const alike of byLargePrint(letters)) printed.push(await file(alike))
  }
  return printed
}

/** Of one kind and print each. Letters of restricted accounts are in files that few may open. */
async function batchesOf(
  db: Db,
  notices: readonly LetterNotice[],
  on: IsoDate,
): Promise<LetterNotice[][]> {
  const restricted = await db.transaction((tx) => restrictedAccounts(tx))
  const batches: LetterNotice[][] = []
  for (const kind of new Set(notices.map((n) => letterKind(n.kind)))) {
    for (const apart of [false, true]) {
      const ofKind = notices.filter(
        (n) => letterKind(n.kind) === kind && restricted.has(n.accountId) === apart,
      )
      for (const alike of await db.transaction((tx) => byPrint(tx, ofKind, on))) {
        for (let at = 0; at < alike.length; at += BATCH_SIZE) {
          batches.push(alike.slice(at, at + BATCH_SIZE))
        }
      }
    }
  }
  return batches
}

function unprinted(scope: PrintScope, on: IsoDate) {
  const undone = sql`n.state = 'issued' and not ${noticeWithheld(sql`n.notice_id`)}
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
      and not ${noticeWithheld(sql`n.notice_id`)}
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

/** One file, or two where of one notice some readers need large print and others do not. */
function byLargePrint(letters: readonly ComposedLetter[]): Letters[] {
  return [false, true].flatMap((large) => {
    const [first, ...rest] = letters.filter(({ item }) => (item.largePrint ?? false) === large)
    return first === undefined ? [] : [[first, ...rest] as const]
  })
}

async function printFile(press: Press, letters: Letters): Promise<LetterFile> {
  const items = letters.map((letter) => letter.item)
  const { pdf, pages, templateHash: template } = press.renderer.render(letters[0].kind, items)
  const sha256 = await press.archive.keep(pdf)
  return { letters: letters.map(asPrinted), template, made: { sha256, bytes: pdf.length, pages } }
}

function fileToMake(letters: Letters): LetterFile {
  const puttingOff = letters.every(({ item }) => item.authority.demonstration)
  invariant(puttingOff, 'only a demonstration puts the making of its letters off')
  return { letters: letters.map(asPrinted), template: templateHash(letters[0].kind) }
}

function asPrinted({ notice, ...letter }: ComposedLetter): PrintedLetter {
  const { id: noticeId, accountId, caseId } = notice
  return { ...letter, noticeId, letterId: null, accountId, caseId }
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
