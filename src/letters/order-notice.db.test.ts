/** The notice of an order says what was ordered, and threatens what the law then allows. */
import { beforeAll, expect, test } from 'vitest'
import type { OrderNotice } from '#documents/index.js'
import { readLetterNotices } from '#letters/letter-facts.js'
import { lettersOf } from '#letters/print-run.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'
import { twoSummonsed } from '../../test/support/two-before-the-court.js'

const at = useDatabase()

const STORY = `${twoSummonsed(['TAX', 'Bob Roe'], ['NIL', 'Cat Fox'])}| 2026-07-10 | pay | TAX 1800.00 | |
| 2026-07-16 | run | order for JULY | acts 2 |
`

let notices: OrderNotice[] = []

beforeAll(async () => {
  await runScenarioSteps(at.db, STORY)
  const letters = await at.db.transaction(async (tx) =>
    lettersOf(tx, await readLetterNotices(tx, sql`n.kind = 'order-notice'`)),
  )
  notices = letters.map(({ item }) => item as OrderNotice)
})

const of = (name: string) => notices.find((n) => n.recipient.names.join().includes(name))

test('an order for costs only has no sum of tax, and no threat that it is too small for', () => {
  expect(of('Bob Roe')).toMatchObject({ matters: [], open: { charge: false, bankruptcy: false } })
})

test('an order of more than a thousand pounds allows a charge, and no petition', () => {
  expect(of('Cat Fox')).toMatchObject({
    matters: [{ amount: 180_000n }],
    open: { charge: true, bankruptcy: false },
  })
})
