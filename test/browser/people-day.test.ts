/** Records of one person: found, looked at side by side, merged, and parted again. */
import { describe, expect, test } from 'vitest'
import { sql } from '#store/db.js'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { expectAccessible } from './browser.js'
import { flashOf, mainOf, press, refusalOf, useCouncilDay } from './council-day.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useCouncilDay(at)

async function refOf(account: string): Promise<string> {
  const row = await at.db.reading((tx) =>
    tx.first<{ ref: string }>(sql`select party_ref as ref from party
      join account_person using (party_id) join account using (account_id)
      where account_ref = ${account}`),
  )
  return row?.ref ?? ''
}

describe('two records of one person', () => {
  test('are offered under Data, compared, merged, found by either reference, and parted', async () => {
    const [kept, other] = [await refOf(day.ref(2)), await refOf(day.ref(5))]
    await at.db.transaction((tx) =>
      tx.run(sql`update party_detail set name = 'Priya Raghunathan', email = 'priya@mail.example'
        where party_id in (select party_id from party where party_ref = ${other})`),
    )
    await day.as('b.billing', async (page) => {
      await page.goto(`${day.server.url}/quality?problem=same-person-twice`)
      await page.getByRole('link', { name: `like ${other}` }).click()
      expect(await mainOf(page)).toContain('taken from the merged record')
      expect(await mainOf(page)).toContain(day.ref(5))
      await expectAccessible(page)
      await press(page, 'Merge the two records')
      expect(await refusalOf(page)).toContain('Say how it is known that they are one person')
      await page.fill('#f-reason', 'She rang about both')
      await press(page, 'Merge the two records')
      expect(await flashOf(page)).toBe(`${other} merged into ${kept}`)
      await page.goto(`${day.server.url}/search?q=${other}`)
      const said = await mainOf(page)
      expect(said).toContain(`Record ${other} was merged into ${kept}`)
      expect(said).toContain('Bea Billing: She rang about both')
      expect(said).toContain(day.ref(2))
      expect(said).toContain(day.ref(5))
      await expectAccessible(page)
      await page.getByRole('link', { name: `Take the merge of ${other} back` }).click()
      await press(page, 'Take the merge back')
      expect(await refusalOf(page)).toContain('two people')
      await page.fill('#f-reason', 'Her aunt has the same name')
      await press(page, 'Take the merge back')
      expect(await flashOf(page)).toBe(`${other} and ${kept} are two people again`)
      const parted = await mainOf(page)
      expect(parted).toContain('Her aunt has the same name')
      expect(parted).not.toContain(day.ref(2))
    })
  })

  test('are merged by nobody who may not: the page is refused', async () => {
    await day.as('r.recovery', async (page) => {
      const answer = await page.goto(`${day.server.url}/people/${await refOf(day.ref(2))}/merge`)
      expect(answer?.status()).toBe(403)
    })
  })
})
