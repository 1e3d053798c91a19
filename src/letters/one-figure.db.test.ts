/** Letters, statement and page tell the figures of one reading, and each bill adds up. */
import { describe, expect, test } from 'vitest'
import type { AdjustedBill, Bill } from '#documents/index.js'
import { owingOf, readAccount } from '#enquiries/index.js'
import { isoDate } from '#kernel/dates.js'
import { type Pence, plus, total, ZERO } from '#kernel/money.js'
import { accountFigures, readBooks } from '#ledger/index.js'
import { lettersOf } from '#letters/print-run.js'
import { readLetterNotices } from '#letters/letter-facts.js'
import { statementOf } from '#letters/statement.js'
import { sql, type Tx } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'

const at = useDatabase()

const STORY = `# One paid ahead, one too much, one nothing, one has two homes
| 2026-03-01 | tax | 2026-27 band D 1825.00 | |
| | dwelling | ONE band D | |
| | dwelling | TWO band D | |
| | dwelling | SIX band D | |
| | dwelling | TEN band D | |
| | account | KIM at ONE from 2010-01-01 for Kim Roe | |
| | account | LEE at TWO from 2010-01-01 for Lee Fox | |
| | account | ANA at SIX from 2010-01-01 for Ana Poe | |
| | adults | 2 at ONE from 2010-01-01 | changed |
| | adults | 2 at TWO from 2010-01-01 | changed |
| | adults | 2 at SIX from 2010-01-01 | changed |
| 2026-03-10 | run | annual-billing for 2026-27 | acts 3 |
| 2026-04-01 | pay | KIM 1000.00 | |
| | pay | LEE 1825.00 | |
| 2026-06-20 | adults | 1 at ONE from 2026-07-01 | changed |
| | adults | 1 at TWO from 2026-07-01 | changed |
| | adults | 1 at SIX from 2026-07-01 | changed |
`

async function billsOf(tx: Tx, kind = 'adjusted-demand'): Promise<Map<string, Bill>> {
  const notices = await readLetterNotices(tx, sql`n.kind = ${kind} and n.state = 'issued'`)
  const letters = await lettersOf(tx, notices)
  return new Map(letters.map(({ item }) => [item.recipient.names.join(), item as Bill]))
}

function checkSum(bill: Bill): void {
  const met = total(bill.adjustments.map((line) => line.amount))
  expect(plus(bill.charge, met)).toBe(bill.payable)
  const asked = total(bill.instalments.map((sum) => sum.amount))
  expect(asked).toBe(bill.payable > ZERO ? bill.payable : ZERO)
}

describe('a changed bill', () => {
  test('asks for what is left of each instalment, and that adds up to what is to pay', async () => {
    await runScenarioSteps(at.db, STORY)
    const told = await at.db.transaction((tx) => billsOf(tx))
    for (const bill of told.values()) checkSum(bill)
    // £1,825.00 less £342.50 less £1,000.00 paid ahead.
    expect(told.get('Kim Roe')).toMatchObject({ payable: 48_250n, charge: 148_250n })
    expect(told.get('Kim Roe')?.instalments.every((sum) => sum.amount > 0n)).toBe(true)
    // The overdue instalments are asked for with the others, and named as late.
    const late = told.get('Ana Poe')?.instalments.filter((sum) => sum.late === true)
    expect(late?.map((sum) => sum.dueOn)).toEqual(['2026-04-01', '2026-05-01', '2026-06-01'])
  })

  test('of who paid too much has both what was paid and what was too much in its sum', async () => {
    await runScenarioSteps(at.db, STORY)
    const bill = (await at.db.transaction((tx) => billsOf(tx))).get('Lee Fox')
    expect(bill?.adjustments.map((line) => line.amount)).toEqual([-182_500n])
    expect(bill?.payable).toBe(-34_250n)
    expect(bill?.instalments).toEqual([])
  })

  test('says in a sentence what changed and from which day', async () => {
    await runScenarioSteps(at.db, STORY)
    const bill = (await at.db.transaction((tx) => billsOf(tx))).get('Kim Roe') as AdjustedBill
    expect(bill.changes).toEqual([
      { text: 'Who counts as living in the home has changed', from: '2026-07-01' },
    ])
  })

  test('tells what the page, the statement and the ledger tell', async () => {
    await runScenarioSteps(at.db, `${STORY}| 2026-06-25 | pay | ANA 100.00 | |\n`)
    const on = isoDate('2026-06-25')
    await at.db.reading(async (tx) => {
      const accounts = await tx.rows<{ id: bigint; ref: string }>(
        sql`select account_id as id, account_ref as ref from account`,
      )
      expect(accounts).toHaveLength(3)
      for (const { id, ref } of accounts) {
        const book = (await readBooks(tx, [id], 'live')).get(id)
        if (book === undefined) throw new Error('no book')
        const { left, overpaid, balance } = accountFigures(book)
        const page = await readAccount(tx, ref, on)
        const owed = total((page?.years ?? []).map(owingOf))
        expect(owed).toBe(left)
        expect(plus(page?.owed.now ?? ZERO, page?.owed.notYet ?? ZERO)).toBe(left)
        expect(page?.owed.credit).toBe(overpaid)
        const statement = await statementOf(tx, { accountRef: ref, on })
        expect(statement.balance).toBe(balance)
        expect(statement.entries.at(-1)?.balance).toBe(balance)
        expect(total(statement.dueSums.map((sum) => sum.unpaid))).toBe(left)
        const charged = total(statement.years.map((y) => plus(y.charged, y.costs)))
        const paid = total(statement.years.map((y) => y.paid))
        expect((charged - paid) as Pence).toBe(left)
      }
    })
  })
})
