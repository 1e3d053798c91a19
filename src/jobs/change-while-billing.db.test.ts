/** A fact changed while the year is billed for the first time, when no charge of it can be seen. */
import { beforeAll, describe, expect, test } from 'vitest'
import { confirmChange } from '#changes/index.js'
import { approveRun, executeRun, previewRun } from '#jobs/index.js'
import { isoDate } from '#kernel/dates.js'
import { proveBooks } from '#ledger/index.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { BILLED_ON, commandOn, importMany } from '../../test/support/many-accounts.js'
import { untilWaiting } from '../../test/support/waiting.js'

const at = useDatabase()
let count = 0
const command = (actor = 'officer') => commandOn(BILLED_ON, `while-${(count += 1)}`, actor)

interface Billed {
  readonly ref: string
  readonly amount: bigint
  readonly version: number
}

let runId = 0n

beforeAll(async () => {
  await importMany(at.db, 6)
  const run = { kind: 'annual-billing' as const, criteria: { year: '2026-27' }, asAt: BILLED_ON }
  runId = (await previewRun(at.db, command(), run)).runId
  await approveRun(at.db, command('second'), { runId, answers: {} })
})

const charges = () =>
  at.db.transaction((tx) =>
    tx.rows<Billed>(sql`select account_ref as ref, amount_pence as amount, version
      from charge join account using (account_id) order by account_id`),
  )

/** Starts the run and stops it where its first chunk has read the facts and writes the bills. */
async function whileBilling(...changes: (() => Promise<unknown>)[]): Promise<void> {
  let run: Promise<unknown> = Promise.resolve()
  let changed: Promise<unknown> = Promise.resolve()
  await at.other.transaction(async (tx) => {
    await tx.run(sql`lock table notice in share mode`)
    run = executeRun(at.db, command(), { runId, chunkSize: 6 })
    await untilStopped()
    changed = Promise.all(changes.map((change) => change()))
    await Promise.race([changed, untilWaiting(at.db, changes.length)])
  })
  await Promise.all([run, changed])
}

async function untilStopped(): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const stopped = await at.db.transaction((tx) =>
      tx.first(sql`select 1 from pg_locks where not granted and locktype = 'relation'
        and relation = 'notice'::regclass`),
    )
    if (stopped !== undefined) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('the run was not stopped')
}

describe('a change while the first chunk of a year is billed', () => {
  test('is billed too: the bill that went out on the old facts is adjusted', async () => {
    const [alone, moved] = await at.db.transaction((tx) =>
      tx.rows<{ ref: string; property: string }>(sql`
        select account_ref as ref, property_ref as property from account
        join liability using (account_id) join dwelling using (dwelling_id)
        order by account_id limit 2`),
    )
    const from = isoDate('2026-04-01')
    const single = () =>
      confirmChange(at.db, command(), {
        kind: 'fact', accountRef: alone?.ref ?? '', propertyRef: alone?.property ?? '',
        factKind: 'household', from, until: null,
        fact: { kind: 'household', adults: 1, disregards: [] },
      }) // prettier-ignore
    // As if the account had never been liable there: nothing that is believed names it.
    const other = () =>
      confirmChange(at.db, command(), {
        kind: 'move-in', propertyRef: moved?.property ?? '', from: isoDate('2015-06-01'),
        basis: 'resident-freeholder', adults: 2, disregards: [],
        persons: [{ name: 'New', dateOfBirth: null, email: null, phone: null }],
      }) // prettier-ignore
    await whileBilling(single, other)
    const all = await charges()
    const of = (ref: string | undefined) => all.find((charge) => charge.ref === ref)
    // Band C at £2,280.47 in band D; three quarters of it.
    expect(of(alone?.ref)).toMatchObject({ amount: 152_031n, version: 2 })
    expect(of(moved?.ref)).toMatchObject({ amount: 0n, version: 2 })
    expect(all).toHaveLength(7)
    expect(await at.db.transaction(proveBooks)).toEqual([])
  })
})
