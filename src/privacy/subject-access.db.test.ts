/** What a person is handed: all of theirs, nothing of others, and it is recorded. */
import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import { beforeAll, describe, expect, test } from 'vitest'
import { addLiablePerson, writeNote } from '#accounts/index.js'
import { recordLook } from '#authority/index.js'
import { takeReceipt, transferCredit } from '#collection/index.js'
import { folderArchive } from '#dispatch/index.js'
import { createRenderer } from '#documents/index.js'
import { approveRun, executeRun, previewRun } from '#jobs/index.js'
import { isoDate } from '#kernel/dates.js'
import { financialYear } from '#kernel/financial-year.js'
import { parsePounds } from '#kernel/money.js'
import { makePrintRun, noticePdf } from '#letters/index.js'
import { makeSubjectAccess } from '#privacy/index.js'
import { recordAnswer, requestInformation } from '#penalties/index.js'
import { placeHold, releaseHold, restrict } from '#protections/index.js'
import { sql } from '#store/db.js'
import { seeAs } from '#store/sight.js'
import { useDatabase } from '../../test/support/database.js'
import { BILLED_ON, commandOn, importMany } from '../../test/support/many-accounts.js'

const at = useDatabase()
const TODAY = '2026-05-01'
let keys = 0
let account = ''
let person = ''
let joint = ''
let own = ''
let neighbour = { account: '', name: '' }

function command(on = TODAY) {
  keys += 1
  return commandOn(on, `sa/${keys}`, 't.leader')
}

const press = () => ({
  db: at.db,
  renderer: createRenderer(),
  archive: folderArchive(folder),
})
const folder = mkdtempSync(join(tmpdir(), 'reeve-held-'))

beforeAll(async () => {
  await importMany(at.db, 3)
  const rows = await at.db.reading((tx) =>
    tx.rows<{ account: string; person: string; name: string }>(sql`select
      account_ref as account, party_ref as person, name
      from account join account_person using (account_id)
      join party using (party_id) join party_detail using (party_id)
      order by account_id limit 2`),
  )
  account = rows[0]?.account ?? ''
  person = rows[0]?.person ?? ''
  own = rows[0]?.name ?? ''
  neighbour = { account: rows[1]?.account ?? '', name: rows[1]?.name ?? '' }
  await bill()
  const added = await addLiablePerson(at.db, command(), {
    accountRef: account, name: 'Zebedee Quill', reason: 'joint tenant',
  }) // prettier-ignore
  joint = added.kind === 'added' ? `P${added.partyId}` : ''
  await at.db.transaction((tx) =>
    tx.run(sql`update party_detail set phone = '07700 900999' where name = 'Zebedee Quill'`),
  )
  await writeNote(at.db, command(), {
    accountRef: account,
    text: 'zebedee quill rang from 07700 900999',
  })
  await placeHold(at.db, command(), {
    accountRef: account, partyId: null, kind: 'dispute', reason: 'Zebedee Quill says he left',
    owner: 't.leader', startsOn: isoDate(TODAY), endsOn: null,
  }) // prettier-ignore
  await takeReceipt(at.db, command(), {
    accountRef: account, amount: parsePounds('12.34'), method: 'cash', receivedOn: isoDate(TODAY),
  }) // prettier-ignore
  await at.db.transaction(async (tx) => {
    // The neighbour lived there before, with six others.
    await tx.run(sql`insert into liability (dwelling_id, valid, account_id, basis, recorded_at,
        recorded_by)
      select l.dwelling_id, '[2010-01-01,2015-06-01)', n.account_id, 'owner', now(), 'x'
      from liability l join account a using (account_id), account n
      where a.account_ref = ${account} and n.account_ref = ${neighbour.account}`)
    await tx.run(sql`insert into household (dwelling_id, valid, adults, evidence, recorded_at,
        recorded_by)
      select l.dwelling_id, '[2010-01-01,2015-06-01)', 7, 'of before', now(), 'x'
      from liability l join account a using (account_id) where a.account_ref = ${account}`)
  })
  await at.db.transaction((tx) =>
    recordLook(tx, { username: 'b.billing', at: new Date(), what: 'account', subject: account }),
  )
}, 60_000)

async function bill(): Promise<void> {
  const what = { kind: 'annual-billing' as const, criteria: { year: financialYear('2026-27') } }
  const run = await previewRun(at.db, commandOn(BILLED_ON, 'p', 'a'), { ...what, asAt: BILLED_ON })
  const answers = Object.fromEntries(run.alarms.map(({ alarm }) => [alarm, 'looked at']))
  await approveRun(at.db, commandOn(BILLED_ON, 'a', 'b'), { runId: run.runId, answers })
  await executeRun(at.db, commandOn(BILLED_ON, 'e', 'a'), { runId: run.runId })
  await makePrintRun(press(), commandOn(BILLED_ON, 'print', 'a'), { runId: run.runId })
}

function makeFile(personRef: string, by = command()) {
  const desk = { db: at.db, noticePdf: (id: bigint) => noticePdf(press(), by, id) }
  const asked = { personRef, toWhom: 'themselves', identity: 'passport seen' }
  return makeSubjectAccess(desk, by, asked)
}

async function make(personRef: string) {
  const outcome = await makeFile(personRef)
  if (outcome.kind !== 'made') throw new Error(outcome.kind)
  const zip = await JSZip.loadAsync(outcome.bytes)
  const text = await zip.file('held.json')?.async('string')
  const held = JSON.parse(text ?? '{}') as Record<string, Record<string, unknown>[]>
  return { ...outcome, zip, text: text ?? '', held }
}

/** Tables that the sections are read from. */
const TOLD = [
  'account', 'account_note', 'account_person', 'appeal', 'case_statement', 'charge',
  'council_tax_reduction', 'court_case', 'disclosure', 'discretionary_reduction', 'document',
  'due_sum', 'hold', 'information_request', 'journal', 'letter', 'letter_need', 'liability',
  'liability_order', 'notice', 'notice_person', 'officer_person', 'party', 'party_detail',
  'party_merge', 'payment_profile', 'penalty', 'receipt', 'refund', 'restriction', 'run_item',
  'service', 'takeover_charge', 'targeting_item', 'withholding',
] // prettier-ignore

/** Tables that are not read, and why not. */
const NOT_TOLD: Readonly<Record<string, string>> = {
  account_person_was: 'which records stood there before two were merged: told by the merge',
  case_bundle: 'joined from what is told by itself, and it may name others',
  court_case_due_sum: 'which sums a case was laid for: told with the court history',
  court_case_person: 'whom a case names: told with the court history',
  order_person: 'whom an order names: told with the court history',
  party_merge_account: 'the accounts of a merge: told by the merge',
  retention_item: 'what a review of retention would let go: it says nothing else of them',
  service_certificate: 'names others; how they were served is told with their notices',
}

describe('what is held of a person', () => {
  test('is made once for a request: sent again, no other file than the one recorded', async () => {
    const by = command()
    const first = await makeFile(person, by)
    if (first.kind !== 'made') throw new Error(first.kind)
    expect(createHash('sha256').update(first.bytes).digest('hex')).toBe(first.sha256)
    const { disclosureId, sha256 } = first
    // The disclosure itself is held of them too.
    expect(await makeFile(person, by)).toEqual({ kind: 'made-already', disclosureId, sha256 })
    const rows = await at.db.reading((tx) =>
      tx.rows(sql`select encode(file_sha256, 'hex') as sha256 from disclosure
        where disclosure_id >= ${disclosureId}`),
    )
    expect(rows).toEqual([{ sha256 }])
  })

  test('is all there: details, accounts, money, letters, notes, who looked', async () => {
    const { zip, held } = await make(person)
    expect(held['accounts']).toMatchObject([{ ref: account, jointlyWith: 1 }])
    expect(held['receipts']).toMatchObject([{ account, amount: '12.34' }])
    expect(held['who looked']).toMatchObject([{ by: 'b.billing', what: 'account' }])
    const sections = ['details', 'liabilities', 'facts', 'charges', 'to be paid', 'entries',
      'notices', 'holds', 'notes', 'events'] // prettier-ignore
    for (const section of sections) expect(held[section]?.length, section).toBeGreaterThan(0)
    const letters = Object.keys(zip.files).filter((name) => name.startsWith('letters/'))
    expect(letters).toHaveLength(1)
    const pdf = await zip.file(letters[0] ?? '')?.async('uint8array')
    expect(
      Buffer.from(pdf ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(zip.file('held.xlsx')).not.toBeNull()
  })

  test('names nobody else, in free text neither, and no account of a neighbour', async () => {
    await takeReceipt(at.db, command(), {
      accountRef: account, amount: parsePounds('9000.00'), method: 'cash',
      receivedOn: isoDate(TODAY),
    }) // prettier-ignore
    const moved = await transferCredit(at.db, command(), {
      fromRef: account, toRef: neighbour.account, amount: parsePounds('5.00'), reason: 'family',
    }) // prettier-ignore
    expect(moved.kind).toBe('transferred')
    const { text, zip } = await make(person)
    expect(text).not.toMatch(/zebedee|quill|900999/i)
    expect(text).toContain('[another person] rang from [another person]')
    expect(text).toContain(own)
    expect(text).not.toContain(neighbour.account)
    expect(text).not.toContain(neighbour.name)
    expect(text).not.toContain('of before')
    const readme = await zip.file('README.txt')?.async('string')
    expect(readme).not.toMatch(/zebedee/i)
  })

  test('gives the joint person no letter that was not served on them', async () => {
    const { zip, text } = await make(joint)
    expect(Object.keys(zip.files).filter((name) => name.startsWith('letters/'))).toEqual([])
    expect(text).toContain('Zebedee Quill')
    expect(text).not.toContain(own)
  })

  test('tells how they need letters, what they were asked and fined, and how they were ranked', async () => {
    await at.db.transaction(async (tx) => {
      const of = sql`(select party_id from party where party_ref = ${person})`
      const acc = sql`(select account_id from account where account_ref = ${account})`
      await tx.run(sql`insert into letter_need (party_id, valid, formats, reason, recorded_at,
        recorded_by) values (${of}, '[2026-01-01,)', '{large-print}', 'low sight', now(), 'x')`)
      await tx.run(sql`insert into information_request (account_id, party_id, power, what,
        requested_on, answer_by, recorded_at, recorded_by) values (${acc}, ${of}, 'reg-3',
        'who lives there', '2026-01-01', '2026-01-22', now(), 'x')`)
      await tx.run(sql`insert into penalty (account_id, party_id, charge_id, failure, known_on,
        because, amount_pence, imposed_on, appeal_by, state, recorded_at, recorded_by)
        select ${acc}, ${of}, charge_id, 'reg-16', '2026-01-01', 'told nothing', 7000,
          '2026-03-01', '2026-05-01', 'imposed', now(), 'x' from charge
        where account_id = ${acc} limit 1`)
      await tx.run(sql`insert into targeting_instruction (instruction_id, name, because, rules,
        floor_points, state, proposed_by, proposed_on, recorded_at) overriding system value
        values (1, 'Oldest first', 'x', '[]', 1, 'proposed', 'x', '2026-01-01', now())`)
      await tx.run(sql`insert into targeting_ranking (ranking_id, instruction_id, as_at,
        recorded_at, recorded_by) overriding system value values (1, 1, '2026-04-01', now(), 'x')`)
      await tx.run(sql`insert into targeting_item (ranking_id, ordinal, account_id, charge_id,
        points, decision, movement, owed_pence, oldest_on, stage, held, fired)
        select 1, 1, ${acc}, charge_id, 12, 'targeted', 'comes-in', 5000, '2026-01-01', 'billed',
          false, '["owed a year"]' from charge where account_id = ${acc} limit 1`)
    })
    const { held } = await make(person)
    expect(held['how letters are needed']).toMatchObject([{ reason: 'low sight' }])
    expect(held['information asked']).toMatchObject([{ what: 'who lives there' }])
    expect(held['penalties']).toMatchObject([{ because: 'told nothing', amount: '70.00' }])
    expect(held['ranked for recovery']).toMatchObject([
      { instructions: 'Oldest first', points: 12, fired: ['owed a year'] },
    ])
  })

  test('leaves out no table that knows a person or an account, unless it is said why', async () => {
    const tables = await at.db.reading((tx) =>
      tx.rows<{ name: string }>(sql`
        select distinct c.table_name as name from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
        where c.column_name in ('party_id', 'account_id', 'case_id', 'kept_id')
          and t.table_type = 'BASE TABLE' and c.table_schema = current_schema() order by 1`),
    )
    const thoughtOf = [...TOLD, ...Object.keys(NOT_TOLD)].sort()
    expect(tables.map(({ name }) => name)).toEqual(thoughtOf)
  })

  test('is recorded as handed over, with the hash of the very file', async () => {
    const { bytes, disclosureId } = await make(person)
    const row = await at.db.reading((tx) =>
      tx.first<{ hash: string; basis: string }>(sql`select encode(file_sha256, 'hex') as hash, basis
        from disclosure where disclosure_id = ${disclosureId}`),
    )
    const hash = createHash('sha256').update(bytes).digest('hex')
    expect(row).toEqual({ hash, basis: 'subject' })
  })

  test('tells nothing of what is held of the joint person, nor why an account is restricted', async () => {
    const other = BigInt(joint.slice(1))
    const held = { owner: 't.leader', startsOn: isoDate(TODAY), endsOn: null }
    const placed = await placeHold(at.db, command(), {
      accountRef: account, partyId: other, kind: 'vulnerability', reason: 'early dementia', ...held,
    }) // prettier-ignore
    const holdId = placed.kind === 'placed' ? placed.holdId : 0n
    await releaseHold(at.db, command(), { holdId, reason: 'moved to a hospice' })
    const restriction = { kind: 'at-risk', reason: 'fled from the other', reviewOn: null }
    await restrict(at.db, command(), { of: 'account', ref: account, ...restriction })
    await ask(other, 'who else pays the rent')
    const mine = await make(person)
    expect(mine.text).not.toMatch(/dementia|hospice|vulnerability|fled|at-risk|pays the rent/)
    expect(mine.held['restrictions']).toHaveLength(1)
    const theirs = await make(joint)
    expect(theirs.text).toMatch(/early dementia/)
    expect(theirs.text).toMatch(/hospice/)
    expect(theirs.text).toMatch(/pays the rent/)
    expect(theirs.text).not.toMatch(/fled/)
  })

  test('has every payment and event, however many there are', async () => {
    for (let n = 0; n < 510; n += 1) {
      await takeReceipt(at.db, command(), {
        accountRef: account, amount: parsePounds('0.01'), method: 'cash',
        receivedOn: isoDate(TODAY),
      }) // prettier-ignore
    }
    const counts = await at.db.reading((tx) =>
      tx.first<{ receipts: number; events: number; entries: number }>(sql`select
        (select count(*)::int from receipt join account using (account_id)
          where account_ref = ${account}) as receipts,
        (select count(*)::int from entry join journal using (journal_id)
          join account using (account_id) where account_ref = ${account}) as entries,
        (select count(*)::int from event where stream = ${`account/${account}`}
          and type = 'payment-received') as events`),
    )
    const { held } = await make(person)
    expect(held['receipts']).toHaveLength(counts?.receipts ?? 0)
    expect(held['entries']).toHaveLength(counts?.entries ?? 0)
    const paid = held['events']?.filter((event) => event['type'] === 'payment-received')
    expect(paid).toHaveLength(counts?.events ?? 0)
    expect(counts?.receipts).toBeGreaterThan(500)
  }, 60_000)

  test('is whole also where the officer who makes it would not see all', async () => {
    const blind = { viewer: 'x', restricted: false }
    const restriction = { kind: 'at-risk', reason: 'x', reviewOn: null }
    await restrict(at.db, command(), { of: 'account', ref: account, ...restriction })
    const { held } = await seeAs(blind, () => make(person))
    expect(held['accounts']).toHaveLength(1)
  })
})

async function ask(partyId: bigint, what: string): Promise<void> {
  const asked = { accountRef: account, partyId, power: 'reg-3', what, repeats: null } as const
  const requestedOn = isoDate(TODAY)
  const outcome = await requestInformation(at.db, command(), { ...asked, requestedOn })
  const id = outcome.kind === 'recorded' ? outcome.requestId : 0n
  const answer = { accountRef: account, id, answeredOn: requestedOn }
  expect((await recordAnswer(at.db, command(), answer)).kind).toBe('recorded')
}
