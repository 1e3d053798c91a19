/** Takeovers: what is refused, what is written, and that it is written once. */
import { beforeAll, describe, expect, test } from 'vitest'
import { readAccount } from '#enquiries/index.js'
import type { TakeoverFiles } from '#formats/takeover-csv.js'
import { isoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { proveBooks } from '#ledger/index.js'
import { sql } from '#store/db.js'
import { proveEvents } from '#store/prove-events.js'
import {
  abandonTakeover,
  approveTakeover,
  executeTakeover,
  previewTakeover,
} from '#takeover/index.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'
import { type Lines, takeoverFolder, totalsIn } from '../../test/support/takeover-folder.js'
import { untilWaiting } from '../../test/support/waiting.js'

const at = useDatabase()
const ON = isoDate('2026-06-10')

const STORY = `# A register without a penny on it
| 2026-03-01 | tax | 2026-27 band D 1800.00 | |
| | dwelling | H1 band D | |
| | dwelling | H2 band D | |
| | dwelling | H3 band D | |
| | account | ANA at H1 from 2020-01-01 for Ana Bell, Ben Bell | |
| | account | CAL at H2 from 2020-01-01 for Cal Dee | |
| | account | EVE at H3 from 2020-01-01 for Eve Fox | |
`

let world: Awaited<ReturnType<typeof runScenarioSteps>>
const ref = (name: string) => world.accounts.get(name) ?? ''

beforeAll(async () => {
  world = await runScenarioSteps(at.db, STORY)
})

/** ANA with an order of last year and this year's bill; CAL with credit. */
function lines(): Record<string, string[]> {
  const [ana, cal] = [ref('ANA'), ref('CAL')]
  return {
    'takeover.csv': ['Oldbury Civica,2026-06-01'],
    'charges.csv': [
      `A25,${ana},H1,2025-26,2025-04-01,2026-03-31,1700.00,yes`,
      `A26,${ana},H1,2026-27,2026-04-01,2027-03-31,1800.00,no`,
      `C26,${cal},H2,2026-27,2026-04-01,2027-03-31,1800.00,no`,
    ],
    'due_sums.csv': [
      'A25-1,A25,single,2025-05-01,,1700.00,200.00,N1,',
      'A25-C,A25,summons-costs,2025-07-10,,60.00,0.00,,K1',
      'A26-1,A26,instalment,2026-04-01,,900.00,0.00,N4,',
      'A26-2,A26,instalment,2026-10-01,,900.00,0.00,N4,',
      'C26-1,C26,single,2026-04-01,,1800.00,1800.00,,',
    ],
    'notices.csv': [
      'N1,A25,demand,2025-03-10,,1700.00,,post,,A25-1,',
      'N2,A25,reminder,2025-05-12,2025-05-18,1700.00,Ana Bell;Ben Bell,post,posting list 12,A25-1,',
      'N3,A25,summons,2025-06-20,2025-07-20,1560.00,,post,,A25-1,K1',
      'N4,A26,demand,2026-03-10,,1800.00,,post,,A26-1;A26-2,',
    ],
    'cases.csv': [
      'K1,A25,C-771,MC9,Oldbury Magistrates,2025-07-20,2025-06-10,2025-06-15,J Day JP,1500.00,60.00,liability-order,,A25-1',
    ],
    'orders.csv': ['K1,liability-order,2025-07-20,1500.00,60.00,,A25-1;A25-C'],
    'receipts.csv': [
      `R1,${ana},2025-06-01,cash,200.00,0.00`,
      `R2,${cal},2026-04-02,bank,1850.00,50.00`,
    ],
    'allocations.csv': ['R1,A25-1,200.00', 'R2,C26-1,1800.00'],
    'plans.csv': [`${cal},direct-debit,12,15`],
  }
}

/** The lines with one file's lines changed. */
function changed(file: string, change: (rows: string[]) => string[]): Lines {
  const all = lines()
  return { ...all, [file]: change(all[file] ?? []) }
}

const without = (start: string) => (rows: string[]) => rows.filter((row) => !row.startsWith(start))
const put = (from: string, to: string) => (rows: string[]) => rows.map((r) => r.replace(from, to))

function preview(files: TakeoverFiles, actor = 't.leader') {
  return previewTakeover(at.db, world.command(ON, actor), { name: 'oldbury', files })
}

async function faultsOf(files: TakeoverFiles): Promise<string[]> {
  try {
    const outcome = await preview(files)
    return [outcome.kind]
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.errors.map((e) => `${e.field} ${e.line ?? ''}: ${e.message}`)
  }
}

const count = (table: string) =>
  at.db.transaction(async (tx) => {
    const row = await tx.first<{ n: bigint }>(sql`select count(*) as n from ${sql.ref(table)}`)
    return row?.n
  })

describe('a takeover is refused', () => {
  test('when its totals are not those of its lines, with what differs', async () => {
    const said = totalsIn(takeoverFolder(lines(), [])).map((line) =>
      line.replace('outstanding,2025-26,2,1560.00', 'outstanding,2025-26,2,1560.01'),
    )
    const outcome = await preview(takeoverFolder(lines(), [...said.slice(0, -1)]))
    expect(outcome).toEqual({
      kind: 'totals-differ',
      differences: [
        {
          what: 'outstanding',
          year: '2025-26',
          said: { count: 2, amount: 156_001n },
          found: { count: 2, amount: 156_000n },
        },
        { what: 'orders', year: null, said: null, found: { count: 1, amount: 150_000n } },
      ],
    })
    expect(await count('takeover')).toBe(0n)
  })

  test.each<[string, () => Lines, string]>([
    [
      'an unknown account',
      () => changed('receipts.csv', put(ref('CAL'), '9999999999')),
      'receipts.csv account_ref 3: no account 9999999999 is in the register',
    ],
    [
      'a year that the file has twice for the account',
      () =>
        changed('charges.csv', (rows) => [
          ...rows,
          `A26b,${ref('ANA')},H1,2026-27,2026-04-01,2027-03-31,0.00,`,
        ]),
      'charges.csv year 5: ',
    ],
    [
      'the same days of a dwelling charged to two accounts',
      () =>
        changed('charges.csv', (rows) => [
          ...rows,
          `E26,${ref('EVE')},H2,2026-27,2027-03-31,2027-03-31,0.00,`,
        ]),
      'charges.csv from 5: H2 is charged to',
    ],
    [
      'days that are not of the year',
      () => changed('charges.csv', put('2025-04-01,2026-03-31', '2025-04-01,2026-04-01')),
      'charges.csv worked_to 2: ',
    ],
    [
      'more paid of a sum than there is of it',
      () => changed('due_sums.csv', put('1800.00,1800.00', '1800.00,1800.01')),
      'due_sums.csv paid 6: is 0.01 above the amount',
    ],
    [
      'paid that no receipt paid',
      () => changed('allocations.csv', without('R1')),
      'due_sums.csv paid 2: is 200.00, but receipts paid 0.00',
    ],
    [
      'a receipt whose parts are not the whole',
      () => changed('receipts.csv', put('1850.00,50.00', '1850.00,49.99')),
      'receipts.csv amount 3: is 1850.00, but pays 1800.00 and has 49.99 of credit',
    ],
    [
      'due sums that are not the charge',
      () => changed('charges.csv', put('1700.00,yes', '1700.01,yes')),
      'charges.csv amount 2: is 1700.01, but its due sums come to 1700.00',
    ],
    [
      'an order without the notice before it',
      () => changed('notices.csv', without('N2')),
      'cases.csv charge 2: no reminder or final notice came before it',
    ],
    [
      'an order without its summons',
      () => changed('notices.csv', without('N3')),
      'cases.csv state 2: is liability-order, but notices.csv has no summons of it',
    ],
    [
      'an order without its case',
      () => changed('orders.csv', put('K1', 'K9')),
      'orders.csv case 2: no case K9 is in cases.csv',
    ],
    [
      'a case that had an order, and no order',
      () => changed('orders.csv', () => []),
      'cases.csv state 2: is liability-order, and orders.csv says otherwise',
    ],
    [
      'an order for less than is owed under it',
      () => changed('orders.csv', put('1500.00', '1499.99')),
      'orders.csv sum 2: is 1499.99, but 1500.00 of tax is owed under it',
    ],
    [
      'a summons number of the form of ours',
      () => changed('cases.csv', put('C-771', 'S0000771')),
      'cases.csv summons_no 2: ',
    ],
    [
      'somebody who is not on the account',
      () => changed('notices.csv', put('Ben Bell', 'Zoe Bell')),
      'notices.csv persons 3: ',
    ],
    [
      'a day of takeover to come',
      () => changed('takeover.csv', put('2026-06-01', '2026-06-11')),
      'takeover.csv taken_on : is after',
    ],
  ])('with %s', async (_, made, says) => {
    const faults = await faultsOf(takeoverFolder(made()))
    expect(faults.some((fault) => fault.startsWith(says))).toBe(true)
    expect(await count('takeover')).toBe(0n)
  })

  test('when it is asked to be carried out without a second officer', async () => {
    const outcome = await preview(takeoverFolder(lines()))
    if (outcome.kind !== 'previewed') throw new Error(outcome.kind)
    const { takeoverId } = outcome
    const asked = (actor: string) => world.command(ON, actor)
    const executed = await executeTakeover(at.db, asked('t.leader'), { takeoverId })
    expect(executed).toEqual({ kind: 'not-approved', state: 'previewed' })
    const approved = await approveTakeover(at.db, asked('t.leader'), { takeoverId })
    expect(approved).toEqual({ kind: 'same-officer' })
    expect(await count('charge')).toBe(0n)
    expect(await abandonTakeover(at.db, asked('t.leader'), { takeoverId })).toEqual({
      kind: 'abandoned',
    })
  })
})

describe('a takeover that agrees', () => {
  let takeoverId = 0n

  test('is previewed: nothing is posted, and every charge says how it would stand', async () => {
    const outcome = await preview(takeoverFolder(lines()))
    if (outcome.kind !== 'previewed') throw new Error(outcome.kind)
    takeoverId = outcome.takeoverId
    expect([await count('charge'), await count('journal'), await count('hearing')]).toEqual([
      0n,
      0n,
      0n,
    ])
    expect(outcome.totals.worked).toEqual({ agrees: 2, 'cannot-work': 1 })
    expect(outcome.totals.next).toEqual({ '': 2, reminder: 1 })
    const rows = await at.db.transaction((tx) =>
      tx.rows(sql`select year, stage, next_step as next, worked from takeover_charge
        where takeover_id = ${takeoverId} order by ordinal`),
    )
    expect(rows).toEqual([
      { year: '2025-26', stage: 'liability-order', next: '', worked: 'cannot-work' },
      { year: '2026-27', stage: 'billed', next: 'reminder', worked: 'agrees' },
      { year: '2026-27', stage: 'billed', next: '', worked: 'agrees' },
    ])
  })

  test('is the same when it is previewed again', async () => {
    expect(await preview(takeoverFolder(lines()))).toEqual({
      kind: 'known',
      takeoverId,
      state: 'previewed',
    })
  })

  test('is carried out once, by whoever comes first, and the books are proved', async () => {
    const command = (actor: string) => world.command(ON, actor)
    await approveTakeover(at.db, command('d.deputy'), { takeoverId })
    const both = await Promise.all(
      ['t.leader', 'd.deputy'].map((who) => executeTakeover(at.db, command(who), { takeoverId })),
    )
    expect(both.map((outcome) => outcome.kind).sort()).toEqual(['already-executed', 'executed'])
    expect(await at.db.transaction((tx) => proveBooks(tx))).toEqual([])
    const { faults } = await at.db.transaction((tx) => proveEvents(tx))
    expect(faults).toEqual([])
    expect(await count('charge')).toBe(3n)
  })

  test('is not taken over again from the same folder', async () => {
    expect(await preview(takeoverFolder(lines()))).toEqual({
      kind: 'known',
      takeoverId,
      state: 'executed',
    })
  })

  test('nor from other files with the same years', async () => {
    const faults = await faultsOf(takeoverFolder(changed('plans.csv', () => [])))
    expect(faults.filter((f) => f.includes('has been charged for'))).toHaveLength(3)
  })

  const money = (name: string, amount: string, { of = 'CAL', more = name } = {}): Lines => {
    const none: string[] = []
    const line = (receipt: string) => `${receipt},${ref(of)},2026-04-02,bank,${amount},${amount}`
    return {
      'takeover.csv': ['Oldbury Civica,2026-06-01'], 'charges.csv': none, 'due_sums.csv': none,
      'notices.csv': none, 'cases.csv': none, 'orders.csv': none, 'allocations.csv': none,
      'plans.csv': none, 'receipts.csv': [...new Set([name, more])].map(line),
    } // prettier-ignore
  }

  test('nor money by itself that came with them: it would be credit twice', async () => {
    expect(await faultsOf(takeoverFolder(money('R2', '1850.00')))).toEqual([
      'receipts.csv receipt 2: R2 has been taken over from Oldbury Civica already: leave it out',
    ])
    expect(await faultsOf(takeoverFolder(money('R9', '5.00')))).toEqual(['previewed'])
  })

  test('nor money that another takeover brings at the same instant', async () => {
    const ready = async (files: Lines) => {
      const outcome = await preview(takeoverFolder(files))
      if (outcome.kind !== 'previewed') throw new Error(outcome.kind)
      const made = { takeoverId: outcome.takeoverId }
      await approveTakeover(at.db, world.command(ON, 'd.deputy'), made)
      return () => executeTakeover(at.db, world.command(ON, 't.leader'), made)
    }
    const one = await ready(money('R7', '7.00', { of: 'EVE' }))
    const other = await ready(money('R7', '7.00', { of: 'EVE', more: 'R8' }))
    let both: Promise<PromiseSettledResult<unknown>[]> = Promise.resolve([])
    await at.other.transaction(async (tx) => {
      await tx.run(sql`select 1 from account where account_ref = ${ref('EVE')} for update`)
      both = Promise.allSettled([one(), other()])
      await untilWaiting(at.db, 2)
    })
    const said = await both
    expect(said.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const why = said.map((end) => (end.status === 'rejected' ? String(end.reason) : '')).join('')
    expect(why).toContain('R7 has been taken over from Oldbury Civica already')
  })

  test('nor a dwelling on days for which another account is charged here', async () => {
    const charge = (from: string): Lines => ({
      ...changed('charges.csv', () => [`E26,${ref('EVE')},H1,2026-27,${from},2027-03-31,9.00,no`]),
      'due_sums.csv': ['E26-1,E26,single,2026-09-01,,9.00,0.00,,'],
      'notices.csv': [], 'cases.csv': [], 'orders.csv': [], 'receipts.csv': [], 'allocations.csv': [],
    }) // prettier-ignore
    expect(await faultsOf(takeoverFolder(charge('2026-09-01')))).toEqual([
      `charges.csv from 2: H1 is charged to ${ref('ANA')} here for some of these days`,
    ])
  })

  test('stands as the old system had it', async () => {
    const [ana, cal] = await at.db.reading((tx) =>
      Promise.all([readAccount(tx, ref('ANA'), ON), readAccount(tx, ref('CAL'), ON)]),
    )
    expect(ana?.owed).toEqual({
      now: 246_000n,
      notYet: 90_000n,
      credit: 0n,
      inRecovery: expect.anything() as bigint,
    })
    expect(ana?.years.map((y) => [y.year, y.charge, y.paid, y.costs, y.stage, y.origin])).toEqual([
      ['2026-27', 180_000n, 0n, 0n, 'billed', 'Oldbury Civica'],
      ['2025-26', 170_000n, 20_000n, 6_000n, 'liability-order', 'Oldbury Civica'],
    ])
    expect(cal?.owed.credit).toBe(5_000n)
    expect(cal?.profile).toMatchObject({ method: 'direct-debit', plan: '12', dayOfMonth: 15 })
  })

  test('posts against the opening balance on the day of the takeover', async () => {
    const rows = await at.db.transaction((tx) =>
      tx.rows(sql`
        select distinct j.kind, j.effective_on::text as day, e.debit, e.credit from journal j
        join entry e using (journal_id) where 'opening-balance' in (e.debit, e.credit)
        order by 3, 4`),
    )
    const common = { kind: 'takeover', day: '2026-06-01' }
    expect(rows).toEqual([
      { ...common, debit: 'charge', credit: 'opening-balance' },
      { ...common, debit: 'costs', credit: 'opening-balance' },
      { ...common, debit: 'opening-balance', credit: 'receipt' },
    ])
  })
})
