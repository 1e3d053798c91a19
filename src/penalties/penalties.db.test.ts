/** Penalties imposed, repeated, paid, appealed and quashed; the books are proved after each. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { takeReceipt } from '#collection/index.js'
import { requestsOf } from '#enquiries/index.js'
import { isoDate } from '#kernel/dates.js'
import { parsePounds } from '#kernel/money.js'
import { balanceOf, creditOf, proveBooks, readBooks } from '#ledger/index.js'
import { markSent } from '#letters/index.js'
import {
  appealPenalty,
  imposePenalty,
  quashPenalty,
  recordAnswer,
  requestInformation,
  settlePenaltyAppeal,
} from '#penalties/index.js'
import { sql } from '#store/db.js'
import { proveEvents } from '#store/prove-events.js'
import { useDatabase } from '../../test/support/database.js'
import { commandOn } from '../../test/support/many-accounts.js'
import { runScenarioSteps } from '../../test/support/steps.js'

const at = useDatabase()
const NAMES = ['ANA', 'BEA', 'CAL', 'DEE', 'EVE', 'FAY', 'GUS', 'HAL']
let refs = new Map<string, string>()
let keys = 0

beforeAll(async () => {
  const homes = NAMES.map((name) => `| | dwelling | H${name} band D | |`).join('\n')
  const accounts = NAMES.map(
    (name) => `| | account | ${name} at H${name} from 2020-01-01 for ${name} Bell | |`,
  ).join('\n')
  const world = await runScenarioSteps(
    at.db,
    `# Eight households, billed and all paid
| 2026-03-01 | tax | 2026-27 band D 1800.00 | |
${homes}
${accounts}
| 2026-03-10 | run | annual-billing for 2026-27 | acts 8 |
| 2026-06-01 | died | HAL Bell of HAL at HHAL on 2026-05-25, 0 stay, next account ESTATE | |
`,
  )
  refs = world.accounts
})

afterEach(async () => {
  expect(await at.db.transaction(proveBooks)).toEqual([])
  expect((await at.db.transaction(proveEvents)).faults).toEqual([])
})

const on = (day: string) => commandOn(day, `p/${(keys += 1)}`, 'r.recovery')
const refOf = (name: string) => refs.get(name) ?? ''

async function personOf(name: string): Promise<bigint> {
  const row = await at.db.reading((tx) =>
    tx.first<{ id: bigint }>(sql`select party_id as id from account_person
      join account using (account_id) where account_ref = ${refOf(name)}`),
  )
  return row?.id ?? 0n
}

async function ask(name: string, day: string, more: { repeats?: bigint; letter?: boolean } = {}) {
  const outcome = await requestInformation(at.db, on(day), {
    accountRef: refOf(name), partyId: await personOf(name), power: 'reg-3', repeats: null,
    what: 'Who lives there?', requestedOn: isoDate(day), ...more,
  }) // prettier-ignore
  if (outcome.kind !== 'recorded') throw new Error(outcome.kind)
  return outcome
}

function impose(name: string, requestId: bigint, day: string) {
  const failure = { kind: 'request', requestId } as const
  return imposePenalty(at.db, on(day), { accountRef: refOf(name), failure, because: 'No answer' })
}

async function imposed(name: string, day = '2026-05-22') {
  const { requestId } = await ask(name, '2026-05-01')
  const outcome = await impose(name, requestId, day)
  if (outcome.kind !== 'imposed') throw new Error(outcome.kind)
  return { ...outcome, requestId, of: { accountRef: refOf(name), id: outcome.penaltyId } }
}

/** A print run of the letter alone, as it lies unsent. */
async function print(noticeId: bigint | null): Promise<bigint> {
  const row = await at.db.transaction((tx) =>
    tx.first<{ id: bigint }>(sql`
      with made as (insert into print_run (kind, made_on, documents, pages, manifest, recorded_at,
          recorded_by) values ('waiting', '2026-05-01', 1, 1, '[]', now(), 'r.recovery')
        returning print_run_id),
      letter as (insert into document (notice_id, kind, print_run_id, first_page, last_page,
          pdf_sha256, data_sha256, template_sha256, recorded_at)
        select ${noticeId}::bigint, 'information-request', print_run_id, 1, 1, '', '', '', now()
        from made)
      select print_run_id as id from made`),
  )
  return row?.id ?? 0n
}

async function accountOf(name: string): Promise<bigint> {
  const row = await at.db.reading((tx) =>
    tx.first<{ id: bigint }>(sql`select account_id as id from account
      where account_ref = ${refOf(name)}`),
  )
  return row?.id ?? 0n
}

async function money(name: string) {
  const id = await accountOf(name)
  const book = (await at.db.reading((tx) => readBooks(tx, [id]))).get(id)
  if (book === undefined) throw new Error('no book')
  const penalties = book.dueSums.filter((sum) => sum.kind === 'penalty')
  return {
    balance: balanceOf(book),
    credit: creditOf(book),
    penalties: penalties.map((s) => `${s.dueOn} ${s.amount}/${s.paid}`),
  }
}

function pay(name: string, amount: string, day: string) {
  const receivedOn = isoDate(day)
  const payment = { accountRef: refOf(name), receivedOn, amount: parsePounds(amount) }
  return takeReceipt(at.db, on(day), { ...payment, method: 'card' })
}

describe('a request not answered', () => {
  test('brings a penalty from the day after its twenty-one days, once', async () => {
    const { requestId, answerBy } = await ask('ANA', '2026-05-01')
    expect(answerBy).toBe('2026-05-21')
    expect(await impose('ANA', requestId, '2026-05-21')).toEqual({
      kind: 'not-yet',
      from: '2026-05-22',
    })
    const outcome = await impose('ANA', requestId, '2026-05-22')
    expect(outcome).toMatchObject({
      kind: 'imposed',
      amount: 7000n,
      payBy: '2026-06-05',
      appealBy: '2026-07-21',
    })
    expect((await impose('ANA', requestId, '2026-05-23')).kind).toBe('already-imposed')
    expect(await money('ANA')).toMatchObject({
      balance: 187_000n,
      penalties: ['2026-06-05 7000/0'],
    })
    const funds = await at.db.reading((tx) =>
      tx.rows(sql`select fund, debit, credit, amount_pence::int as pence from entry
        where debit = 'penalty' or credit = 'penalty'`),
    )
    expect(funds).toEqual([
      { fund: 'general-fund-penalties', debit: 'penalty', credit: 'penalty-income', pence: 7000 },
    ])
  })

  test('brings none where it was answered in time, and one where it came late', async () => {
    const inTime = await ask('BEA', '2026-05-01')
    const accountRef = refOf('BEA')
    const answered = { accountRef, id: inTime.requestId, answeredOn: isoDate('2026-05-21') }
    const said = await recordAnswer(at.db, on('2026-05-22'), answered)
    expect(said).toEqual({ kind: 'recorded', inTime: true })
    expect((await impose('BEA', inTime.requestId, '2026-06-01')).kind).toBe('answered-in-time')
    const late = await ask('BEA', '2026-06-01')
    const answer = { accountRef, id: late.requestId, answeredOn: isoDate('2026-06-22') }
    await recordAnswer(at.db, on('2026-06-22'), answer)
    expect((await impose('BEA', late.requestId, '2026-06-23')).kind).toBe('imposed')
  })

  test('costs four times as much when asked again after a penalty, each time', async () => {
    const first = await ask('CAL', '2026-05-01')
    const again = await ask('CAL', '2026-05-02', { repeats: first.requestId })
    // Asked again, but before any penalty: it is a first failure like the other.
    expect(await impose('CAL', again.requestId, '2026-05-23')).toMatchObject({ amount: 7000n })
    expect(await impose('CAL', first.requestId, '2026-05-23')).toMatchObject({ amount: 7000n })
    const third = await ask('CAL', '2026-06-01', { repeats: again.requestId })
    const further = await impose('CAL', third.requestId, '2026-06-22')
    expect(further).toMatchObject({ amount: 28_000n })
  })

  test('costs no more for being asked twice before the penalty, whichever is imposed first', async () => {
    const first = await ask('GUS', '2026-05-01')
    const again = await ask('GUS', '2026-05-10', { repeats: first.requestId })
    expect(await impose('GUS', first.requestId, '2026-06-01')).toMatchObject({ amount: 7000n })
    expect(await impose('GUS', again.requestId, '2026-06-01')).toMatchObject({ amount: 7000n })
    const sameDay = await ask('GUS', '2026-06-01', { repeats: first.requestId })
    const dayAfter = await ask('GUS', '2026-06-02', { repeats: first.requestId })
    expect(await impose('GUS', sameDay.requestId, '2026-07-01')).toMatchObject({ amount: 7000n })
    expect(await impose('GUS', dayAfter.requestId, '2026-07-01')).toMatchObject({ amount: 28_000n })
  })

  test('of somebody else, or on another account, is none', async () => {
    const { requestId } = await ask('ANA', '2026-06-01')
    expect((await impose('BEA', requestId, '2026-07-01')).kind).toBe('no-such-request')
    const failure = { kind: 'duty', partyId: await personOf('BEA'), duty: 'reg-16' } as const
    const knownOn = isoDate('2026-04-01')
    const asked = { accountRef: refOf('ANA'), failure: { ...failure, knownOn }, because: 'x' }
    expect((await imposePenalty(at.db, on('2026-06-01'), asked)).kind).toBe('not-named')
  })
})

describe('a duty to tell', () => {
  test('brings a penalty when twenty-one days have run from the belief', async () => {
    const failure = { kind: 'duty', partyId: await personOf('DEE'), duty: 'reg-16' } as const
    const impose = (day: string, known = '2026-05-01') =>
      imposePenalty(at.db, on(day), {
        accountRef: refOf('DEE'),
        failure: { ...failure, knownOn: isoDate(known) },
        because: 'A second adult had moved in; no excuse was given',
      })
    expect((await impose('2026-05-21')).kind).toBe('not-yet')
    expect(await impose('2026-05-22')).toMatchObject({ kind: 'imposed', amount: 7000n })
    expect((await impose('2026-05-23')).kind).toBe('already-imposed')
    // Another day for the same failure is no other failure: it can only begin after the penalty.
    expect((await impose('2026-05-23', '2026-05-02')).kind).toBe('already-imposed')
    expect((await impose('2026-05-23', '2026-04-30')).kind).toBe('already-imposed')
    expect((await impose('2026-06-23', '2026-05-22')).kind).toBe('already-imposed')
    expect((await impose('2026-06-23', '2026-05-23')).kind).toBe('imposed')
  })

  test('brings none once the person has died, from the day of the death', async () => {
    const before = await ask('HAL', '2026-05-01')
    const after = await ask('HAL', '2026-05-01')
    expect((await impose('HAL', before.requestId, '2026-05-24')).kind).toBe('imposed')
    expect(await impose('HAL', after.requestId, '2026-05-25')).toEqual({
      kind: 'has-died',
      diedOn: '2026-05-25',
    })
  })
})

describe('a penalty', () => {
  test('is paid by a sum that names it, and otherwise after the tax that is payable', async () => {
    const { of } = await imposed('EVE')
    // Not payable before its day: what is left after the tax goes to the next instalment.
    await pay('EVE', '400.00', '2026-05-25')
    expect((await money('EVE')).penalties).toEqual(['2026-06-05 7000/0'])
    await pay('EVE', '70.00', '2026-06-10')
    expect((await money('EVE')).penalties).toEqual(['2026-06-05 7000/7000'])
    const back = await quashPenalty(at.db, on('2026-06-11'), { ...of, because: 'We were wrong' })
    expect(back).toEqual({ kind: 'quashed', credited: 7000n })
    expect(await money('EVE')).toMatchObject({
      balance: 140_000n,
      credit: 7000n,
      penalties: ['2026-06-05 0/0'],
    })
    const again = await quashPenalty(at.db, on('2026-06-11'), { ...of, because: 'again' })
    expect(again.kind).toBe('quashed-already')
  })

  test('is not payable while it is appealed, and is asked for again when the appeal fails', async () => {
    const { of, appealBy } = await imposed('FAY')
    expect(appealBy).toBe('2026-07-21')
    // Three instalments of £180 are payable: the tax comes first, and £20 are left for the penalty.
    await pay('FAY', '560.00', '2026-06-05')
    expect((await money('FAY')).penalties).toEqual(['2026-06-05 7000/2000'])
    const late = { ...of, appealedOn: isoDate('2026-07-23'), leave: '' }
    expect(await appealPenalty(at.db, on('2026-07-23'), late)).toMatchObject({
      kind: 'out-of-time',
      last: '2026-07-22',
    })
    const appeal = { ...of, appealedOn: isoDate('2026-07-22'), leave: '' }
    const suspended = await appealPenalty(at.db, on('2026-07-23'), appeal)
    expect(suspended).toEqual({ kind: 'suspended', amount: 5000n })
    expect(await money('FAY')).toMatchObject({
      balance: 126_000n,
      penalties: ['2026-06-05 2000/2000'],
    })
    expect((await appealPenalty(at.db, on('2026-07-24'), appeal)).kind).toBe('not-now')
    const over = { ...of, outcome: 'dismissed', outcomeOn: isoDate('2026-09-01') } as const
    const again = await settlePenaltyAppeal(at.db, on('2026-09-01'), over)
    expect(again).toEqual({ kind: 'payable-again', amount: 5000n, payBy: '2026-09-15' })
    expect((await money('FAY')).penalties).toEqual(['2026-06-05 2000/2000', '2026-09-15 5000/0'])
    expect((await settlePenaltyAppeal(at.db, on('2026-09-02'), over)).kind).toBe('not-now')
    const notices = await at.db.reading((tx) =>
      tx.rows<{
        pay: string
      }>(sql`select pay_by as pay from notice n join account a using (account_id)
        where kind = 'penalty-notice' and a.account_ref = ${refOf('FAY')} order by notice_id`),
    )
    expect(notices.map((row) => row.pay)).toEqual(['2026-06-05', '2026-09-15'])
  })

  test('that the tribunal sets aside is owed no more, and what was paid of it is credit', async () => {
    const { requestId } = await ask('DEE', '2026-07-01')
    const made = await impose('DEE', requestId, '2026-07-22')
    const id = made.kind === 'imposed' ? made.penaltyId : 0n
    const of = { accountRef: refOf('DEE'), id }
    const appeal = { ...of, appealedOn: isoDate('2026-10-01'), leave: 'Let in by the President' }
    expect((await appealPenalty(at.db, on('2026-10-01'), appeal)).kind).toBe('suspended')
    const over = { ...of, outcome: 'allowed', outcomeOn: isoDate('2026-11-01') } as const
    const set = await settlePenaltyAppeal(at.db, on('2026-11-01'), over)
    expect(set).toEqual({ kind: 'quashed', credited: 0n })
    expect((await money('DEE')).penalties.at(-1)).toBe('2026-08-05 0/0')
  })
})

// Last: once a council prints, what it has not printed counts as not served.
describe('a request whose letter lies unsent', () => {
  test('brings no penalty; posted late, it leaves its twenty-one days from then', async () => {
    const { requestId, noticeId } = await ask('EVE', '2026-05-01', { letter: true })
    const printRunId = await print(noticeId)
    expect((await impose('EVE', requestId, '2026-06-01')).kind).toBe('request-not-served')
    const postedOn = isoDate('2026-05-10')
    expect((await markSent(at.db, on('2026-06-01'), { printRunId, postedOn })).kind).toBe('sent')
    expect(await impose('EVE', requestId, '2026-05-30')).toEqual({
      kind: 'not-yet',
      from: '2026-05-31',
    })
    const id = await accountOf('EVE')
    const [row] = await at.db.reading((tx) => requestsOf(tx, id))
    expect(row).toMatchObject({ requestedOn: '2026-05-01', answerBy: '2026-05-30' })
    const of = { accountRef: refOf('EVE'), id: requestId }
    const answered = { ...of, answeredOn: isoDate('2026-05-30') }
    expect(await recordAnswer(at.db, on('2026-05-30'), answered)).toMatchObject({ inTime: true })
    expect((await impose('EVE', requestId, '2026-05-31')).kind).toBe('answered-in-time')
  })
})
