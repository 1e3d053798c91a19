/** The contact record: what was said, by what way, when it is followed up; never changed. */
import { beforeAll, describe, expect, test } from 'vitest'
import { type NewNote, writeNote } from '#accounts/index.js'
import { findNote, FOLLOW_UPS, type FollowUpRow, followUpsDue, notesOf } from '#enquiries/index.js'
import { readList } from '#enquiries/lists.js'
import { isoDate } from '#kernel/dates.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { commandOn, importMany } from '../../test/support/many-accounts.js'

const at = useDatabase()
const TODAY = isoDate('2026-05-01')
const DAY = isoDate('2026-05-08')
let accounts: { id: bigint; ref: string }[] = []
let keys = 0

beforeAll(async () => {
  await importMany(at.db, 2)
  accounts = await at.db.reading((tx) =>
    tx.rows(sql`select account_id as id, account_ref as ref from account order by account_id`),
  )
})

async function write(note: Partial<NewNote>, n = 0) {
  keys += 1
  const command = commandOn(TODAY, `note/${keys}`, 'r.recovery')
  const accountRef = accounts[n]?.ref ?? ''
  return writeNote(at.db, command, { accountRef, text: 'rang', ...note })
}

async function written(note: Partial<NewNote>): Promise<bigint> {
  const outcome = await write(note)
  if (outcome.kind !== 'written') throw new Error(outcome.kind)
  return outcome.noteId
}

const read = (noteId: bigint) =>
  at.db.reading((tx) => findNote(tx, { accountId: accounts[0]?.id ?? 0n, noteId }))

const due = (filters: Record<string, string>) =>
  at.db.reading(async (tx) => {
    const asked = { sort: undefined, descending: false, offset: 0, limit: 50 }
    const { rows } = await readList<FollowUpRow>(tx, FOLLOW_UPS, { ...asked, filters })
    return rows.map((row) => row.id)
  })

describe('a contact', () => {
  test('keeps its way, its lines, its moment and who wrote it', async () => {
    const contact = { channel: 'telephone', direction: 'in' } as const
    const id = await written({ text: 'Cannot pay.\r\n\r\nWill ring on Friday.\r\n', contact })
    expect(await read(id)).toMatchObject({
      kind: 'contact', channel: 'telephone', direction: 'in', writtenOn: TODAY,
      text: 'Cannot pay.\n\nWill ring on Friday.', recordedBy: 'r.recovery',
      recordedAt: expect.any(Date) as Date,
    }) // prettier-ignore
  })

  test('stands in the chain of events with its number and not with its words', async () => {
    const contact = { channel: 'visit', direction: 'out' } as const
    const id = await written({ text: 'secret words', contact })
    const [event] = await at.db.reading((tx) =>
      tx.rows<{ type: string; detail: unknown }>(sql`select type, detail from event
        where stream = ${`account/${accounts[0]?.ref}`} order by seq desc limit 1`),
    )
    expect(event?.type).toBe('contact-noted')
    expect(JSON.stringify(event?.detail)).toContain(`"${id}"`)
    expect(JSON.stringify(event?.detail)).not.toContain('secret')
  })

  test('is refused where nothing is written, or its way is none', async () => {
    await expect(write({ text: ' \r\n ' })).rejects.toThrow('write the note')
    const contact = { channel: 'pigeon', direction: 'in' } as never
    await expect(write({ contact })).rejects.toThrow('by what way')
    const aside = { channel: 'visit', direction: 'aside' } as never
    await expect(write({ contact: aside })).rejects.toThrow('from them or went to them')
  })

  test('cannot be changed or taken away by the program that wrote it', async () => {
    const id = await written({})
    await expect(
      at.db.transaction((tx) =>
        tx.run(sql`update account_note set text = 'other' where note_id = ${id}`),
      ),
    ).rejects.toThrow('permission denied')
    await expect(
      at.db.transaction((tx) => tx.run(sql`delete from account_note where note_id = ${id}`)),
    ).rejects.toThrow('permission denied')
  })
})

describe('a correction', () => {
  test('is a later note that names the one before; that one stands as it was', async () => {
    const first = await written({ text: 'paid £50' })
    const second = await written({ text: 'paid £60', about: { noteId: first, as: 'corrects' } })
    expect(await read(first)).toMatchObject({
      text: 'paid £50', correctedBy: second, corrected: 'corrects',
    }) // prettier-ignore
    expect(await read(second)).toMatchObject({ aboutId: first, correctedBy: null })
    const again = await write({ about: { noteId: first, as: 'wrong' } })
    expect(again.kind).toBe('corrected-already')
  })

  test('is refused of a note of another account, and of none', async () => {
    const first = await written({})
    const about = { noteId: first, as: 'wrong' } as const
    expect((await write({ about }, 1)).kind).toBe('no-such-note')
    expect((await write({ about: { ...about, noteId: 999_999n } })).kind).toBe('no-such-note')
  })
})

describe('a follow-up', () => {
  test('is due to whom it names from its day on, until a later note does it', async () => {
    const id = await written({ followUp: { on: DAY } })
    expect(await due({ owner: 'r.recovery', by: '2026-05-07' })).not.toContain(id)
    expect(await due({ owner: 'r.recovery', by: DAY })).toContain(id)
    expect(await due({ owner: 'b.billing' })).not.toContain(id)
    const count = (on: string) => at.db.reading((tx) => followUpsDue(tx, 'r.recovery', isoDate(on)))
    expect([await count('2026-05-07'), await count(DAY)]).toEqual([0, 1])
    await written({ text: 'lease came', about: { noteId: id, as: 'done' } })
    expect(await due({})).not.toContain(id)
    expect((await write({ about: { noteId: id, as: 'done' } })).kind).toBe('not-to-follow-up')
  })

  test('of a note that is put right or wrong is not due any more', async () => {
    const wrong = await written({ followUp: { on: DAY } })
    const right = await written({ followUp: { on: DAY } })
    await written({ about: { noteId: wrong, as: 'wrong' } })
    const later = await written({
      about: { noteId: right, as: 'corrects' }, followUp: { on: DAY },
    }) // prettier-ignore
    expect(await due({ by: DAY })).toEqual([later])
  })

  test('is refused on a day that is past or years away, and to nobody who could do it', async () => {
    const on = (day: string) => write({ followUp: { on: isoDate(day) } })
    await expect(on('2026-04-30')).rejects.toThrow('before today')
    await expect(on('2029-05-01')).rejects.toThrow('two years')
    expect((await on('2026-05-01')).kind).toBe('written')
    const by = await write({ followUp: { on: DAY, by: 'nobody.here' } })
    expect(by.kind).toBe('no-such-officer')
  })

  test('that a program leaves with itself is its owner’s', async () => {
    await at.db.transaction((tx) =>
      tx.run(sql`insert into api_token (name, owner, scopes, secret_hash, expires_on, issued_on,
          issued_by, recorded_at)
        values ('post', 'r.recovery', '{}', '', ${DAY}, ${TODAY}, 'a.admin', now())`),
    )
    const command = commandOn(TODAY, 'note/token', 'api/post')
    const accountRef = accounts[0]?.ref ?? ''
    const outcome = await writeNote(at.db, command, {
      accountRef,
      text: 'x',
      followUp: { on: DAY },
    })
    expect(outcome.kind === 'written' && (await read(outcome.noteId))).toMatchObject({
      followUpBy: 'r.recovery',
    })
  })
})

test('the record of an account is its own, the latest first', async () => {
  await write({ text: 'other' }, 1)
  const own = await at.db.reading((tx) => notesOf(tx, accounts[0]?.id ?? 0n))
  expect(own.map((note) => note.text)).not.toContain('other')
  expect(own.map((note) => note.id)).toEqual(own.map((n) => n.id).toSorted((a, b) => Number(b - a)))
})
