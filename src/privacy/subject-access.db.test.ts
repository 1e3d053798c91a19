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
import { recordLetterNeed } from '#parties/index.js'
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
    owner: 'x', startsOn: isoDate(TODAY), endsOn: null,
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

async function make(personRef: string) {
  const desk = { db: at.db, noticePdf: (id: bigint) => noticePdf(press(), id) }
  const asked = { personRef, toWhom: 'themselves', identity: 'passport seen' }
  const outcome = await makeSubjectAccess(desk, command(), asked)
  if (outcome.kind !== 'made') throw new Error(outcome.kind)
  const zip = await JSZip.loadAsync(outcome.bytes)
  const text = await zip.file('held.json')?.async('string')
  const held = JSON.parse(text ?? '{}') as Record<string, Record<string, unknown>[]>
  return { ...outcome, zip, text: text ?? '', held }
}

describe('what is held of a person', () => {
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
    const held = { owner: 'x', startsOn: isoDate(TODAY), endsOn: null }
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

  test('has how their letters are needed', async () => {
    await recordLetterNeed(at.db, command(), {
      personRef: person, from: isoDate(TODAY), until: null, formats: ['large-print'],
      language: null, reason: 'cataract',
    }) // prettier-ignore
    const { held } = await make(person)
    expect(held['letter needs']).toMatchObject([{ reason: 'cataract' }])
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
