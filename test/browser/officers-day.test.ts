/** An administrator's day: an officer comes, changes, is kept out, and leaves. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { flashOf, mainOf, press, refusalOf, useCouncilDay } from './council-day.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useCouncilDay(at)
const FIRST = 'given by the office 1'
const OWN = 'chosen by myself 2'

async function enter(page: Page, username: string, password: string): Promise<void> {
  await page.goto(`${day.server.url}/sign-in`)
  await page.fill('#f-username', username)
  await page.fill('#f-password', password)
  await page.locator('.rv-form button').click()
}

/** A browser of its own, as the new officer has one. */
async function elsewhere(work: (page: Page) => Promise<void>): Promise<void> {
  const context = await day.browser.newContext()
  try {
    await work(await context.newPage())
  } finally {
    await context.close()
  }
}

async function act(page: Page, link: string): Promise<void> {
  await page.goto(`${day.server.url}/officers/n.novak`)
  await page.getByRole('group', { name: 'Actions' }).getByRole('link', { name: link }).click()
}

describe('an administrator', () => {
  test('adds an officer, who chooses a password before anything else', async () => {
    await day.as('s.admin', async (page) => {
      await page.getByRole('link', { name: 'Officers', exact: true }).click()
      await page.getByRole('link', { name: 'Add an officer' }).click()
      await page.fill('#f-username', 'b.billing')
      await page.fill('#f-name', 'Nora Novak')
      await page.getByLabel('Billing officer').check()
      await page.fill('#f-password', FIRST)
      await press(page, 'Add the officer')
      expect(await refusalOf(page)).toContain('b.billing is or was an officer')
      expect(await page.getByLabel('Billing officer').isChecked()).toBe(true)
      await page.fill('#f-username', 'n.novak')
      await page.fill('#f-password', 'short')
      await press(page, 'Add the officer')
      await page.getByText('use at least 10 characters').first().waitFor()
      await page.fill('#f-password', FIRST)
      await press(page, 'Add the officer')
      expect(await flashOf(page)).toBe('Nora Novak added')
      expect(await mainOf(page)).toContain('Must change the password at the next sign-in')
    })
    await elsewhere(async (page) => {
      await enter(page, 'n.novak', FIRST)
      await page.goto(`${day.server.url}/accounts/${day.ref(1)}`)
      expect(new URL(page.url()).pathname).toBe('/password')
      await page.fill('#f-current', FIRST)
      await page.fill('#f-next', OWN)
      await page.fill('#f-again', `${OWN}!`)
      await press(page, 'Change the password')
      expect(await refusalOf(page)).toContain('The two new passwords are not the same')
      await page.fill('#f-current', FIRST)
      await page.fill('#f-next', OWN)
      await page.fill('#f-again', OWN)
      await press(page, 'Change the password')
      expect(await flashOf(page)).toBe('Your password is changed')
      const answer = await page.goto(`${day.server.url}/accounts/${day.ref(1)}`)
      expect(answer?.status()).toBe(200)
      expect((await page.goto(`${day.server.url}/officers`))?.status()).toBe(403)
    })
  })

  test('gives other roles from a day, seen in what the officer may do that day', async () => {
    await day.as('s.admin', async (page) => {
      await act(page, 'Change roles')
      expect(await page.getByLabel('Billing officer').isChecked()).toBe(true)
      await page.getByLabel('Auditor').check()
      await page.fill('#f-from', '1/5/2026')
      await press(page, 'Change roles')
      expect(await refusalOf(page)).toContain('Say why, for the record')
      await page.fill('#f-reason', 'Helps the auditors')
      await press(page, 'Change roles')
      expect(await flashOf(page)).toBe('Roles changed')
      const roles = page.locator('#list-roles')
      expect(await roles.innerText()).toContain('Billing officer, Auditor')
      expect(await roles.innerText()).toContain('Helps the auditors')
    })
    await elsewhere(async (page) => {
      await enter(page, 'n.novak', OWN)
      expect((await page.goto(`${day.server.url}/audit`))?.status()).toBe(403)
      day.server.today = isoDate('2026-05-01')
      expect((await page.goto(`${day.server.url}/audit`))?.status()).toBe(200)
      day.server.today = isoDate('2026-04-20')
    })
  })

  test('is offered nothing of their own, and is refused it behind the page', async () => {
    await day.as('s.admin', async (page) => {
      await page.goto(`${day.server.url}/officers/s.admin`)
      expect(await page.getByRole('group', { name: 'Actions' }).count()).toBe(0)
      await page.goto(`${day.server.url}/officers/s.admin/roles`)
      await page.getByLabel('Team leader').check()
      await page.fill('#f-reason', 'To do it all myself')
      await press(page, 'Change roles')
      expect(await refusalOf(page)).toContain('This is you: another administrator must do it')
    })
  })

  test('locks an officer out at once, lets in again with a new password, and ends', async () => {
    await elsewhere(async (novak) => {
      await enter(novak, 'n.novak', OWN)
      await novak.waitForURL(`${day.server.url}/`)
      await day.as('s.admin', async (page) => {
        await act(page, 'Lock')
        await page.fill('#f-reason', 'Laptop stolen')
        await press(page, 'Lock')
        expect(await flashOf(page)).toBe('Locked')
        await novak.goto(`${day.server.url}/search`)
        expect(new URL(novak.url()).pathname).toBe('/sign-in')
        await act(page, 'Unlock')
        await page.fill('#f-reason', 'Laptop found')
        await press(page, 'Unlock')
        expect(await flashOf(page)).toBe('Unlocked')
        await act(page, 'Reset password')
        await page.fill('#f-password', 'given once more 3')
        await press(page, 'Reset password')
        expect(await flashOf(page)).toContain('Password reset')
        await enter(novak, 'n.novak', OWN)
        expect(await refusalOf(novak)).toContain('The username or password is not right')
        await enter(novak, 'n.novak', 'given once more 3')
        await novak.waitForURL('**/password')
        await act(page, 'End')
        await page.fill('#f-reason', 'Moved to another council')
        await press(page, 'End')
        expect(await flashOf(page)).toBe('Ended')
        await page.goto(`${day.server.url}/officers?state=ended`)
        expect(await page.locator('tbody').innerText()).toContain('n.novak')
        await page.goto(`${day.server.url}/officers/n.novak`)
        const events = await page.locator('#list-events').innerText()
        for (const done of ['Officer added', 'Officer locked', 'Officer ended']) {
          expect(events).toContain(done)
        }
        expect(events).not.toContain('given once more')
      })
      await novak.goto(`${day.server.url}/`)
      expect(new URL(novak.url()).pathname).toBe('/sign-in')
    })
  })
})

test('nobody else sees the officers', async () => {
  await day.as('t.leader', async (page) => {
    expect(await page.getByRole('link', { name: 'Officers', exact: true }).count()).toBe(0)
    for (const path of ['/officers', '/officers/b.billing', '/officers/new']) {
      expect((await page.goto(`${day.server.url}${path}`))?.status()).toBe(403)
    }
  })
})
