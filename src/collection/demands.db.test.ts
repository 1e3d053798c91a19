/** A payment of just what a notice asks for is meant for it; a transfer is told on both sides. */
import { beforeAll, describe, expect, test } from 'vitest'
import { takeReceipt, transferCredit } from '#collection/index.js'
import { isoDate } from '#kernel/dates.js'
import { parsePounds } from '#kernel/money.js'
import { sql } from '#store/db.js'
import { runScenarioSteps } from '../../test/support/steps.js'
import { useDatabase } from '../../test/support/database.js'

const at = useDatabase()

/** Two notices that ask for the same amount, for different sums: 2025-26 and then 2026-27. */
const STORY = `# Two years, two final notices of £150
| on | do | what | then |
| 2025-03-01 | tax | 2025-26 band D 1500.00 | |
| | tax | 2026-27 band D 1500.00 | |
| | dwelling | HOME band D | |
| | dwelling | NEXT band D | |
| | account | JO at HOME from 2020-01-01 for Jo Park | |
| | account | RAY at NEXT from 2020-01-01 for Ray Moss | |
| 2025-03-09 | run | annual-billing for 2025-26 | acts 2 |
| 2025-04-02 | pay | JO 1350.00 | posted |
| | pay | RAY 1600.00 | posted |
| 2026-02-10 | run | final-notice only JO | acts 1 |
| 2026-03-09 | run | annual-billing for 2026-27 | acts 2 |
| | pay | RAY 1500.00 | posted |
| 2026-04-10 | run | reminder only JO | acts 1 |
`

let world: Awaited<ReturnType<typeof runScenarioSteps>>

beforeAll(async () => {
  world = await runScenarioSteps(at.db, STORY)
})

const paidOf = (year: string) =>
  at.db.reading(async (tx) => {
    const row = await tx.first<{ paid: bigint }>(sql`
      select sum(d.paid_pence)::bigint as paid from due_sum d join charge c using (charge_id)
      join account a on a.account_id = d.account_id
      where c.year = ${year} and d.state = 'live'
        and a.account_ref = ${world.accounts.get('JO') ?? ''}`)
    return row?.paid
  })

test('of two notices that ask for as much, the latest is meant', async () => {
  const asked = await at.db.reading((tx) =>
    tx.rows<{ kind: string; required: bigint }>(sql`
      select kind, required_pence as required from notice
      where kind in ('final-notice', 'reminder') order by notice_id`),
  )
  expect(asked).toEqual([
    { kind: 'final-notice', required: 15_000n },
    { kind: 'reminder', required: 15_000n },
  ])
  await takeReceipt(at.db, world.command(isoDate('2026-04-12')), {
    accountRef: world.accounts.get('JO') ?? '',
    receivedOn: isoDate('2026-03-30'),
    amount: parsePounds('150.00'),
    method: 'cash',
  })
  expect(await paidOf('2025-26')).toBe(135_000n)
  expect(await paidOf('2026-27')).toBe(15_000n)
})

describe('credit that is moved to another account', () => {
  test('is told in the history of both, to the penny', async () => {
    const [fromRef, toRef] = [world.accounts.get('RAY') ?? '', world.accounts.get('JO') ?? '']
    const amount = parsePounds('40.00')
    const outcome = await transferCredit(at.db, world.command(isoDate('2026-04-20')), {
      fromRef,
      toRef,
      amount,
      reason: 'his son',
    })
    expect(outcome).toMatchObject({ kind: 'transferred', amount })
    const events = await at.db.reading((tx) =>
      tx.rows<{ stream: string; type: string; amount: string }>(sql`
        select stream, type, detail->>'amount' as amount from event
        where type in ('credit-transferred', 'credit-received') order by type desc`),
    )
    expect(events).toEqual([
      { stream: `account/${fromRef}`, type: 'credit-transferred', amount: '40.00' },
      { stream: `account/${toRef}`, type: 'credit-received', amount: '40.00' },
    ])
  })
})
