/** What is learnt of a service after the court has made an order. */
import { beforeAll, describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { type LearntService, recordService } from '#recovery/index.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'

const at = useDatabase()
const ON = isoDate('2026-08-03')

const STORY = `# A couple of whom one is under an order, with a demand after it
| 2026-03-01 | tax | 2026-27 band D 1800.00 | |
| | dwelling | H1 band D | |
| | account | TWO at H1 from 2020-01-01 for Ann Lee, Bob Lee | |
| | hearing | JULY on 2026-07-16, complaint by 2026-06-12 | |
| 2026-03-10 | run | annual-billing for 2026-27 | acts 1 |
| 2026-05-08 | run | reminder | acts 1 |
| 2026-05-20 | hold | TWO vulnerability for Bob Lee because asked for time | placed |
| 2026-05-22 | run | complaint for JULY | acts 1 |
| 2026-05-29 | court-approves | JULY | approved 1 |
| 2026-06-01 | run | summons for JULY | acts 1 |
| 2026-07-16 | run | order for JULY | acts 1 |
| 2026-07-20 | band | H1 E from 2026-07-01 | changed |
`

let world: Awaited<ReturnType<typeof runScenarioSteps>>

beforeAll(async () => {
  world = await runScenarioSteps(at.db, STORY)
})

/** What is said of the service of a notice, and the reasons of the reviews then open; undone. */
async function learn(kind: string, name: string, given: Partial<LearntService> = {}) {
  const row = await at.db.transaction((tx) =>
    tx.first<{ noticeId: bigint; partyId: bigint; sentOn: LearntService['sentOn'] }>(sql`
      select n.notice_id as "noticeId", p.party_id as "partyId", n.issued_on as "sentOn"
      from notice n join notice_person p using (notice_id) join party_detail d using (party_id)
      where n.kind = ${kind} and d.name = ${name}`),
  )
  if (row === undefined) throw new Error(`no ${kind} to ${name}`)
  const learnt = { ...row, result: 'not-served', method: 'post', proof: 'came back', ...given }
  const before = await reviews()
  const outcome = await recordService(at.db, world.command(ON), learnt as LearntService)
  const raised = (await reviews()).slice(before.length)
  expect(outcome).toMatchObject({ kind: 'recorded', orderReview: raised.length > 0 })
  return raised
}

function reviews(): Promise<string[]> {
  return at.db.transaction(async (tx) => {
    const rows = await tx.rows<{ reason: string }>(
      sql`select reason from order_review order by review_id`,
    )
    return rows.map((row) => row.reason)
  })
}

describe('an order is reviewed', () => {
  test.each([
    ['demand', 'demand not served: came back'],
    ['reminder', 'reminder not served: came back'],
    ['summons', 'summons not served: came back'],
  ])('where its %s was not served', async (kind, expected) => {
    expect(await learn(kind, 'Ann Lee')).toEqual([expected])
  })

  test('where its demand was served only after the complaint, and not where it was before', async () => {
    const served = (day: string) => ({ result: 'served', method: 'hand', sentOn: isoDate(day) })
    expect(await learn('demand', 'Ann Lee', served('2026-05-22') as never)).toEqual([])
    expect(await learn('demand', 'Ann Lee', served('2026-05-25') as never)).toEqual([
      'demand served only on 25 May 2026: came back',
    ])
  })
})

describe('an order is not reviewed', () => {
  test('again for what was learnt before in the same words', async () => {
    expect(await learn('demand', 'Ann Lee')).toEqual([])
    const proof = 'came back a second time'
    expect(await learn('demand', 'Ann Lee', { proof })).toEqual([`demand not served: ${proof}`])
  })

  test('where it is not against whom the notice did not reach', async () => {
    expect(await learn('reminder', 'Bob Lee')).toEqual([])
  })

  test('where the notice was given after it', async () => {
    expect(await learn('adjusted-demand', 'Ann Lee')).toEqual([])
    await at.db.transaction((tx) =>
      tx.run(sql`update notice set issued_on = '2026-05-23' where kind = 'reminder'`),
    )
    expect(await learn('reminder', 'Ann Lee')).toEqual([])
  })
})
