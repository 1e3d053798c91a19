/** A hold protects somebody who is liable, or it is refused. */
import { beforeAll, describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { placeHold } from '#protections/index.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { commandOn, importMany } from '../../test/support/many-accounts.js'

const at = useDatabase()
const TODAY = isoDate('2026-05-01')
let accounts: { ref: string; partyId: bigint }[] = []
let keys = 0

beforeAll(async () => {
  await importMany(at.db, 2)
  accounts = await at.db.reading((tx) =>
    tx.rows(sql`select account_ref as ref, party_id as "partyId"
      from account join account_person using (account_id) order by account_id`),
  )
})

function place(n: number, partyId: bigint | null, owner = 'r.recovery') {
  keys += 1
  const accountRef = accounts[n]?.ref ?? ''
  return placeHold(at.db, commandOn(TODAY, `hold/${keys}`, 'r.recovery'), {
    accountRef, partyId, kind: 'vulnerability', reason: 'ill', owner,
    startsOn: TODAY, endsOn: null,
  }) // prettier-ignore
}

describe('a hold of one person', () => {
  test('is placed where the account names the person', async () => {
    expect((await place(0, accounts[0]?.partyId ?? 0n)).kind).toBe('placed')
    expect((await place(0, null)).kind).toBe('placed')
  })

  test('is refused to an owner who is no officer: nobody would follow it up', async () => {
    expect((await place(0, null, 'nobody.here')).kind).toBe('no-such-officer')
  })

  test('is refused where it would protect nobody: of another account, or of nobody', async () => {
    expect((await place(0, accounts[1]?.partyId ?? 0n)).kind).toBe('not-named')
    expect((await place(0, 987_654n)).kind).toBe('not-named')
  })
})
