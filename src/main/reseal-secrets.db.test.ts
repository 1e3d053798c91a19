import { beforeAll, describe, expect, test } from 'vitest'
import { createOfficer } from '#authority/index.js'
import { isoDate } from '#kernel/dates.js'
import { resealSecrets } from '#main/reseal-secrets.js'
import { secretBox } from '#main/secret-box.js'
import { type Db, sql } from '#store/db.js'
import { subscribe } from '#webhooks/index.js'
import { useDatabase } from '../../test/support/database.js'

const at = useDatabase()
const ON = isoDate('2026-04-20')
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const [own, next, lost] = ['5', '6', '9'].map((digit) => digit.repeat(64)) as [
  string,
  string,
  string,
]
const withKeys = (...keys: string[]): Db => ({ ...at.db, secrets: secretBox(keys) })

beforeAll(async () => {
  const command = { actor: 's.admin', on: ON, recordedAt: new Date(`${ON}T09:00:00Z`) }
  await createOfficer(at.db, { ...command, idempotencyKey: 'officer' }, {
    username: 'o.codes', name: 'Ola Codes', roles: ['auditor'], password: 'correct horse battery',
    mustChangePassword: false,
  }) // prettier-ignore
  await subscribe(at.db, { ...command, idempotencyKey: 'webhook' }, {
    webhook: { url: 'https://example.org/hook', secret: SECRET, eventTypes: [] },
    policy: { privateNetworks: false, thisMachine: false },
  }) // prettier-ignore
  await at.db.transaction((tx) =>
    tx.run(sql`update officer set totp_secret = ${SECRET}, totp_since = ${ON}`),
  )
})

async function kept(): Promise<{ officer: string; webhook: string }> {
  const row = await at.db.transaction((tx) =>
    tx.first<{ officer: string; webhook: string }>(
      sql`select o.totp_secret as officer, w.secret as webhook from officer o, webhook w`,
    ),
  )
  return row ?? { officer: '', webhook: '' }
}

describe('at the start', () => {
  test('a wrong key seals nothing: what it could have sealed stays for the right one', async () => {
    const before = await kept()
    expect(before.officer).toBe(SECRET)
    await expect(resealSecrets({ db: withKeys(lost) })).rejects.toThrow('put back the file')
    expect(await kept()).toEqual(before)
  })

  test('what was kept as it is, is sealed; and goes from key to key, each opening the last', async () => {
    expect(await resealSecrets(at)).toBe(1)
    expect(await resealSecrets(at)).toBe(0)
    expect(await resealSecrets({ db: withKeys(next, own) })).toBe(2)
    expect(await resealSecrets({ db: withKeys(next) })).toBe(0)
    await expect(resealSecrets(at)).rejects.toThrow('sealed with the key')
    const { officer, webhook } = await kept()
    const box = secretBox([next])
    expect(box.open(officer, 'officer/o.codes')).toBe(SECRET)
    expect(box.open(webhook, 'webhook/1')).toBe(SECRET)
  })
})
