/** A case before the court is found by the number of its summons. */
import { beforeAll, expect, test } from 'vitest'
import { searchFor } from '#enquiries/index.js'
import { proveWords } from '#search/index.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'
import { twoBeforeTheCourt } from '../../test/support/two-before-the-court.js'

const at = useDatabase()
const LAID = '| 2026-05-22 | run | complaint for JULY | acts 2 |\n'

const refs = async (text: string) =>
  (await at.db.transaction((tx) => searchFor(tx, text))).map((each) => each.accountRef)

beforeAll(async () => {
  const steps = twoBeforeTheCourt(['ONE', 'TWO']).replace(/\| 2026-05-22 .*\n/, LAID)
  await runScenarioSteps(at.db, steps)
})

test('a summons is found by its number and by a part of it', async () => {
  const cases = await at.db.transaction((tx) =>
    tx.rows<{ no: string; ref: string }>(sql`select summons_no as no, account_ref as ref
      from court_case join account using (account_id) order by case_id`),
  )
  expect(cases).toHaveLength(2)
  for (const { no, ref } of cases) {
    expect(await refs(no)).toEqual([ref])
    expect(await refs(no.toLowerCase())).toEqual([ref])
    expect(await refs(no.slice(2))).toContain(ref)
  }
  expect(await at.db.transaction(proveWords)).toEqual([])
})
