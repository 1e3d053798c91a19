/** Who may not see an account does not find it; what must act on everybody still does. */
import { beforeAll, describe, expect, test } from 'vitest'
import { findAccount, writeNote } from '#accounts/index.js'
import { confirmChange, mergePeople } from '#changes/index.js'
import { readAccount, readPerson, readProperty, search } from '#enquiries/index.js'
import { approveRun, executeRun, previewRun } from '#jobs/index.js'
import { isoDate } from '#kernel/dates.js'
import { financialYear } from '#kernel/financial-year.js'
import { lettersOfRun } from '#letters/index.js'
import { liftRestriction, restrict, restrictedAccounts } from '#protections/index.js'
import { tryOut } from '#store/commands.js'
import { sql, type Tx } from '#store/db.js'
import { seenSchemaOf } from '#store/seen-schema.js'
import { seeAs, seeWhole } from '#store/sight.js'
import { endWebhook, subscribe } from '#webhooks/index.js'
import { useDatabase } from '../../test/support/database.js'
import { BILLED_ON, commandOn, importMany } from '../../test/support/many-accounts.js'

const at = useDatabase()
const TODAY = isoDate('2026-05-01')
const BLIND = { viewer: 'b.billing', restricted: false }
const LEADER = { viewer: 't.leader', restricted: true }
let keys = 0
let accounts: { ref: string; person: string; property: string }[] = []

beforeAll(async () => {
  await importMany(at.db, 6)
  accounts = await at.db.reading((tx) =>
    tx.rows(sql`select account_ref as ref, party_ref as person, property_ref as property
      from account join account_person using (account_id) join party using (party_id)
      join liability using (account_id) join dwelling using (dwelling_id) order by account_id`),
  )
  expect((await restricting('account', account(0).ref)).kind).toBe('restricted')
})

const account = (n: number) => accounts[n] ?? { ref: '', person: '', property: '' }

function command(actor = 't.leader', on: string = TODAY) {
  keys += 1
  return commandOn(on, `restrict/${keys}`, actor)
}

function restricting(of: 'account' | 'person', ref: string) {
  const asked = { of, ref, kind: 'at-risk', reason: 'fled', reviewOn: null }
  return restrict(at.db, command(), asked)
}

const read = <T>(sight: typeof BLIND, work: (tx: Tx) => Promise<T>) =>
  seeAs(sight, () => at.db.reading(work))

async function foundBy(sight: typeof BLIND, of: { ref: string; person: string; property: string }) {
  return read(sight, async (tx) => ({
    account: (await readAccount(tx, of.ref, TODAY)) !== undefined,
    person: (await readPerson(tx, of.person)) !== undefined,
    property: (await readProperty(tx, of.property)) !== undefined,
    search: (await search(tx, of.ref)).some((found) => found.accountRef === of.ref),
  }))
}

const ALL = { account: true, person: true, property: true, search: true }
const NONE = { account: false, person: false, property: false, search: false }

describe('what is restricted', () => {
  test('is found by who may, and by the system, and by nobody else', async () => {
    expect(await foundBy(LEADER, account(0))).toEqual(ALL)
    expect(await foundBy(BLIND, account(0))).toEqual(NONE)
    expect(await at.db.reading((tx) => findAccount(tx, account(0).ref))).toBeDefined()
    expect(await foundBy(BLIND, account(1))).toEqual(ALL)
  })

  test('is hidden in every reading of a request, which asks once who is hidden', async () => {
    const request = { ...BLIND, memo: {} }
    for (const nth of ['first', 'second', 'third']) {
      expect(await foundBy(request, account(0)), nth).toEqual(NONE)
    }
    const nobodyKnown = { ...LEADER, memo: {} }
    expect(await foundBy(nobodyKnown, account(0))).toEqual(ALL)
    expect(await foundBy(nobodyKnown, account(0))).toEqual(ALL)
  })

  test('is written to by nobody through the eyes of who may not see it', async () => {
    const write = seeAs(BLIND, () =>
      at.db.transaction((tx) => tx.run(sql`update account set opened_on = '2020-01-01'`)),
    )
    await expect(write).rejects.toThrow(/permission denied/)
  })

  test('a person: every account of theirs, under a record merged into theirs too', async () => {
    const [one, other] = [account(2), account(3)]
    const [keptRef, mergedRef] = [one.person, other.person]
    const merging = { keptRef, mergedRef, reason: 'one', adultsChecked: true }
    const merged = await mergePeople(at.db, command(), { ...merging, choices: { name: 'kept' } })
    expect(merged.kind).toBe('merged')
    const restricted = await restricting('person', one.person)
    // Their letters stand apart, and each look is marked, under either record.
    expect(await setApart()).toEqual([account(0).ref, one.ref, other.ref])
    expect(await foundBy(BLIND, one)).toMatchObject({ account: false, person: false })
    expect(await foundBy(BLIND, other)).toMatchObject({ account: false, person: false })
    const restrictionId = restricted.kind === 'restricted' ? restricted.restrictionId : 0n
    await liftRestriction(at.db, command(), { restrictionId, reason: 'safe' })
    expect(await foundBy(BLIND, other)).toMatchObject({ account: true, person: true })
  })

  test('is restricted once, and lifted once', async () => {
    expect((await restricting('account', account(0).ref)).kind).toBe('restricted-already')
    const lifting = { restrictionId: 999n, reason: 'x' }
    const lifted = await liftRestriction(at.db, command(), lifting)
    expect(lifted.kind).toBe('no-such-restriction')
  })
})

function setApart(): Promise<string[]> {
  return at.db.reading(async (tx) => {
    const ids = await restrictedAccounts(tx)
    const rows = await tx.rows<{ ref: string }>(sql`select account_ref as ref from account
      where account_id = any(${[...ids]}::bigint[]) order by 1`)
    return rows.map((row) => row.ref)
  })
}

describe('a webhook', () => {
  const subscribing = (restricted: boolean) =>
    subscribe(at.db, command(), {
      webhook: { url: 'https://example.org/hook', secret: 'x'.repeat(24), eventTypes: [] },
      policy: { privateNetworks: false, thisMachine: false },
      restricted,
    })
  const told = (webhookId: bigint) =>
    at.db.reading(async (tx) => {
      const rows = await tx.rows<{ stream: string }>(sql`select distinct stream
        from webhook_delivery where webhook_id = ${webhookId} and stream not like 'webhook/%'
        order by 1`)
      return rows.map((row) => row.stream)
    })

  test('is told of what is restricted only where its subscriber may see it', async () => {
    const blind = await subscribing(false)
    const seeing = await subscribing(true)
    const [hidden, open] = [account(0).ref, account(1).ref]
    for (const accountRef of [hidden, open]) {
      await writeNote(at.db, command(), { accountRef, text: 'rang' })
    }
    expect(await told(blind.webhookId)).toEqual([`account/${open}`])
    expect(await told(seeing.webhookId)).toEqual([`account/${hidden}`, `account/${open}`])
    // That it becomes restricted is itself not told.
    const { person } = account(4)
    const restricted = await restricting('person', person)
    expect(await told(blind.webhookId)).toEqual([`account/${open}`])
    expect(await told(seeing.webhookId)).toContain(`person/${person}`)
    const restrictionId = restricted.kind === 'restricted' ? restricted.restrictionId : 0n
    await liftRestriction(at.db, command(), { restrictionId, reason: 'safe' })
    // Nor, once it is over, that it was: by a webhook, or by what is read afterwards.
    expect(await told(blind.webhookId)).toEqual([`account/${open}`])
    const known = (sight: typeof BLIND) =>
      read(sight, (tx) =>
        tx.rows(sql`select type as what from event where stream = ${`person/${person}`}
            and type like 'restrict%'
          union all select kind from restriction where restriction_id = ${restrictionId}`),
      )
    expect(await known(BLIND)).toEqual([])
    expect(await known(LEADER)).toHaveLength(3)
    for (const { webhookId } of [blind, seeing]) await endWebhook(at.db, command(), { webhookId })
  })
})

describe('what must leave nobody out', () => {
  test('a run previewed and carried out by who may not see an account acts on it', async () => {
    const bill = { kind: 'annual-billing' as const, criteria: { year: financialYear('2026-27') } }
    const run = await seeAs(BLIND, () =>
      previewRun(at.db, command('b.billing', BILLED_ON), { ...bill, asAt: BILLED_ON }),
    )
    expect(run.totals.acts.count).toBe(6)
    const answers = Object.fromEntries(run.alarms.map(({ alarm }) => [alarm, 'looked at']))
    await approveRun(at.db, command('t.leader', BILLED_ON), { runId: run.runId, answers })
    const acting = command('b.billing', BILLED_ON)
    const done = await seeAs(BLIND, () => executeRun(at.db, acting, { runId: run.runId }))
    expect(done).toMatchObject({ kind: 'executed', acted: 6 })
    // A sample of its letters, also when it has been carried out, shows nobody who is hidden.
    const sample = (sight: typeof BLIND) =>
      seeAs(sight, () => tryOut(at.db, (tx) => lettersOfRun(tx, run.runId, 9)))
    expect(await sample(BLIND)).toHaveLength(5)
    expect(await sample(LEADER)).toHaveLength(6)
  })

  test('a change that would reach a hidden account is refused, and made by who may', async () => {
    const { property } = account(0)
    const change = {
      kind: 'move-in', propertyRef: property, from: isoDate('2026-04-20'),
      basis: 'resident-freeholder', adults: 1, disregards: [],
      persons: [{ name: 'New', dateOfBirth: null, email: null, phone: null }],
    } as const // prettier-ignore
    const blind = seeAs(BLIND, () => confirmChange(at.db, command('b.billing'), change))
    await expect(blind).rejects.toMatchObject({ errors: [{ field: '' }] })
    const made = await seeAs(LEADER, () => confirmChange(at.db, command(), change))
    expect(made).toMatchObject({ displaced: [{ accountRef: account(0).ref }] })
  })
})

test('every table that names an account or a person is read through its view', async () => {
  const rows = await at.db.reading((tx) =>
    tx.rows<{ table: string }>(sql`select distinct c.relname as table from pg_class c
      join pg_attribute a on a.attrelid = c.oid
      where c.relkind = 'r' and c.relnamespace = ${at.db.schema}::regnamespace
        and a.attname in ('account_id', 'party_id', 'dwelling_id', 'notice_id', 'case_id',
          'charge_id', 'order_id', 'receipt_id', 'stream')
        and not exists (select 1 from pg_views v where v.viewname = c.relname
          and v.schemaname = ${seenSchemaOf(at.db.schema)})`),
  )
  expect(rows).toEqual([])
  expect(seeAs(BLIND, () => seeWhole(() => 1))).toBe(1)
})
