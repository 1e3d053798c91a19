/** After a death who survives and who acts for the estate each have a copy of their own. */
import { beforeAll, expect, test } from 'vitest'
import { readLetterNotices } from '#letters/letter-facts.js'
import { lettersOf } from '#letters/print-run.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'

const at = useDatabase()

const STORY = `# One of a couple dies
| 2026-03-01 | tax | 2026-27 band D 1800.00 | |
| | dwelling | H1 band D | |
| | account | TWO at H1 from 2020-01-01 for Ann Lee, Bob Lee | |
| | adults | 2 at H1 from 2020-01-01 | changed |
| 2026-03-10 | run | annual-billing for 2026-27 | acts 1 |
| 2026-06-20 | died | Ann Lee of TWO at H1 on 2026-06-01, 1 stay, next account NEXT | changed |
`

beforeAll(async () => {
  await runScenarioSteps(at.db, STORY)
  await at.db.transaction((tx) =>
    tx.run(sql`update party_detail set mail_lines = '{"Messrs Box","1 High St"}'
      where name = 'Ann Lee'`),
  )
})

test('the closing bill goes to the survivor at home and to the estate at its own address', async () => {
  const letters = await at.db.transaction(async (tx) =>
    lettersOf(
      tx,
      await readLetterNotices(
        tx,
        sql`n.kind = 'adjusted-demand' and exists (
        select 1 from notice_person p join party_detail d using (party_id)
        where p.notice_id = n.notice_id and d.name = 'Ann Lee')`,
      ),
    ),
  )
  const sent = letters.map(({ item }) => item.recipient)
  expect(sent).toHaveLength(2)
  expect(sent[0]?.names).toEqual(['Bob Lee'])
  expect(sent[0]?.addressLines).not.toContain('Messrs Box')
  expect(sent[1]).toMatchObject({
    names: ['The personal representatives of Ann Lee'],
    addressLines: ['Messrs Box', '1 High St'],
  })
  const [first, second] = letters.map(({ item }) => ({ ...item, recipient: null }))
  expect(first).toEqual(second)
})
