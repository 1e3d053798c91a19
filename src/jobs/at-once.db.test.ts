/** Two officers, or two processes, at the same run at once; and a run that was stopped between. */
import { beforeAll, describe, expect, test } from 'vitest'
import { confirmChange } from '#changes/index.js'
import { isoDate } from '#kernel/dates.js'
import { abandonRun, approveRun, executeRun, previewRun, reverseRun } from '#jobs/index.js'
import { proveBooks } from '#ledger/index.js'
import { sql } from '#store/db.js'
import { BILLED_ON, commandOn, importMany } from '../../test/support/many-accounts.js'
import { useDatabase } from '../../test/support/database.js'
import { untilWaiting } from '../../test/support/waiting.js'

const at = useDatabase()
const ACCOUNTS = 24

beforeAll(async () => {
  await importMany(at.db, ACCOUNTS)
})

function rows<R>(query: ReturnType<typeof sql<R>>): Promise<R[]> {
  return at.db.transaction((tx) => tx.rows<R>(query))
}

let count = 0
const command = (actor = 'officer') => commandOn(BILLED_ON, `at-once-${(count += 1)}`, actor)

async function preview(): Promise<bigint> {
  const run = { kind: 'annual-billing' as const, criteria: { year: '2026-27' }, asAt: BILLED_ON }
  return (await previewRun(at.db, command(), run)).runId
}

function approve(runId: bigint, actor: string) {
  return approveRun(at.db, command(actor), { runId, answers: { count: 'x', reversal: 'x' } })
}

function execute(runId: bigint) {
  return executeRun(at.db, command(), { runId, chunkSize: 5 })
}

async function demands(): Promise<number> {
  const standing = sql<{ n: bigint }>`select count(*) as n from notice where state = 'issued'`
  return Number((await rows(standing))[0]?.n)
}

describe('at once', () => {
  let runId: bigint

  test('two officers approve a run: it has one approval', async () => {
    runId = await preview()
    const said = await Promise.all(['second', 'third', 'fourth'].map((who) => approve(runId, who)))
    expect(said.map((outcome) => outcome.kind).sort()).toEqual([
      'approved',
      'not-previewed',
      'not-previewed',
    ])
    const events = await rows(sql`select 1 from event
      where stream = ${`run/${runId}`} and type = 'run-approved'`)
    expect(events).toHaveLength(1)
  })

  test('two runs for one year are carried out: every account is billed once', async () => {
    const other = await preview()
    expect(await approve(other, 'second')).toEqual({ kind: 'approved' })
    const said = await Promise.all([execute(runId), execute(other)])
    const acted = said.map((outcome) => (outcome.kind === 'executed' ? outcome.acted : 0))
    expect(acted.reduce((sum, n) => sum + n, 0)).toBe(ACCOUNTS)
    expect(await demands()).toBe(ACCOUNTS)
    const drifted = await rows<{ kind: string }>(sql`select kind from run_exception`)
    expect(drifted.map((row) => row.kind)).toEqual(Array(ACCOUNTS).fill('drifted'))
    for (const id of [runId, other]) {
      const reversed = await reverseRun(at.db, command(), { runId: id, reason: 'made twice' })
      expect(reversed.kind).toBe('reversed')
    }
    expect(await demands()).toBe(0)
  })

  test('three processes carry one run out: each account is billed once', async () => {
    runId = await preview()
    await approve(runId, 'second')
    const said = await Promise.all([execute(runId), execute(runId), execute(runId)])
    expect(said.map((o) => (o.kind === 'executed' ? o.acted : o.kind))).toContain(ACCOUNTS)
    expect(await demands()).toBe(ACCOUNTS)
    const ended = await rows(sql`select 1 from event
      where stream = ${`run/${runId}`} and type in ('run-begun', 'run-executed')`)
    expect(ended).toHaveLength(2)
    expect(await at.db.transaction((tx) => proveBooks(tx))).toEqual([])
  })

  test('a run is reversed twice: once', async () => {
    const reverse = () => reverseRun(at.db, command(), { runId, reason: 'wrong amounts' })
    const said = await Promise.all([reverse(), reverse()])
    expect(said.map((outcome) => outcome.kind).sort()).toEqual(['not-executed', 'reversed'])
    expect(await at.db.transaction((tx) => proveBooks(tx))).toEqual([])
  })

  test('what has begun cannot be given up, and what is given up cannot begin', async () => {
    expect(await abandonRun(at.db, command(), { runId })).toEqual({ kind: 'too-late' })
    const other = await preview()
    expect(await abandonRun(at.db, command(), { runId: other })).toEqual({ kind: 'abandoned' })
    expect(await approve(other, 'second')).toMatchObject({ kind: 'not-previewed' })
    expect(await execute(other)).toMatchObject({ kind: 'not-approved' })
  })
})

describe('is refused', () => {
  test('an approval that leaves an alarm without an answer, or with a blank one', async () => {
    const runId = await preview()
    await at.db.transaction((tx) =>
      tx.run(sql`insert into run_alarm (run_id, alarm, message, evidence)
        values (${runId}, 'credit', 'three are in credit', '{}')`),
    )
    const approveWith = async (answers: Record<string, string>) =>
      approveRun(at.db, command('second'), { runId, answers: { count: 'x', ...answers } })
    const unanswered = { kind: 'alarm-unanswered', alarm: 'credit' }
    expect(await approveWith({})).toEqual(unanswered)
    expect(await approveWith({ credit: '  ' })).toEqual(unanswered)
    expect(await approveWith({ credit: 'they asked for it' })).toEqual({ kind: 'approved' })
  })

  test('a reversal of what is not carried out, and of what has been sent', async () => {
    const runId = await preview()
    const reverse = async () => reverseRun(at.db, command(), { runId, reason: 'x' })
    expect(await reverse()).toMatchObject({ kind: 'not-executed', state: 'previewed' })
    await approve(runId, 'second')
    await execute(runId)
    const state = (to: string) =>
      at.db.transaction((tx) => tx.run(sql`update run set state = ${to} where run_id = ${runId}`))
    await state('sent')
    expect(await reverse()).toEqual({ kind: 'already-sent' })
    await state('executed')
    expect(await reverse()).toMatchObject({ kind: 'reversed' })
  })
})

test('an account that cannot be written is set aside, and all others are billed', async () => {
  const runId = await preview()
  await approve(runId, 'second')
  const [unlucky] = await rows<{ ref: string }>(
    sql`select account_ref as ref from account order by account_ref offset 11 limit 1`,
  )
  const stream = `account/${unlucky?.ref}`
  // No event can be numbered after this one: whatever is written of the account fails.
  await at.db.transaction((tx) =>
    tx.run(sql`insert into event select stream, 2147483647, recorded_at, effective_on, actor, type,
      under, detail, previous_hash, hash from event where stream = ${stream} limit 1`),
  )
  expect(await execute(runId)).toMatchObject({ kind: 'executed', acted: ACCOUNTS - 1 })
  const set = await rows<{ kind: string; message: string }>(
    sql`select kind, message from run_exception where run_id = ${runId}`,
  )
  expect(set).toEqual([{ kind: 'failed', message: expect.stringContaining('range') as string }])
  expect(await demands()).toBe(ACCOUNTS - 1)
  expect(await at.db.transaction((tx) => proveBooks(tx))).toEqual([])
  await at.db.transaction(async (tx) => {
    await tx.run(sql`reset role`)
    await tx.run(sql`delete from event where seq = 2147483647`)
  })
  const reversed = await reverseRun(at.db, command(), { runId, reason: 'one is missing' })
  expect(reversed.kind).toBe('reversed')
})

test('a notice that is being written while a run is reversed keeps it from being reversed', async () => {
  const runId = await preview()
  await approve(runId, 'second')
  await execute(runId)
  let reversed: ReturnType<typeof reverseRun> | undefined
  await at.other.transaction(async (tx) => {
    await tx.run(sql`select 1 from account order by account_ref for update`)
    reversed = reverseRun(at.db, command(), { runId, reason: 'wrong amounts' })
    await untilWaiting(at.db, 1)
    await tx.run(sql`
      insert into notice (account_id, charge_id, kind, sequence, issued_on, required_pence,
        balance_pence, gates, detail, recorded_at, recorded_by)
      select account_id, charge_id, 'adjusted-demand', 2, issued_on, 0, 0, gates, detail,
        recorded_at, recorded_by
      from notice where run_id = ${runId} limit 1`)
  })
  expect(await reversed).toEqual({ kind: 'gone-on', accounts: 1 })
  await at.db.transaction((tx) => tx.run(sql`delete from notice where run_id is null`))
  expect(await reverseRun(at.db, command(), { runId, reason: 'again' })).toMatchObject({
    kind: 'reversed',
  })
})

test('an account that went on while a run was stopped keeps the run from being reversed', async () => {
  const runId = await preview()
  await approve(runId, 'second')
  const stopped = executeRun(at.db, command(), {
    runId,
    chunkSize: 5,
    onProgress: () => {
      throw new Error('stopped after the first chunk')
    },
  })
  await expect(stopped).rejects.toThrow('stopped')
  const [first] = await rows<{ ref: string }>(sql`
    select property_ref as ref from notice join charge using (charge_id)
    join dwelling using (dwelling_id) where state = 'issued' order by notice_id limit 1`)
  await confirmChange(at.db, command(), {
    kind: 'fact',
    accountRef: '',
    propertyRef: first?.ref ?? '',
    factKind: 'disabled-reduction',
    from: isoDate('2026-04-01'),
    until: null,
    fact: { kind: 'disabled-reduction', reason: 'room' },
  })
  expect(await execute(runId)).toMatchObject({ kind: 'executed', acted: ACCOUNTS })
  const reversed = await reverseRun(at.db, command(), { runId, reason: 'wrong amounts' })
  expect(reversed).toEqual({ kind: 'gone-on', accounts: 1 })
})
