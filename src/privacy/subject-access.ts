/**
 * What is held of a person, in one file for that person: all of it as JSON, as a workbook to read,
 * and the letters as they were sent. That it was handed over is recorded with the hash of the file.
 *
 * @law 2018 c. 12 Sch 2 para 16
 */
import { createHash } from 'node:crypto'
import JSZip from 'jszip'
import { type Sheet, writeXlsx } from '#formats/xlsx.js'
import { InputError } from '#kernel/invariant.js'
import { poundsText } from '#kernel/money.js'
import { type HeldData, type HeldSection, readHeldData } from '#privacy/held-data.js'
import { subjectOf, writeDisclosure } from '#privacy/record-disclosure.js'
import { carryOut, type Command } from '#store/commands.js'
import type { Db } from '#store/db.js'
import { seeWhole } from '#store/sight.js'

export interface SubjectAccess {
  readonly personRef: string
  /** To whom it goes: the person, or who acts for them. */
  readonly toWhom: string
  /** How it was made sure who asks (UK GDPR art 12(6)). */
  readonly identity: string
}

export interface PaperDesk {
  readonly db: Db
  noticePdf(noticeId: bigint): Promise<Uint8Array>
}

export type SubjectAccessOutcome =
  | {
      readonly kind: 'made'
      readonly name: string
      readonly bytes: Uint8Array
      readonly sha256: string
      readonly disclosureId: bigint
    }
  | { readonly kind: 'no-such-person' }
  /** This request made a file before, and what is held has changed since: it is not made again. */
  | { readonly kind: 'made-already'; readonly disclosureId: bigint; readonly sha256: string }

/** Makes the file and records it as disclosed. Throws InputError where something is not said. */
export async function makeSubjectAccess(
  desk: PaperDesk,
  command: Command,
  asked: SubjectAccess,
): Promise<SubjectAccessOutcome> {
  const missing = (['toWhom', 'identity'] as const).filter((field) => asked[field].trim() === '')
  if (missing.length > 0) {
    throw new InputError(missing.map((field) => ({ field, message: 'must be said' })))
  }
  // A person is told all that is held of them, whoever makes the file.
  return seeWhole(async () => {
    const held = await desk.db.reading((tx) => readHeldData(tx, asked.personRef))
    if (held === undefined) return { kind: 'no-such-person' }
    const bytes = await zipOf(desk, held, command)
    const hash = createHash('sha256').update(bytes).digest()
    const recorded = await recordMade(desk.db, command, { asked, held, hash })
    // The file itself is kept nowhere; another than the one recorded is never handed over.
    if (recorded.sha256 !== hash.toString('hex')) return { kind: 'made-already', ...recorded }
    const name = `held-of-${held.person.ref}-${command.on}.zip`
    return { kind: 'made', name, bytes, ...recorded }
  })
}

function recordMade(
  db: Db,
  command: Command,
  of: { readonly asked: SubjectAccess; readonly held: HeldData; readonly hash: Uint8Array },
): Promise<{ readonly disclosureId: bigint; readonly sha256: string }> {
  const { asked, held, hash } = of
  return carryOut(db, command, { name: 'subject-access', body: asked }, async (tx) => {
    const ref = held.person.ref
    const subject = await subjectOf(tx, { of: 'person', ref })
    if (subject === undefined) throw new Error(`no person ${ref}`)
    const disclosureId = await writeDisclosure(tx, command, {
      subject,
      on: command.on,
      toWhom: asked.toWhom,
      what: `All that is held (subject access). Identity: ${asked.identity}`,
      basis: 'subject',
      noticeId: null,
      file: hash,
    })
    return { disclosureId, sha256: Buffer.from(hash).toString('hex') }
  })
}

async function zipOf(desk: PaperDesk, held: HeldData, command: Command): Promise<Uint8Array> {
  const zip = new JSZip()
  const date = command.recordedAt
  const add = (name: string, content: string | Uint8Array) => {
    zip.file(name, content, { date, createFolders: false })
  }
  add('README.txt', readme(held, command))
  add('held.json', JSON.stringify(plain(held.sections), null, 2))
  add('held.xlsx', await workbook(held, date))
  for (const { noticeId, name } of held.letters) {
    add(`letters/${name}.pdf`, await desk.noticePdf(noticeId))
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

function readme({ person, sections, letters, leftOut }: HeldData, command: Command): string {
  const counts = Object.entries(sections).map(([name, list]) => `  ${name}: ${list.length}`)
  return [
    `What is held of ${person.details[0]?.name ?? person.ref} (${person.ref})`,
    `as at ${command.on}, made by ${command.actor}.`,
    '',
    'held.json has all of it; held.xlsx is the same as a workbook, a sheet for each part:',
    ...counts,
    '',
    `letters/ has ${letters.length} letters as they were sent to you.`,
    ...(leftOut.length === 0
      ? []
      : ['', 'Left out, since they also hold letters to somebody else:', ...leftOut]),
    '',
    'Who is liable with you is counted and not named: what is held of others is theirs.',
    'The reason of a restriction is left out.',
    '',
  ].join('\n')
}

/** Money in pounds, days and instants as text, identities as numbers in text. */
function plain(value: unknown, name = ''): unknown {
  if (typeof value === 'bigint') return isMoney(name) ? poundsText(value as never) : String(value)
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map((item) => plain(item, name))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, plain(v, key)]))
}

/** An identity ends in id; every other whole number that is a bigint is pence. */
function isMoney(name: string): boolean {
  return !/(^id|Id|Ids)$/.test(name)
}

function workbook({ sections }: HeldData, at: Date): Promise<Uint8Array> {
  return writeXlsx(
    Object.entries(sections).map(([name, list]) => sheetOf(name, list)),
    at,
  )
}

function sheetOf(name: string, list: HeldSection): Sheet {
  const titles = [...new Set(list.flatMap((row) => Object.keys(row)))]
  const rows = list.map((row) => titles.map((title) => cell(plain(row[title], title))))
  return { name, columns: titles.map((title) => ({ title })), rows }
}

/** A text that a spreadsheet would run as a formula is kept a text. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  const said = typeof value === 'string' ? value : JSON.stringify(value)
  return /^[=+@\t\r]/.test(said) ? `'${said}` : said
}
