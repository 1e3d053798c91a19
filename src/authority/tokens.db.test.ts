/** What stands behind a token: its owner, as that officer is on the day. */
import { beforeAll, describe, expect, test } from 'vitest'
import {
  confirmToken,
  endOfficer,
  findTokenHolder,
  foundOfficers,
  issueToken,
  permissionsBehind,
} from '#authority/index.js'
import { isoDate } from '#kernel/dates.js'
import { commandOn } from '../../test/support/many-accounts.js'
import { useDatabase } from '../../test/support/database.js'

const at = useDatabase()
const ON = isoDate('2026-04-20')
const SECRET = 'reeve_0123456789abcdef0123456789abcdef'

beforeAll(async () => {
  await foundOfficers(at.db, commandOn('2026-04-01', 'add', 'boss'), [
    {
      username: 't.leader',
      name: 'Tess Leader',
      roles: ['team-leader'],
      password: 'chosen by myself 2',
      mustChangePassword: false,
    },
  ])
  await issueToken(at.db, commandOn('2026-04-01', 'issue', 't.leader'), {
    name: 'nightly',
    owner: 't.leader',
    scopes: ['accounts.view', 'accounts.restricted'],
    expiresOn: isoDate('2027-03-01'),
    secret: SECRET,
  })
})

describe('a token', () => {
  test('may what its owner may, of what it was given', async () => {
    const may = await at.db.reading((tx) => permissionsBehind(tx, 'api/nightly', ON))
    expect([...may].sort()).toEqual(['accounts.restricted', 'accounts.view'])
  })

  test('that may approve is worth nothing until its owner, and nobody else, has confirmed it', async () => {
    const secret = 'reeve_fedcba9876543210fedcba9876543210'
    const issued = await issueToken(at.db, commandOn('2026-04-01', 'puppet', 'machine/root'), {
      name: 'puppet',
      owner: 't.leader',
      scopes: ['runs.approve'],
      expiresOn: isoDate('2027-03-01'),
      secret,
    })
    expect(issued).toMatchObject({ kind: 'issued', waits: true })
    const holder = () => at.db.reading((tx) => findTokenHolder(tx, secret, ON))
    expect(await holder()).toBeUndefined()
    expect([...(await at.db.reading((tx) => permissionsBehind(tx, 'api/puppet', ON)))]).toEqual([])
    for (const actor of ['boss', 'machine/root', 'api/nightly', 'api/puppet']) {
      const command = commandOn('2026-04-02', `confirm-${actor}`, actor)
      expect(await confirmToken(at.db, command, { name: 'puppet' })).toEqual({
        kind: 'no-such-token',
      })
    }
    expect(await holder()).toBeUndefined()
    const owner = commandOn('2026-04-02', 'confirm', 't.leader')
    expect(await confirmToken(at.db, owner, { name: 'puppet' })).toEqual({ kind: 'confirmed' })
    expect((await holder())?.may).toEqual(new Set(['runs.approve']))
  })

  test('may nothing once its owner has ended: no page, and no word of what is restricted', async () => {
    await endOfficer(at.db, commandOn('2026-04-21', 'end', 'boss'), {
      username: 't.leader',
      reason: 'has left',
    })
    const later = isoDate('2026-04-22')
    const may = await at.db.reading((tx) => permissionsBehind(tx, 'api/nightly', later))
    expect([...may]).toEqual([])
    expect(await at.db.reading((tx) => findTokenHolder(tx, SECRET, later))).toBeUndefined()
  })

  test('that there never was may nothing', async () => {
    const may = await at.db.reading((tx) => permissionsBehind(tx, 'api/none', ON))
    expect([...may]).toEqual([])
  })
})
