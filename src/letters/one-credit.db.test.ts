/** Credit is told once, and the same: by the bills of a change, the statement and the page. */
import { beforeAll, describe, expect, test } from 'vitest'
import { confirmChange } from '#changes/index.js'
import { transferCredit } from '#collection/index.js'
import type { AdjustedBill, Bill } from '#documents/index.js'
import { isoDate } from '#kernel/dates.js'
import { minus, type Pence, pence, total, ZERO } from '#kernel/money.js'
import { accountFigures, readBooks } from '#ledger/index.js'
import { readLetterNotices } from '#letters/letter-facts.js'
import { lettersOf } from '#letters/print-run.js'
import { statementOf } from '#letters/statement.js'
import { sql } from '#store/db.js'
import { command } from '../../test/browser/small-council.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'

const at = useDatabase()
const ON = isoDate('2026-10-05')

const STORY = `# A couple who paid the year, one who had credit, one who moves, one who owes
| 2026-03-01 | tax | 2026-27 band D 1825.00 | |
| | dwelling | H1..H5 band D | |
| | account | DUO at H1 from 2010-01-01 for Ann Lee, Bob Lee | |
| | account | KIM at H2 from 2010-01-01 for Kim Roe | |
| | account | MAX at H3 from 2010-01-01 for Max Poe | |
| | account | OWE at H4 from 2010-01-01 for Olga West | |
| | adults | 2 at H1 from 2010-01-01 | changed |
| | adults | 2 at H2 from 2010-01-01 | changed |
| 2026-03-10 | run | annual-billing for 2026-27 | acts 4 |
| 2026-04-01 | pay | DUO 1825.00 | |
| | pay | KIM 1935.01 | |
| | pay | MAX 1825.00 | |
`

/** References and dwellings in the order of the story. */
async function told() {
  return at.db.reading(async (tx) => {
    const notices = await readLetterNotices(
      tx,
      sql`n.issued_on = ${ON} and n.state = 'issued' and n.run_id is null`,
    )
    const letters = await lettersOf(tx, notices)
    const accounts = await tx.rows<{ id: bigint; ref: string }>(
      sql`select account_id as id, account_ref as ref from account order by account_id`,
    )
    const books = await readBooks(
      tx,
      accounts.map((a) => a.id),
    )
    const figures = new Map(
      accounts.map(({ id, ref }) => {
        const book = books.get(id)
        if (book === undefined) throw new Error('no book')
        return [ref, accountFigures(book)]
      }),
    )
    const statements = new Map<string, Awaited<ReturnType<typeof statementOf>>>()
    for (const { ref } of accounts) {
      statements.set(ref, await statementOf(tx, { accountRef: ref, on: ON }))
    }
    // Of one notice each envelope has a copy.
    const copies = letters.map(({ item }) => item as Bill & Partial<AdjustedBill>)
    const bills = [...new Map(copies.map((bill) => [bill.documentNo, bill])).values()]
    return {
      bills,
      figures,
      statements,
    }
  })
}

/** Each account’s bills of the day ask for what is left and tell its credit once; so do others. */
async function expectOneCredit(): Promise<Awaited<ReturnType<typeof told>>> {
  const all = await told()
  expect(all.bills.length).toBeGreaterThan(0)
  for (const [ref, { balance, overpaid, left }] of all.figures) {
    const statement = all.statements.get(ref)
    expect(statement?.balance, ref).toBe(balance)
    const years = total(statement?.years.map((year) => year.balance) ?? [])
    expect(minus(years, statement?.credit ?? ZERO), ref).toBe(balance)
    expect(statement?.entries.at(-1)?.balance ?? ZERO, ref).toBe(balance)
    const bills = all.bills.filter((bill) => bill.accountRef === ref)
    if (bills.length === 0) continue
    const asked = total(bills.flatMap((bill) => bill.instalments.map((sum) => sum.amount)))
    expect(asked, ref).toBe(left)
    const refunds = bills.flatMap((bill): Pence[] =>
      bill.outcome?.kind === 'refund' ? [bill.outcome.amount] : [],
    )
    expect(total(refunds), ref).toBe(overpaid)
  }
  return all
}

async function ref(name: string): Promise<string> {
  const row = await at.db.reading((tx) =>
    tx.first<{ ref: string }>(sql`select account_ref as ref from account
      join account_person using (account_id) join party_detail using (party_id)
      where name = ${name} order by account_id limit 1`),
  )
  return row?.ref ?? ''
}

async function property(name: string): Promise<string> {
  const row = await at.db.reading((tx) =>
    tx.first<{ ref: string }>(sql`select property_ref as ref from dwelling join liability
      using (dwelling_id) join account using (account_id)
      where account_ref = ${name} limit 1`),
  )
  return row?.ref ?? ''
}

beforeAll(() => runScenarioSteps(at.db, STORY))

describe('credit', () => {
  test('that goes to those who stay pays their bill and is told to nobody as too much', async () => {
    const accountRef = await ref('Ann Lee')
    const died = {
      kind: 'person-died', accountRef, propertyRef: await property(accountRef), name: 'Ann Lee',
      diedOn: isoDate('2026-10-01'), adults: 1, estateLines: null, movesCredit: true,
    } as const // prettier-ignore
    expect((await confirmChange(at.db, command(ON), died)).kind).toBe('changed')
    const { bills } = await expectOneCredit()
    expect(bills).toHaveLength(2)
  })

  test('held before a change is in what the changed bill says was paid too much', async () => {
    const accountRef = await ref('Kim Roe')
    await confirmChange(at.db, command(ON), {
      kind: 'fact', accountRef, propertyRef: await property(accountRef), from: isoDate('2026-04-01'),
      until: null, factKind: 'household', fact: { kind: 'household', adults: 1, disregards: [] },
    }) // prettier-ignore
    const { bills } = await expectOneCredit()
    const own = bills.find((bill) => bill.accountRef === accountRef)
    expect(own?.outcome).toEqual({ kind: 'refund', amount: 56_626n, how: 'ask' })
  })

  test('of the home that was left pays the bill of the new one, and letters go there', async () => {
    const accountRef = await ref('Max Poe')
    const from = await property(accountRef)
    const free = await at.db.reading((tx) =>
      tx.first<{ ref: string }>(sql`select property_ref as ref from dwelling d where not exists
        (select 1 from liability l where l.dwelling_id = d.dwelling_id)`),
    )
    await confirmChange(at.db, command(ON), {
      kind: 'move-within', accountRef, fromPropertyRef: from, toPropertyRef: free?.ref ?? '',
      on: isoDate('2026-09-01'), basis: 'resident-tenant',
    }) // prettier-ignore
    const { bills, statements } = await expectOneCredit()
    const own = bills.filter((bill) => bill.accountRef === accountRef)
    expect(own).toHaveLength(2)
    const addresses = new Set(own.map((bill) => bill.recipient.addressLines.join()))
    expect([...addresses]).toEqual([statements.get(accountRef)?.dwellingLines.join()])
  })

  test('is no more paid by a day that is past: what was overdue keeps its own', async () => {
    const accountRef = await ref('Olga West')
    const free = await at.db.reading((tx) =>
      tx.first<{ ref: string }>(sql`select property_ref as ref from dwelling d where not exists
        (select 1 from liability l where l.dwelling_id = d.dwelling_id
          and l.superseded_at is null and upper_inf(l.valid))`),
    )
    await confirmChange(at.db, command(ON), {
      kind: 'move-within', accountRef, fromPropertyRef: await property(accountRef),
      toPropertyRef: free?.ref ?? '', on: isoDate('2026-09-01'), basis: 'resident-tenant',
    }) // prettier-ignore
    const days = await at.db.reading((tx) =>
      tx.rows<{ day: string | null }>(sql`select pay_by as day from notice join account
        using (account_id) where account_ref = ${accountRef} and issued_on = ${ON}`),
    )
    expect(days.length).toBeGreaterThan(1)
    expect(days.filter(({ day }) => day !== null && day < ON)).toEqual([])
  })

  test('that an officer moved is on both statements', async () => {
    const [fromRef, toRef] = [await ref('Kim Roe'), await ref('Olga West')]
    const transfer = { fromRef, toRef, amount: pence(5000n), reason: 'by mistake' }
    expect((await transferCredit(at.db, command(ON), transfer)).kind).toBe('transferred')
    const { figures, statements } = await told()
    for (const [of, { balance }] of figures) {
      expect(statements.get(of)?.entries.at(-1)?.balance, of).toBe(balance)
    }
    expect(statements.get(fromRef)?.entries.at(-1)?.text).toBe(`Credit moved to account ${toRef}`)
    expect(statements.get(toRef)?.entries.at(-1)?.text).toBe(`Credit moved from account ${fromRef}`)
  })
})
