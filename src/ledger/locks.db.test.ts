/** Two connections on the same money: the second waits, whichever account it names. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { payRefund, proposeRefund } from '#collection/index.js'
import { confirmChange } from '#changes/index.js'
import { isoDate } from '#kernel/dates.js'
import { pence } from '#kernel/money.js'
import {
  allocate,
  lockBooks,
  newPostings,
  openJournal,
  proveBooks,
  writePostings,
} from '#ledger/index.js'
import { connect, type Db, sql, type Tx } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'
import { untilWaiting } from '../../test/support/waiting.js'

const at = useDatabase()
const ON = isoDate('2026-04-20')

/** GIVER's money pays PAYEE's sums; LATE has credit and pays nothing of PAYEE's yet. */
const STORY = `# An account pays another's sums
| 2026-03-01 | tax | 2026-27 band D 1800.00 | |
| | dwelling | H1 band D | |
| | dwelling | H2 band D | |
| | dwelling | H3 band D | |
| | account | GIVER at H1 from 2020-01-01 for Gia Ver | |
| | account | PAYEE at H2 from 2020-01-01 for Pay Ee | |
| | account | LATE at H3 from 2020-01-01 for La Te | |
| 2026-03-10 | run | annual-billing for 2026-27 | acts 3 |
| 2026-04-02 | pay | GIVER 3600.00 | posted |
| | pay | LATE 2000.00 | posted |
| | transfer | 1700.00 from GIVER to PAYEE because asked | transferred |
`

let world: Awaited<ReturnType<typeof runScenarioSteps>>
const ids = new Map<string, bigint>()

beforeAll(async () => {
  world = await runScenarioSteps(at.db, STORY)
  await at.db.transaction(async (tx) => {
    for (const [name, ref] of world.accounts) {
      const row = await tx.first<{ id: bigint }>(
        sql`select account_id as id from account where account_ref = ${ref}`,
      )
      ids.set(name, row?.id ?? 0n)
    }
  })
})

const id = (name: string) => ids.get(name) ?? 0n

let asking: Db
beforeAll(() => {
  asking = connect({ url: at.url, schema: at.db.schema })
})
afterAll(() => asking.close())

/** Whether somebody else holds the account's lock, asked on another connection. */
function isLocked(name: string): Promise<boolean> {
  return asking.transaction(async (tx) => {
    await tx.run(sql`set local lock_timeout = '250ms'`)
    const asked = await tx.attempt(() => lockBooks(tx, [id(name)], 'open'))
    return !asked.done && (asked.fault as { code?: string }).code === '55P03'
  })
}

/** Runs `work`, and `meanwhile` on other connections before it commits. */
function holding(work: (tx: Tx) => Promise<unknown>, meanwhile: () => Promise<void>) {
  return at.other.transaction(async (tx) => {
    await work(tx)
    await meanwhile()
  })
}

describe('lockBooks', () => {
  test('holds the account that it names, and no stranger’s', async () => {
    await holding(
      (tx) => lockBooks(tx, [id('LATE')]),
      async () => {
        expect(await isLocked('LATE')).toBe(true)
        expect(await isLocked('GIVER')).toBe(false)
      },
    )
    expect(await isLocked('LATE')).toBe(false)
  })

  test('holds every account whose receipts pay sums of the one that it names', async () => {
    await holding(
      (tx) => lockBooks(tx, [id('PAYEE')]),
      async () => expect(await isLocked('GIVER')).toBe(true),
    )
  })

  test('holds an account that came to pay these sums while it waited', async () => {
    let waited: Promise<void> | undefined
    await at.db.transaction(async (tx) => {
      const books = await lockBooks(tx, [id('LATE'), id('PAYEE')])
      waited = holding(
        (other) => lockBooks(other, [id('PAYEE')]),
        async () => expect(await isLocked('LATE')).toBe(true),
      )
      await untilWaiting(asking, 1)
      const [giving, taking] = [books.get(id('LATE')), books.get(id('PAYEE'))]
      const receipt = giving?.receipts[0]
      const sum = taking?.dueSums.find((s) => s.paid < s.amount)
      if (taking === undefined || receipt === undefined || sum === undefined) throw new Error()
      const postings = newPostings()
      const common = { kind: 'credit-transferred', source: 'test', narrative: 'in between' }
      const journal = openJournal(postings, { ...common, effectiveOn: ON, accountId: id('PAYEE') })
      allocate(postings, taking, { receipt, sum, amount: pence(1000n), rule: 'test', journal })
      await writePostings(tx, world.command(ON), postings)
    })
    await waited
  })
})

test('a refund and a change that frees the same receipt’s money lose none of it', async () => {
  const refund = {
    accountRef: world.accounts.get('GIVER') ?? '',
    amount: pence(5000n),
    reason: 'x',
  }
  const proposed = await proposeRefund(at.db, world.command(ON), refund)
  if (proposed.kind !== 'proposed') throw new Error(proposed.kind)
  const change = {
    kind: 'band',
    propertyRef: world.dwellings.get('H2') ?? '',
    band: 'A',
    from: isoDate('2026-04-01'),
  } as const
  const [paid, changed] = await Promise.all([
    payRefund(at.db, world.command(ON, 'second'), { refundId: proposed.refundId }),
    confirmChange(at.db, world.command(ON), change),
  ])
  expect([paid.kind, changed.kind]).toEqual(['paid', 'changed'])
  expect(await at.db.transaction((tx) => proveBooks(tx))).toEqual([])
})
