/** Large print and other formats: from the fact of a person to the letter and its manifest. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderArchive } from '#dispatch/index.js'
import { createRenderer } from '#documents/index.js'
import { readPerson } from '#enquiries/index.js'
import { isoDate } from '#kernel/dates.js'
import { present } from '#kernel/invariant.js'
import { readBundleCase, readBundleNotices } from '#letters/bundle-facts.js'
import { readLetterNotices } from '#letters/letter-facts.js'
import { makeBundle, makePrintRun, noticePdf, type Press, type PrintRun } from '#letters/index.js'
import { lettersOf } from '#letters/print-run.js'
import { statementOf } from '#letters/statement.js'
import { type LetterFormat, letterNeedsOn, recordLetterNeed } from '#parties/index.js'
import { tryOut } from '#store/commands.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'

const at = useDatabase()
const BILLED = isoDate('2026-03-10')

const STORY = `# A couple and two others, billed
| 2026-03-01 | tax | 2026-27 band D 1800.00 | |
| | dwelling | H1 band D | |
| | dwelling | H2 band D | |
| | dwelling | H3 band D | |
| | account | TWO at H1 from 2020-01-01 for Ann Lee, Bob Lee | |
| | account | ONE at H2 from 2020-01-01 for Cat Fox | |
| | account | DOT at H3 from 2020-01-01 for Dot Gray | |
| | hearing | JULY on 2026-07-16, complaint by 2026-06-12 | |
| 2026-03-10 | run | annual-billing for 2026-27 | acts 3 |
| 2026-05-08 | run | reminder | acts 3 |
| 2026-05-22 | run | complaint for JULY | acts 3 |
| 2026-05-29 | court-approves | JULY | approved 3 |
| 2026-06-01 | run | summons for JULY | acts 3 |
`

let world: Awaited<ReturnType<typeof runScenarioSteps>>
let folder = ''
let press: Press
const people = new Map<string, string>()

beforeAll(async () => {
  world = await runScenarioSteps(at.db, STORY)
  folder = await mkdtemp(join(tmpdir(), 'reeve-needs-'))
  press = { db: at.db, renderer: createRenderer(), archive: folderArchive(folder) }
  const rows = await at.db.transaction((tx) =>
    tx.rows<{ name: string; ref: string }>(
      sql`select name, party_ref as ref from party join party_detail using (party_id)`,
    ),
  )
  for (const { name, ref } of rows) people.set(name, ref)
})

afterAll(() => rm(folder, { recursive: true }))

const record = (
  name: string,
  formats: readonly LetterFormat[],
  { from = '2026-03-01', until = null as string | null, reason = 'Told us by telephone' } = {},
) =>
  recordLetterNeed(at.db, world.command(BILLED, 'b.billing'), {
    personRef: people.get(name) ?? 'nobody',
    formats,
    language: null,
    from: isoDate(from),
    until: until === null ? null : isoDate(until),
    reason,
  })

const large = (kind: string) =>
  at.db.transaction(async (tx) => {
    const letters = await lettersOf(tx, await readLetterNotices(tx, sql`n.kind = ${kind}`))
    return letters
      .map(({ item }) => [item.recipient.names.join(', '), item.largePrint])
      .sort(([a], [b]) => String(a).localeCompare(String(b)))
  })

test('of nobody known, there is no need', async () => {
  expect(await record('Nobody', ['large-print'])).toEqual({ kind: 'no-such-person' })
})

test('without a reason, or in no format we know, it is not recorded', async () => {
  await expect(record('Bob Lee', ['large-print'], { reason: ' ' })).rejects.toThrow('who asked')
  await expect(record('Bob Lee', ['woodcut' as LetterFormat])).rejects.toThrow('woodcut')
})

describe('once recorded', () => {
  beforeAll(async () => {
    expect(await record('Bob Lee', ['large-print'])).toEqual({ kind: 'recorded' })
    expect(await record('Dot Gray', ['braille'])).toEqual({ kind: 'recorded' })
  })

  test('it is on the page of the person, with who recorded it', async () => {
    const ref = people.get('Bob Lee') ?? ''
    const person = await at.db.transaction((tx) => readPerson(tx, ref))
    expect(person?.letterNeeds).toMatchObject([
      { formats: ['large-print'], reason: 'Told us by telephone', recordedBy: 'b.billing' },
    ])
  })

  test('the same again changes nothing', async () => {
    expect(await record('Bob Lee', ['large-print'])).toEqual({ kind: 'no-change' })
  })

  test('a letter to several is in large print where one of them needs it', async () => {
    expect(await large('demand')).toEqual([
      ['Ann Lee, Bob Lee', true],
      ['Cat Fox', false],
      ['Dot Gray', false],
    ])
  })

  test('a summons is made for each person as they need it', async () => {
    expect(await large('summons')).toEqual([
      ['Ann Lee', false],
      ['Bob Lee', true],
      ['Cat Fox', false],
      ['Dot Gray', false],
    ])
  })

  test('a statement is in large print too, whatever day it tells of', async () => {
    const [accountRef = ''] = [world.accounts.get('TWO')]
    const moment = { at: isoDate('2026-02-01'), known: isoDate('2026-02-01') }
    const asked = { accountRef, on: BILLED, moment }
    const statement = await at.db.transaction((tx) => statementOf(tx, asked))
    expect(statement.largePrint).toBe(true)
  })
})

describe('a print run', () => {
  let bills: PrintRun | undefined
  const print = async (kind: string) => {
    const [run] = await at.db.transaction((tx) =>
      tx.rows<{ id: bigint }>(sql`select run_id as id from run where kind = ${kind}`),
    )
    return makePrintRun(press, world.command(isoDate('2026-06-02')), { runId: run?.id ?? 0n })
  }

  beforeAll(async () => {
    bills = await print('annual-billing')
  })

  test('has large print in files of its own, and counts what is made by hand', () => {
    expect(bills?.manifest).toMatchObject([
      { letters: 2, largePrint: false, otherFormats: { braille: 1 } },
      { letters: 1, largePrint: true, otherFormats: {} },
    ])
  })

  test('keeps with each summons how it was made', async () => {
    const { printRunId = 0n } = (await print('summons')) ?? {}
    const rows = await at.db.transaction((tx) =>
      tx.rows(sql`
        select count(*)::int as letters, large_print as large, other_formats as others
        from document where print_run_id = ${printRunId} group by 2, 3 order by 1, 2`),
    )
    expect(rows).toEqual([
      { letters: 1, large: false, others: ['braille'] },
      { letters: 1, large: true, others: [] },
      { letters: 2, large: false, others: [] },
    ])
  })

  test('is bound, and shown, with the letters to both where one reads large print', async () => {
    const [summons] = await at.db.transaction((tx) =>
      tx.rows<{ id: bigint; caseId: bigint; pages: number }>(sql`
        select n.notice_id as id, n.case_id as "caseId",
          sum(last_page - first_page + 1)::int as pages
        from notice n join document d using (notice_id)
        join account a on a.account_id = n.account_id
        where n.kind = 'summons' and a.account_ref = ${world.accounts.get('TWO')} group by 1`),
    )
    const { id, caseId, pages } = present(summons, 'the summons')
    const bound = await at.db.transaction(async (tx) =>
      readBundleNotices(tx, present(await readBundleCase(tx, caseId), 'the case')),
    )
    const files = bound.find((notice) => notice.id === id)?.files ?? []
    expect(files.map((file) => file.largePrint)).toEqual([false, true])
    expect(files.reduce((sum, { first, last }) => sum + last - first + 1, 0)).toBe(pages)
    const shown = await PDFDocument.load(
      await noticePdf(press, world.command(isoDate('2026-06-03')), id),
    )
    expect(shown.getPageCount()).toBe(pages)
    const made = await makeBundle(press, world.command(isoDate('2026-06-03')), { caseId })
    expect(made.kind).toBe('bundled')
  })

  test('stays as it was sent when the need ends, and the next letter is in ordinary print', async () => {
    expect(await record('Bob Lee', [], { from: '2026-05-01', reason: 'New glasses' })).toEqual({
      kind: 'recorded',
    })
    expect(await large('demand')).toContainEqual(['Ann Lee, Bob Lee', true])
    expect(await large('reminder')).toContainEqual(['Ann Lee, Bob Lee', false])
    const [kept] = await at.db.transaction((tx) =>
      tx.rows(sql`
        select large_print as large from document where print_run_id = ${bills?.printRunId}
          and large_print`),
    )
    expect(kept).toEqual({ large: true })
  })

  test('is made as they are needed on its day, though they were issued before', async () => {
    await record('Dot Gray', ['large-print'], { from: '2026-05-20', reason: 'Asked by email' })
    expect(await large('reminder')).toContainEqual(['Dot Gray', false])
    const reminders = await print('reminder')
    expect(reminders?.manifest).toMatchObject([
      { letters: 2, largePrint: false },
      { letters: 1, largePrint: true },
    ])
  })

  test('a need for a while ends by itself', async () => {
    await record('Cat Fox', ['large-print'], { from: '2026-03-01', until: '2026-05-08' })
    expect(await large('demand')).toContainEqual(['Cat Fox', true])
    expect(await large('reminder')).toContainEqual(['Cat Fox', false])
  })
})

test('a need of a record merged with theirs is theirs, until they are parted', async () => {
  const names = ['Cat Fox', 'Dot Gray'].map((name) => people.get(name) ?? '')
  const ids = await at.db.transaction((tx) =>
    tx.rows<{ id: bigint }>(sql`select party_id as id from party
      where party_ref = any(${names}::text[]) order by party_ref`),
  )
  const [kept = 0n, merged = 0n] = ids.map(({ id }) => id)
  await tryOut(at.db, async (tx) => {
    await tx.run(sql`insert into letter_need (party_id, valid, formats, reason, recorded_at,
        recorded_by)
      values (${merged}, '[2000-01-01,2001-01-01)', '{braille}', 'x', now(), 'x')`)
    const needs = () => letterNeedsOn(tx, [kept], isoDate('2000-06-01'))
    const before = (await needs()).get(kept)?.formats ?? []
    expect(before).not.toContain('braille')
    await tx.run(sql`insert into party_merge (kept_id, merged_id, reason, merged_on, recorded_at,
        recorded_by)
      values (${kept}, ${merged}, 'x', '2029-01-01', now(), 'x')`)
    expect((await needs()).get(kept)?.formats).toContain('braille')
    await tx.run(sql`update party_merge set reversed_on = '2030-01-02', reversed_at = now(),
      reversed_by = 'x', reverse_reason = 'x'`)
    expect((await needs()).get(kept)?.formats ?? []).toEqual(before)
  })
})
