/** Lists for the court are kept as they were, numbered by themselves, with what changed beside. */
import { beforeAll, describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { keptLists, type KeptList, listedPeople } from '#recovery/index.js'
import { courtListParts } from '#letters/court-lists.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'

const at = useDatabase()

const STORY = `# Ann's case is withdrawn after the court has approved the list; Cat's goes on
| 2026-03-01 | tax | 2026-27 band D 1800.00 | |
| | dwelling | H1 band D | |
| | dwelling | H2 band D | |
| | account | ANN at H1 from 2020-01-01 for Ann Lee | |
| | account | CAT at H2 from 2026-03-15 for Cat Fox | |
| | hearing | NONE on 2026-07-01, complaint by 2026-06-01 | |
| | hearing | JULY on 2026-07-16, complaint by 2026-06-12 | |
| 2026-03-16 | run | annual-billing for 2026-27 | acts 2 |
| 2026-05-08 | run | reminder | acts 2 |
| 2026-05-22 | run | complaint for JULY | acts 2 |
| 2026-05-29 | court-approves | JULY | approved 2 |
| 2026-06-01 | run | summons for JULY | acts 2 |
| 2026-06-10 | result | ANN withdrawn because she had moved | withdrawn |
| 2026-06-20 | pay | CAT 100.00 | |
| 2026-07-16 | run | order for JULY | acts 1 |
`

let hearingId = 0n

beforeAll(async () => {
  const world = await runScenarioSteps(at.db, STORY)
  hearingId = world.hearings.get('JULY') ?? 0n
})

const kept = async (kind: KeptList['kind']) => {
  const [list] = await at.db.transaction((tx) => keptLists(tx, { kind, hearingId }))
  if (list === undefined) throw new Error(`no ${kind} was kept`)
  return list
}

describe('the complaint list', () => {
  test('stays as the court approved it, with a number of its own', async () => {
    const list = await kept('complaint-list')
    expect(list).toMatchObject({ number: 1, keptOn: '2026-05-29', complaintId: 1n })
    expect(hearingId).not.toBe(1n)
    expect(list.people.map((p) => [p.name, p.state, p.sum, p.summonsCosts])).toEqual([
      ['Ann Lee', 'approved', 180_000n, 6_000n],
      ['Cat Fox', 'approved', 180_000n, 6_000n],
    ])
  })

  test('calls the notice what it was', async () => {
    const list = await kept('complaint-list')
    expect(list.people.map((p) => [p.noticeKind, p.noticeOn])).toEqual([
      ['reminder', '2026-05-08'],
      ['reminder', '2026-05-08'],
    ])
  })

  test('is shown with what has changed since beside it', async () => {
    const on = isoDate('2026-07-20')
    const [part] = await at.db.transaction((tx) =>
      courtListParts(tx, { hearingId, kind: 'complaint-list', on }),
    )
    expect(part?.header).toMatchObject({ listNo: '1', documentNo: 'CL-1' })
    expect(part?.rows.map((row) => row.since)).toEqual([
      ['withdrawn on 10 June 2026'],
      ['liability order made on 16 July 2026', '£100.00 paid'],
    ])
    expect(part?.rows.map((row) => row.summonsCosts)).toEqual([6_000n, 6_000n])
  })

  test('draws nothing from a notice withdrawn, or a home changed, after it was laid', async () => {
    const before = (await kept('complaint-list')).people
    await at.db.transaction(async (tx) => {
      await tx.run(sql`update notice set state = 'withdrawn', withdrawn_on = '2026-07-18'
        where kind = 'reminder'`)
      await tx.run(sql`update dwelling set postcode = 'ZZ9 9ZZ'`)
      const now = await listedPeople(tx, sql`c.hearing_id = ${hearingId}`)
      expect(now.map((p) => [p.noticeKind, p.dwellingAddress])).toEqual(
        before.map((p) => [p.noticeKind, p.dwellingAddress]),
      )
    })
    expect((await kept('complaint-list')).people).toEqual(before)
  })
})

test('the hearing list is kept as it stood before the first result', async () => {
  const list = await kept('hearing-list')
  expect(list.people.map((p) => [p.name, p.state])).toEqual([
    ['Ann Lee', 'withdrawn'],
    ['Cat Fox', 'summonsed'],
  ])
  expect(list.people.map((p) => p.owing)).toContain(170_000n)
})
