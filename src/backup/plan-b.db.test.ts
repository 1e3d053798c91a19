import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makePlanB } from '#backup/index.js'
import { readBundle } from '#backup/bundle.js'
import { createRenderer } from '#documents/index.js'
import { isoDate } from '#kernel/dates.js'
import { placeHold, restrict } from '#protections/index.js'
import { sql } from '#store/db.js'
import { openBrowser, expectAccessible } from '../../test/browser/browser.js'
import { command, makeSmallCouncil } from '../../test/browser/small-council.js'
import { SMALL_COUNCIL, useDatabase } from '../../test/support/database.js'

const at = useDatabase(SMALL_COUNCIL)
const DAY = isoDate('2026-04-20')
const folder = mkdtempSync(join(tmpdir(), 'reeve-plan-b-'))
let [common, apart] = [new Map<string, Buffer>(), new Map<string, Buffer>()]
let refs: string[] = []

beforeAll(async () => {
  refs = (await makeSmallCouncil(at.db)).refs
  await at.db.transaction((tx) =>
    tx.run(sql`update party_detail set name = '</script><img src=x onerror=alert(1)>=1+1'
      where party_id = (select party_id from account_person join account using (account_id)
        where account_ref = ${refs[1]})`),
  )
  await restrict(at.db, command(DAY), {
    of: 'account', ref: refs[0] ?? '', kind: 'at-risk', reason: 'moved for safety', reviewOn: null,
  }) // prettier-ignore
  await placeHold(at.db, command(DAY), {
    accountRef: refs[2] ?? '', kind: 'arrangement', reason: '£20 a week', startsOn: DAY,
    endsOn: null, partyId: null, owner: 'r.recovery',
  }) // prettier-ignore
  const identity = await generateX25519Identity()
  const few = await generateX25519Identity()
  const locks = {
    common: { recipients: [await identityToRecipient(identity)] },
    restricted: { recipients: [await identityToRecipient(few)] },
  }
  const asked = { db: at.db, renderer: createRenderer(), at: new Date(), day: DAY, locks }
  const { files } = await makePlanB(folder, asked)
  const read = async (file: string | undefined, by: string) => {
    const held = new Map<string, Buffer>()
    const entries = readBundle(file ?? '', { identities: [by] })
    for await (const { name, bytes } of entries) held.set(name, bytes)
    return held
  }
  ;[common, apart] = [await read(files[0], identity), await read(files[1], few)]
  await expect(read(files[1], identity)).rejects.toThrow('is not opened by that key')
  writeFileSync(join(folder, 'index.html'), common.get('index.html') ?? '')
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

const textOf = (pack: ReadonlyMap<string, Buffer>, name: string) => String(pack.get(name))
const everything = (pack: ReadonlyMap<string, Buffer>) =>
  [...pack]
    .filter(([name]) => !name.endsWith('.pdf'))
    .map(([, bytes]) => String(bytes))
    .join('\n')

test('balances, bills, instalments, holds, arrangements and hearings are there, as CSV and on paper', () => {
  expect([...common.keys()].sort()).toEqual([
    'csv/arrangements-001.csv', 'csv/balances-001.csv', 'csv/bills-001.csv',
    'csv/hearings-001.csv', 'csv/holds-001.csv', 'csv/instalments-001.csv', 'index.html',
    'pdf/arrangements-001-from-0001.pdf', 'pdf/balances-001-from-0001.pdf',
  ]) // prettier-ignore
  expect(textOf(common, 'csv/balances-001.csv').split('\n')).toHaveLength(refs.length + 1)
  expect(textOf(common, 'csv/arrangements-001.csv')).toContain('£20 a week')
  expect(String(common.get('pdf/balances-001-from-0001.pdf')?.subarray(0, 5))).toBe('%PDF-')
})

test('a restricted account stands in the pack apart and nowhere else', () => {
  expect(everything(common)).not.toContain(refs[0])
  expect(everything(common)).not.toContain('moved for safety')
  expect(textOf(apart, 'csv/restricted-001.csv')).toContain('moved for safety')
  expect(textOf(apart, 'csv/bills-001.csv')).toContain(refs[0])
  expect(everything(apart)).not.toContain(refs[2])
})

test('what the accounts owe adds up to the books', async () => {
  const owed = [common, apart]
    .flatMap((pack) => textOf(pack, 'csv/bills-001.csv').trim().split('\n').slice(1))
    .reduce((sum, line) => sum + BigInt((line.split(',').at(-1) ?? '0').replace('.', '')), 0n)
  const row = await at.db.transaction((tx) =>
    tx.first<{ owed: bigint }>(
      sql`select sum(amount_pence - paid_pence)::bigint as owed from charge`,
    ),
  )
  expect(owed).toBe(row?.owed)
})

describe('the page', () => {
  test('is one file that asks for no other, and finds by name, street and part of a number', async () => {
    const browser = await openBrowser()
    const page = await (await browser.newContext({ offline: true })).newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`file://${join(folder, 'index.html')}`)
    await page.fill('#words', 'priya tannery')
    expect(await page.locator('article').count()).toBe(0)
    await page.fill('#words', 'priya quayside')
    expect(await page.locator('article h2').textContent()).toContain('Priya Raghunathan')
    expect(await page.locator('article').textContent()).toContain('£20 a week')
    await page.fill('#words', String(refs[1]))
    expect(await page.locator('article h2').textContent()).toContain('<img src=x')
    expect(await page.locator('article img').count()).toBe(0)
    await page.evaluate("document.querySelector('details').open = true")
    await expectAccessible(page)
    expect(asked).toHaveLength(1)
    await browser.close()
  }, 60_000)
})
