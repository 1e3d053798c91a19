/** What was printed stays on record, and each account's pages are told apart in it. */
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, expect, test } from 'vitest'
import { createRenderer } from '#documents/index.js'
import { isoDate } from '#kernel/dates.js'
import { present } from '#kernel/invariant.js'
import { reverseRun } from '#jobs/index.js'
import { documentPdf, makePrintRun, markSent, type Press, type PrintRun } from '#letters/index.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { heldArchive } from '../../test/support/held-archive.js'
import { runScenarioSteps } from '../../test/support/steps.js'

const at = useDatabase()
const ON = isoDate('2026-03-11')

const STORY = `# Two are billed
| 2026-03-01 | tax | 2026-27 band D 1800.00 | |
| | dwelling | H1 band D | |
| | dwelling | H2 band D | |
| | account | ONE at H1 from 2020-01-01 for Cat Fox | |
| | account | TWO at H2 from 2020-01-01 for Dan Roe | |
| 2026-03-10 | run | annual-billing for 2026-27 | acts 2 |
`

let world: Awaited<ReturnType<typeof runScenarioSteps>>
let press: Press
let printed: PrintRun
let runId = 0n

beforeAll(async () => {
  world = await runScenarioSteps(at.db, STORY)
  press = { db: at.db, renderer: createRenderer(), archive: heldArchive() }
  runId = world.lastRunId
  printed = present(await makePrintRun(press, world.command(ON), { runId }), 'a print run')
})

test('a document is its own pages, out of the file that holds those of others', async () => {
  const documents = await at.db.transaction((tx) =>
    tx.rows<{ id: bigint; first: number; last: number }>(sql`
      select document_id as id, first_page as first, last_page as last from document order by 1`),
  )
  expect(documents).toHaveLength(2)
  for (const { id, first, last } of documents) {
    const pdf = await PDFDocument.load(await documentPdf(press, world.command(ON), id))
    expect(pdf.getPageCount()).toBe(last - first + 1)
  }
  await expect(documentPdf(press, world.command(ON), 999n)).rejects.toThrow('no such document')
})

test('a print run whose run is reversed is withdrawn, and keeps what it names', async () => {
  const reversed = await reverseRun(at.db, world.command(ON), { runId, reason: 'Wrong' })
  expect(reversed.kind).toBe('reversed')
  const rows = await at.db.transaction((tx) =>
    tx.rows(sql`select print_run_id as id, state, (select count(*)::int from document d
      where d.print_run_id = p.print_run_id) as documents from print_run p`),
  )
  expect(rows).toEqual([{ id: printed.printRunId, state: 'withdrawn', documents: 2 }])
  const command = world.command(ON)
  await expect(markSent(at.db, command, { printRunId: printed.printRunId })).rejects.toThrow(
    'sent or withdrawn already',
  )
})
