/** Lists and letters of a case say what is true of it on the day, and ask for what is left. */
import { beforeAll, describe, expect, test } from 'vitest'
import { createRenderer, type HearingRow } from '#documents/index.js'
import { isoDate } from '#kernel/dates.js'
import { present } from '#kernel/invariant.js'
import { courtListParts, hearingRows } from '#letters/court-lists.js'
import { makePrintRun, markSent, statementOf } from '#letters/index.js'
import { readLetterNotices } from '#letters/letter-facts.js'
import { lettersOf } from '#letters/print-run.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { heldArchive } from '../../test/support/held-archive.js'
import { runScenarioSteps } from '../../test/support/steps.js'

const at = useDatabase()

const STORY = `# One pays all, one the tax alone, one nothing
| 2026-03-01 | tax | 2026-27 band D 1800.00 | |
| | dwelling | H1 band D | |
| | dwelling | H2 band D | |
| | dwelling | H3 band D | |
| | account | ALL at H1 from 2020-01-01 for Ann Lee | |
| | account | TAX at H2 from 2020-01-01 for Bob Roe | |
| | account | NIL at H3 from 2020-01-01 for Cat Fox | |
| | hearing | JULY on 2026-07-16, complaint by 2026-06-12 | |
| 2026-03-10 | run | annual-billing for 2026-27 | acts 3 |
| 2026-05-08 | run | reminder | acts 3 |
| 2026-05-22 | run | complaint for JULY | acts 3 |
| 2026-05-29 | court-approves | JULY | approved 3 |
| 2026-06-01 | run | summons for JULY | acts 3 |
| 2026-06-20 | pay | ALL 1860.00 | |
| 2026-06-21 | pay | NIL 50.00 | |
| 2026-06-22 | reverse-receipt | NIL 50.00 | reversed |
`

let world: Awaited<ReturnType<typeof runScenarioSteps>>
let hearingId = 0n
let summonsRun = 0n

beforeAll(async () => {
  world = await runScenarioSteps(at.db, STORY)
  hearingId = present(world.hearings.get('JULY'), 'the hearing')
  summonsRun = world.lastRunId
})

const sinceOn = async (on: string) => {
  const asked = { hearingId, kind: 'complaint-list', on: isoDate(on) } as const
  const [part] = await at.db.transaction((tx) => courtListParts(tx, asked))
  return part?.rows.map((row) => row.since?.[0])
}

describe('the hearing list', () => {
  const rows = async (): Promise<HearingRow[]> =>
    at.db.transaction((tx) => hearingRows(tx, { hearingId, on: isoDate('2026-07-10') }))

  test('asks for nothing where tax and costs are paid, and says since when', async () => {
    const asked = new Map((await rows()).map((row) => [row.name, row]))
    expect(asked.get('Ann Lee')).toMatchObject({
      request: 'nothing',
      note: 'Paid in full 20 June 2026',
      paidSince: 186_000n,
    })
    expect(asked.get('Cat Fox')).toMatchObject({ request: 'order', paidSince: 0n })
  })
})

describe('a summons', () => {
  test('is said to be made, posted and deemed served, each when it is true', async () => {
    expect(await sinceOn('2026-06-01')).toContain('summons made, not posted yet')
    const press = { db: at.db, renderer: createRenderer(), archive: heldArchive() }
    const on = isoDate('2026-06-02')
    const made = await makePrintRun(press, world.command(on), { runId: summonsRun })
    const { printRunId } = present(made, 'a print run')
    await markSent(at.db, world.command(on), { printRunId })
    expect(await sinceOn('2026-06-03')).toContain(
      'summons posted 2 June 2026, to be deemed served 8 June 2026',
    )
    expect(await sinceOn('2026-06-08')).toContain(
      'summons posted 2 June 2026, deemed served 8 June 2026',
    )
  })

  test('names the day on which the court approved it, as the complaint list does', async () => {
    const letters = await at.db.transaction(async (tx) =>
      lettersOf(tx, await readLetterNotices(tx, sql`n.kind = 'summons'`)),
    )
    const days = letters.map(({ item }) => ('authorisedOn' in item ? item.authorisedOn : null))
    expect(days).toEqual(['2026-05-29', '2026-05-29', '2026-05-29'])
  })
})

test('a statement lists what was sent, on the day on which it was', async () => {
  const asked = { accountRef: present(world.accounts.get('NIL'), 'NIL'), on: isoDate('2026-06-10') }
  const statement = await at.db.transaction((tx) => statementOf(tx, asked))
  expect(statement.notices.map(({ on, text }) => [on, text])).toEqual([
    ['2026-06-02', 'Summons, 2 June 2026'],
  ])
})

test('a statement keeps to the office what an officer wrote of a receipt', async () => {
  const asked = { accountRef: present(world.accounts.get('NIL'), 'NIL'), on: isoDate('2026-07-10') }
  const { entries } = await at.db.transaction((tx) => statementOf(tx, asked))
  const told = entries.filter(({ on }) => on === '2026-06-22').map(({ text }) => text)
  expect(told).toEqual(['Payment reversed'])
})
