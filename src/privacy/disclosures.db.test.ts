/** The disclosure log: who was told what, by what right; and what cannot be recorded. */
import { beforeAll, describe, expect, test } from 'vitest'
import { type DisclosureRow, DISCLOSURES, readList, readPerson } from '#enquiries/index.js'
import { isoDate } from '#kernel/dates.js'
import { type NewDisclosure, recordDisclosure } from '#privacy/index.js'
import { sql } from '#store/db.js'
import { proveEvents } from '#store/prove-events.js'
import { useDatabase } from '../../test/support/database.js'
import { commandOn, importMany } from '../../test/support/many-accounts.js'

const at = useDatabase()
const TODAY = '2026-05-01'
let keys = 0
let accountRef = ''
let personRef = ''

beforeAll(async () => {
  await importMany(at.db, 2)
  const row = await at.db.reading((tx) =>
    tx.first<{ account: string; person: string }>(sql`select account_ref as account,
      party_ref as person from account join account_person using (account_id)
      join party using (party_id) order by account_id limit 1`),
  )
  accountRef = row?.account ?? ''
  personRef = row?.person ?? ''
})

function disclose(more: Partial<NewDisclosure>) {
  keys += 1
  return recordDisclosure(at.db, commandOn(TODAY, `d/${keys}`), {
    of: 'person',
    ref: personRef,
    on: isoDate(TODAY),
    toWhom: 'Testshire Police, DC 1234',
    what: 'where he lives, since when',
    basis: 'crime-or-tax',
    noticeId: null,
    ...more,
  })
}

describe('a disclosure', () => {
  test('of a person and of the account is on the page of the person, and in the log', async () => {
    expect((await disclose({})).kind).toBe('recorded')
    expect((await disclose({ of: 'account', ref: accountRef, toWhom: 'DWP' })).kind).toBe(
      'recorded',
    )
    const person = await at.db.reading((tx) => readPerson(tx, personRef))
    expect(person?.disclosures.map((d) => [d.of, d.toWhom])).toEqual([
      ['account', 'DWP'],
      ['person', 'Testshire Police, DC 1234'],
    ])
    const query = { sort: 'to', descending: false, offset: 0, limit: 10 }
    const filters = { to: 'police', basis: 'crime-or-tax' }
    const list = await at.db.reading((tx) =>
      readList<DisclosureRow>(tx, DISCLOSURES, { ...query, filters }),
    )
    expect(list.rows).toMatchObject([{ ref: personRef, what: 'where he lives, since when' }])
  })

  test('is not recorded of somebody who is not there, or with a notice of others', async () => {
    expect((await disclose({ ref: 'NOBODY' })).kind).toBe('no-such-person')
    expect((await disclose({ of: 'account', ref: '1' })).kind).toBe('no-such-account')
    expect((await disclose({ noticeId: 77n })).kind).toBe('no-such-notice')
  })

  test.each([
    ['toWhom', { toWhom: ' ' }],
    ['what', { what: '' }],
    ['basis', { basis: 'because' }],
    ['on', { on: isoDate('2026-05-02') }],
  ])('needs its %s', async (field, given) => {
    await expect(async () => disclose(given)).rejects.toMatchObject({ errors: [{ field }] })
  })

  test('keeps what was told out of the chain of events, which stays whole', async () => {
    const rows = await at.db.reading((tx) =>
      tx.rows<{ detail: unknown }>(sql`select detail from event where type = 'disclosed'`),
    )
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toMatch(/Police|lives/)
    expect((await at.db.transaction(proveEvents)).faults).toEqual([])
  })
})
