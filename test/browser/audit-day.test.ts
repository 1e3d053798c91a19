/** The audit: looks on the council's days, at the court too, with the way to whose they were. */
import { beforeAll, describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { listHearing } from '#recovery/index.js'
import { sql } from '#store/db.js'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { mainOf, useCouncilDay } from './council-day.js'
import { command, run } from './small-council.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useCouncilDay(at)
let account = ''

beforeAll(async () => {
  await run(at.db, { kind: 'reminder', criteria: {}, asAt: isoDate('2026-04-20') })
  const { hearingId } = await listHearing(at.db, command(isoDate('2026-04-20')), {
    courtCode: '2000', courtName: 'Smallbury Magistrates’ Court', venue: 'Court 1',
    sitsOn: isoDate('2026-06-22'), sitsAt: '10:00', complaintBy: isoDate('2026-05-29'),
  }) // prettier-ignore
  const criteria = { hearingId: String(hearingId) }
  await run(at.db, { kind: 'complaint', criteria, asAt: isoDate('2026-05-20') })
  const row = await at.db.reading((tx) =>
    tx.first<{ ref: string }>(sql`select account_ref as ref from court_case
      join account using (account_id) where case_id = 1`),
  )
  account = row?.ref ?? ''
  day.server.today = isoDate('2026-05-20')
})

describe('who looked', () => {
  test('at a case, its papers and a hearing is on record, by the account, on the council’s day', async () => {
    await day.as('c.court', async (page) => {
      for (const path of ['/court/cases/1', '/court/cases/1/papers', '/court/hearings/1']) {
        await page.goto(day.server.url + path)
      }
    })
    await day.as('a.audit', async (page) => {
      await page.goto(`${day.server.url}/audit?subject=${account}&from=20/5/2026&to=20.5.26`)
      const shown = await mainOf(page)
      expect(shown).toContain(`${account} case/1 papers`)
      expect(shown).toMatch(/20\sMay\s2026 \d\d:\d\d/)
      await page.goto(`${day.server.url}/audit?what=court&sort=at&dir=desc`)
      expect(await page.locator('tbody tr').count()).toBe(3)
      const links = await page.evaluate(
        '[...document.querySelectorAll("tbody a")].map((a) => a.getAttribute("href"))',
      )
      expect(links).toEqual([
        '/court/hearings/1', '/court/cases/1', '/court/cases/1',
      ]) // prettier-ignore
    })
  })

  test('is asked for by an officer’s name or username', async () => {
    await day.as('a.audit', async (page) => {
      for (const asked of ['c.court', 'cora']) {
        await page.goto(`${day.server.url}/audit?what=court&username=${asked}`)
        expect(await page.locator('tbody tr').count(), asked).toBe(3)
        expect(await page.locator('tbody').innerText()).toContain('Cora Court')
      }
      await page.goto(`${day.server.url}/audit?what=court&username=bea`)
      expect(await page.locator('tbody tr').count()).toBe(0)
    })
  })

  test('of another day, or of none that can be read, is nobody', async () => {
    await day.as('a.audit', async (page) => {
      for (const asked of ['from=21/5/2026&what=court', 'to=19/5/2026&what=court', 'from=never']) {
        await page.goto(`${day.server.url}/audit?${asked}`)
        expect(await mainOf(page), asked).toContain('Nobody has looked at anything like that')
      }
    })
  })
})

describe('what was done', () => {
  test('is filtered by its kind in words, and by the council’s days', async () => {
    await day.as('a.audit', async (page) => {
      await page.goto(`${day.server.url}/audit/events?from=20/5/2026`)
      await page.selectOption('#list-type', { label: 'Complaint laid' })
      await page.getByRole('button', { name: 'Filter' }).click()
      const kinds = await page.locator('tbody td:nth-child(5)').allInnerTexts()
      expect(new Set(kinds)).toEqual(new Set(['Complaint laid']))
      await page.goto(`${day.server.url}/audit/events?type=complaint-laid&to=19/5/2026`)
      expect(await mainOf(page)).toContain('Nothing like that is recorded')
    })
  })
})
