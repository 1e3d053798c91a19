/** Who records that an officer may appear before the court. */
import { describe, expect, test } from 'vitest'
import { courtAuthority, authoriseForCourt } from '#recovery/index.js'
import { isoDate } from '#kernel/dates.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { commandOn } from '../../test/support/many-accounts.js'

const at = useDatabase()
const ON = '2026-06-01'
const given = { username: 'ann', from: isoDate(ON), until: null, minuteRef: 'Cabinet 12/2026' }

async function by(actor: string): Promise<string> {
  return (await authoriseForCourt(at.db, commandOn(ON, actor, actor), given)).kind
}

const authority = () =>
  at.db.transaction((tx) => courtAuthority(tx, { actor: 'api/feed', on: isoDate(ON) }))

describe('authority to appear before the court', () => {
  test('is recorded by another officer: not by oneself, nor by a token of one’s own', async () => {
    await at.db.transaction((tx) =>
      tx.run(sql`insert into api_token (name, owner, secret_hash, scopes, expires_on, issued_on,
          issued_by, recorded_at)
        values ('feed', 'ann', '\\x00', '{}', '2027-01-01', ${ON}, 'boss', now())`),
    )
    expect(await by('ann')).toBe('own-authority')
    expect(await by('api/feed')).toBe('own-authority')
    expect(await authority()).toBeUndefined()
    expect(await by('bob')).toBe('authorised')
    expect(await authority()).toBe('Cabinet 12/2026')
  })
})
