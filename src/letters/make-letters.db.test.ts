/** Letters recorded with their data, and made when somebody asks for one. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderArchive } from '#dispatch/index.js'
import { createRenderer, type Renderer } from '#documents/index.js'
import { isoDate } from '#kernel/dates.js'
import {
  lettersToMake,
  makeLetters,
  noticePdf,
  type Press,
  type PrintRun,
  recordPrintRunToMake,
} from '#letters/index.js'
import { sql } from '#store/db.js'
import { command, makeSmallCouncil } from '../../test/browser/small-council.js'
import { untilWaiting } from '../../test/support/waiting.js'
import { SMALL_COUNCIL, useDatabase } from '../../test/support/database.js'

const at = useDatabase(SMALL_COUNCIL)
const ON = isoDate('2026-04-20')
const folder = mkdtempSync(join(tmpdir(), 'reeve-letters-'))
const rendered: unknown[][] = []
let press: Press
let recorded: PrintRun | undefined
let prints: Promise<PrintRun | undefined>

beforeAll(async () => {
  await makeSmallCouncil(at.db)
  const { render } = createRenderer()
  const renderer: Renderer = {
    render: (kind, items) => {
      rendered.push([...items])
      return render(kind, items)
    },
  }
  press = { db: at.db, renderer, archive: folderArchive(folder) }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Doc {
  readonly id: bigint
  readonly noticeId: bigint
  readonly batch: bigint
  readonly file: string | null
  readonly first: number | null
}

function documents(): Promise<Doc[]> {
  return at.db.reading((tx) =>
    tx.rows<Doc>(sql`select document_id as id, notice_id as "noticeId", letter_batch_id as batch,
      encode(pdf_sha256, 'hex') as file, first_page as first from document order by document_id`),
  )
}

const toMake = () => at.db.reading(lettersToMake)

test('what prints and what supersedes a bill do not wait for each other', async () => {
  const one = sql<{
    account: bigint
    notice: bigint
  }>`select account_id as account, notice_id as notice from notice
    where run_id = 1 and state = 'issued' order by notice_id desc limit 1`
  await at.other.transaction(async (tx) => {
    const held = await tx.first(one)
    await tx.run(sql`select 1 from account where account_id = ${held?.account} for update`)
    const printing = recordPrintRunToMake(at.db, command(ON), { runId: 1n })
    await untilWaiting(at.db, 1)
    await tx.run(sql`update notice set kind = kind where notice_id = ${held?.notice}`)
    prints = printing
  })
  recorded = await prints
  expect(recorded?.documents).toBeGreaterThan(1)
})

describe('a print run whose letters are made when asked', () => {
  test('has its documents, of which none has a file', async () => {
    const all = await documents()
    expect(all.length).toBe(recorded?.documents)
    expect(all.length).toBeGreaterThan(1)
    expect(all.every(({ file, first }) => file === null && first === null)).toBe(true)
    expect(recorded).toMatchObject({ pages: 0, manifest: [{ kind: 'bill', sha256: null }] })
    expect([await toMake(), rendered.length]).toEqual([all.length, 0])
  })

  test('is not printed a second time', async () => {
    expect(await recordPrintRunToMake(at.db, command(ON), { runId: 1n })).toBeUndefined()
  })

  test('makes the file of the letter that is asked for, once, and keeps it', async () => {
    const asked = (await documents()).at(-1)
    const id = asked?.noticeId ?? 0n
    await Promise.all([1, 2].map(() => makeLetters(press, command(ON), { noticeId: id })))
    const pdf = await PDFDocument.load(await noticePdf(press, command(ON), id))
    expect(pdf.getPageCount()).toBeGreaterThan(0)
    expect(rendered.length).toBe(1)
    const batch = (await documents()).filter((d) => d.batch === asked?.batch)
    expect(new Set(batch.map((d) => d.file)).size).toBe(1)
    const starts = batch.map((d) => d.first ?? 0)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    const kept = await PDFDocument.load(await press.archive.read(batch[0]?.file ?? ''))
    const print = await at.db.reading((tx) =>
      tx.first<{ pages: number }>(sql`select pages from print_run order by 1 desc limit 1`),
    )
    expect(print?.pages).toBe(kept.getPageCount())
  })

  test('says of a letter that it was made again, where the templates have changed', async () => {
    await at.db.transaction(async (tx) => {
      await tx.run(sql`update document set pdf_sha256 = null, first_page = null, last_page = null`)
      await tx.run(sql`update letter_batch set pdf_sha256 = null, pages = null,
        made_with_sha256 = null, template_sha256 = '\\x00'`)
    })
    const last = (await documents()).at(-1)
    await makeLetters(press, command(ON), { documentId: last?.id ?? 0n })
    const first = rendered.map(([item]) => item as { authority: { madeAnew?: boolean } })
    expect(first.map(({ authority }) => authority.madeAnew ?? false)).toEqual([false, true])
  })

  test('is nothing for a council that is real', async () => {
    await at.db.transaction((tx) => tx.run(sql`delete from document`))
    await at.db.transaction((tx) =>
      tx.run(sql`update determination set value = jsonb_set(value::jsonb, '{demonstration}', 'false')
        where kind = 'authority-details'`),
    )
    const made = recordPrintRunToMake(at.db, command(ON), { runId: 1n })
    await expect(made).rejects.toThrow('only a demonstration')
  })
})
