/** What is restricted is told by no webhook, and by no merge, to who may not see it any more. */
import { beforeAll, describe, expect, test } from 'vitest'
import { writeNote } from '#accounts/index.js'
import { changeRoles, foundOfficers, revokeToken } from '#authority/index.js'
import { mergePeople, partPeople, previewMerge } from '#changes/index.js'
import { isoDate } from '#kernel/dates.js'
import { liftRestriction, restrict } from '#protections/index.js'
import { sql } from '#store/db.js'
import { seeAs } from '#store/sight.js'
import { deliverDue, subscribe } from '#webhooks/index.js'
import { approveWaiting } from '../../test/support/second-officer.js'
import { useDatabase } from '../../test/support/database.js'
import { commandOn, importMany } from '../../test/support/many-accounts.js'

const at = useDatabase()
const TODAY = isoDate('2026-05-01')
const BLIND = { viewer: 'b.billing', restricted: false }
let keys = 0
let accounts: { ref: string; person: string; id: bigint; personId: bigint }[] = []

const command = (actor = 'boss') => commandOn(TODAY, `told/${(keys += 1)}`, actor)
const account = (n: number) => accounts[n] ?? { ref: '', person: '', id: 0n, personId: 0n }

beforeAll(async () => {
  await importMany(at.db, 4)
  accounts = await at.db.reading((tx) =>
    tx.rows(sql`select account_ref as ref, party_ref as person, account_id as id,
        party_id as "personId"
      from account join account_person using (account_id) join party using (party_id)
      order by account_id`),
  )
  const officers = [
    ['t.leader', 'team-leader'],
    ['d.deputy', 'team-leader'],
    ['s.admin', 'administrator'],
  ] as const
  await foundOfficers(at.db, command(), officers.map(([username, role]) => ({
    username, name: username, roles: [role], password: 'correct horse battery',
    mustChangePassword: false,
  }))) // prettier-ignore
  const asked = { kind: 'at-risk', reason: 'fled', reviewOn: null } as const
  await restrict(at.db, command(), { of: 'account', ref: account(0).ref, ...asked })
})

describe('a webhook on what is restricted', () => {
  const subscribing = (actor: string) =>
    subscribe(at.db, command(actor), {
      webhook: { url: 'https://example.org/hook', secret: 'x'.repeat(24), eventTypes: [] },
      policy: { privateNetworks: false, thisMachine: false },
      restricted: true,
    })
  /** The accounts that are told when a note is written on each of two. */
  const told = async () => {
    for (const n of [0, 1]) {
      await writeNote(at.db, command(), { accountRef: account(n).ref, text: 'rang' })
    }
    const bodies: string[] = []
    const clock = {
      now: () => new Date('2026-05-02T09:00:00Z'),
      today: () => Promise.resolve(TODAY),
    }
    await deliverDue(at.db, clock, ({ body }) => {
      bodies.push(body)
      return Promise.resolve({ status: 200 })
    })
    return [0, 1].filter((n) => bodies.some((b) => b.includes(`account/${account(n).ref}`)))
  }

  test('tells it while its officer may see that, and not after', async () => {
    await subscribing('t.leader')
    expect(await told()).toEqual([0, 1])
    const roles = { username: 't.leader', roles: ['billing-officer'], reason: 'moved' }
    await changeRoles(at.db, command('s.admin'), { ...roles, from: TODAY, until: null })
    await approveWaiting(at.db, command('d.deputy'))
    expect(await told()).toEqual([1])
    const rows = await at.db.reading((tx) =>
      tx.rows(sql`select state, last_error as why from webhook_delivery where state = 'ended'`),
    )
    expect(rows).toEqual([
      { state: 'ended', why: 'not sent: it is restricted, and who subscribed may not see that' },
    ])
  })

  test('tells it while the token that subscribed is in force, and not after', async () => {
    const roles = { username: 't.leader', roles: ['team-leader'], reason: 'back' }
    await changeRoles(at.db, command('s.admin'), { ...roles, from: TODAY, until: null })
    await approveWaiting(at.db, command('d.deputy'))
    await at.db.transaction((tx) => tx.run(sql`update webhook set ended_on = ${TODAY}`))
    await at.db.transaction((tx) =>
      tx.run(sql`insert into api_token (name, owner, secret_hash, scopes, expires_on, issued_on,
          issued_by, recorded_at)
        values ('feed', 't.leader', '\\x00', '{accounts.restricted}', '2027-05-01', ${TODAY},
          'boss', now())`),
    )
    await subscribing('api/feed')
    expect(await told()).toEqual([0, 1])
    await revokeToken(at.db, command('s.admin'), { name: 'feed', reason: 'lost' })
    expect(await told()).toEqual([1])
  })
})

test('a restriction that was lifted is not told of, when it was the last', async () => {
  const [accountRef, from] = [account(0).ref, { ...BLIND, memo: {} }]
  const row = await at.db.reading((tx) =>
    tx.first<{ id: bigint }>(sql`select restriction_id as id from restriction`),
  )
  await liftRestriction(at.db, command(), { restrictionId: row?.id ?? 0n, reason: 'safe' })
  const told = () =>
    at.db.reading((tx) =>
      tx.rows<{ type: string }>(sql`select type from event
        where stream = ${`account/${accountRef}`} and type like 'restrict%' order by seq`),
    )
  for (const nth of ['first', 'second']) expect(await seeAs(from, told), nth).toEqual([])
  const types = (await told()).map(({ type }) => type)
  expect(types).toEqual(['restricted', 'restriction-lifted'])
})

describe('records that share an account which is hidden', () => {
  const asked = () => ({ keptRef: account(2).person, mergedRef: account(3).person })
  const merging = () => ({
    ...asked(),
    reason: 'one',
    adultsChecked: true,
    choices: { name: 'kept' } as const,
  })

  test('are merged, and parted, by an officer who may see it, and by no other', async () => {
    await at.db.transaction(async (tx) => {
      for (const n of [2, 3]) {
        await tx.run(sql`insert into account_person (account_id, party_id, lead, recorded_at)
          values (${account(1).id}, ${account(n).personId}, false, now())`)
      }
    })
    const why = { kind: 'at-risk', reason: 'fled', reviewOn: null } as const
    await restrict(at.db, command(), { of: 'person', ref: account(1).person, ...why })
    const refused = { errors: [{ field: '' }] }
    const blind = <T>(work: () => Promise<T>) => expect(seeAs(BLIND, work)).rejects
    await blind(() => previewMerge(at.db, command(), asked())).toMatchObject(refused)
    await blind(() => mergePeople(at.db, command(), merging())).toMatchObject(refused)
    const merged = await mergePeople(at.db, command(), merging())
    expect(merged).toMatchObject({ kind: 'merged', sharedRefs: [account(1).ref] })
    const mergeId = merged.kind === 'merged' ? merged.mergeId : 0n
    const parting = { mergeId, reason: 'two' }
    await blind(() => partPeople(at.db, command(), parting)).toMatchObject(refused)
    expect((await partPeople(at.db, command(), parting)).kind).toBe('parted')
  })

  test('name it in no record of another account', async () => {
    const details = await at.db.reading((tx) =>
      tx.rows<{ detail: unknown }>(sql`select detail from event where type = 'people-merged'`),
    )
    expect(details).toHaveLength(3)
    expect(JSON.stringify(details)).not.toContain(account(1).ref)
  })
})
