/** The papers of a contested case: the officer's statement, the certificate, the bundle. */
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { authoriseForCourt, listHearing, recordApproval } from '#recovery/index.js'
import { sql } from '#store/db.js'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { expectAccessible } from './browser.js'
import { flashOf, mainOf, press, refusalOf, useCouncilDay } from './council-day.js'
import { command, run, serveSummonsesByHand } from './small-council.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useCouncilDay(at)
const SAT = isoDate('2026-06-22')
let papers = ''

beforeAll(async () => {
  await run(at.db, { kind: 'reminder', criteria: {}, asAt: isoDate('2026-04-20') })
  const { hearingId } = await listHearing(at.db, command(isoDate('2026-04-20')), {
    courtCode: '2000', courtName: 'Smallbury Magistrates’ Court', venue: 'Court 1',
    sitsOn: SAT, sitsAt: '10:00', complaintBy: isoDate('2026-05-29'),
  }) // prettier-ignore
  const criteria = { hearingId: String(hearingId) }
  await run(at.db, { kind: 'complaint', criteria, asAt: isoDate('2026-05-20') })
  await recordApproval(at.db, command(isoDate('2026-05-21'), 'c.court'), {
    complaintId: 1n, approvedBy: 'A. Justice JP', approvedOn: isoDate('2026-05-21'), refused: [],
  }) // prettier-ignore
  await run(at.db, { kind: 'summons', criteria, asAt: isoDate('2026-05-22') })
  await serveSummonsesByHand(at.db, isoDate('2026-05-22'))
  day.server.today = SAT
  const first = await at.db.transaction((tx) =>
    tx.first<{ id: bigint }>(sql`select case_id as id from court_case order by summons_no limit 1`),
  )
  papers = `${day.server.url}/court/cases/${first?.id}/papers`
})

describe('the papers of a case', () => {
  test('take the officer’s statement in their own words, and keep every version', async () => {
    await day.as('c.court', async (page) => {
      await page.goto(papers)
      expect(await mainOf(page)).toContain('None has been written.')
      await page.getByRole('link', { name: 'Write the statement' }).click()
      await expectAccessible(page)
      await press(page, 'Keep the statement')
      expect(await refusalOf(page)).toContain('Say what the council states')
      await page.fill('#f-text', 'I am an officer of the council.\n\nNothing has been paid.')
      await press(page, 'Keep the statement')
      expect(await flashOf(page)).toBe('Statement kept')
      await page.getByRole('link', { name: 'Write the statement' }).click()
      expect(await page.inputValue('#f-text')).toContain('Nothing has been paid.')
      await page.fill('#f-text', 'I am an officer of the council. £50 was paid this morning.')
      await press(page, 'Keep the statement')
      const said = await mainOf(page)
      expect(said).toContain('£50 was paid this morning.')
      expect(said).toContain('Nothing has been paid.')
      expect(said.match(/\(stands\)/g)).toHaveLength(1)
      await expectAccessible(page)
    })
  })

  test('certify service only for an officer who is authorised that day', async () => {
    await day.as('t.leader', async (page) => {
      await page.goto(papers)
      await page.getByRole('link', { name: 'Certify service' }).click()
      await expectAccessible(page)
      expect(await mainOf(page)).toContain('You are not authorised to appear')
      expect(await page.getByRole('button', { name: 'Sign the certificate' }).count()).toBe(0)
      await authoriseForCourt(at.db, command(SAT), {
        username: 't.leader', from: SAT, until: null, minuteRef: 'Cabinet 13/2026',
      }) // prettier-ignore
      await page.goto(papers)
      await page.getByRole('link', { name: 'Certify service' }).click()
      expect(await mainOf(page)).toContain('Do you certify that these summonses were served')
      await press(page, 'Sign the certificate')
      expect(await flashOf(page)).toBe('Service certified: 1 person served, none not served')
      const link = page.getByRole('link', { name: 'Certificate 1' })
      const pdf = await page.request.get(`${day.server.url}${await link.getAttribute('href')}`)
      expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    })
  })

  test('make the bundle in one click: paginated, with an outline, and listed with its hash', async () => {
    await day.as('c.court', async (page) => {
      await page.goto(papers)
      await expectAccessible(page)
      const [answer] = await Promise.all([
        page.waitForResponse((found) => /\/court\/bundles\/\d+\.pdf$/.test(found.url())),
        page.getByRole('button', { name: 'Make the bundle (PDF)' }).click(),
      ])
      const file = await page.request.get(answer.url())
      const bundle = await PDFDocument.load(await file.body())
      expect(bundle.getPageCount()).toBeGreaterThan(8)
      await page.goto(papers)
      const row = page.getByRole('region', { name: 'Bundles' }).getByRole('row').last()
      expect(await row.innerText()).toContain(String(bundle.getPageCount()))
      expect(await row.innerText()).toContain('Cora Court')
      // The tablet of the hearing room shows the same page.
      await page.setViewportSize({ width: 768, height: 1024 })
      await expectAccessible(page)
    })
  })

  test('are for officers of the court’s work: others read, and make nothing', async () => {
    await day.as('a.audit', async (page) => {
      await page.goto(papers)
      expect(await page.getByRole('button', { name: 'Make the bundle (PDF)' }).count()).toBe(0)
      expect((await page.goto(papers.replace('/papers', '/statement')))?.status()).toBe(403)
    })
  })
})
