/** Drafts: whose they are, and how long. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { findDraft, findUnconfirmedDraft, finishDraft, saveDraft } from '#authority/index.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'

const at = useDatabase()
const MADE = new Date('2026-04-20T09:00:00Z')
const ENDS = new Date('2026-04-20T21:00:00Z')

async function save(owner = 'b.billing', madeAt = MADE, expiresAt = ENDS): Promise<string> {
  const id = randomUUID()
  const body = { weekly: '5.00', boxes: ['a', 'b'] }
  const action = '/accounts/1/change'
  await saveDraft(at.db, { id, owner, action, body, madeAt, expiresAt })
  return id
}

const find = (id: string, owner = 'b.billing', now = MADE) =>
  at.db.reading((tx) => findDraft(tx, { id, owner, now }))

test('a draft is its owner’s alone', async () => {
  const id = await save()
  const body = { weekly: '5.00', boxes: ['a', 'b'] }
  expect(await find(id)).toMatchObject({ body, doneTo: null })
  expect(await find(id, 't.leader')).toBeUndefined()
})

test('a draft runs out with its hour', async () => {
  const id = await save()
  expect(await find(id, 'b.billing', new Date(ENDS.getTime() - 1))).toBeDefined()
  expect(await find(id, 'b.billing', ENDS)).toBeUndefined()
})

test('a draft that was confirmed says where it led', async () => {
  const id = await save()
  await finishDraft(at.db, id, '/accounts/2')
  expect((await find(id))?.doneTo).toBe('/accounts/2')
})

test('an officer keeps fifty: of more the oldest goes', async () => {
  const first = await save('m.any')
  for (let n = 1; n < 50; n += 1) await save('m.any', new Date(MADE.getTime() + n))
  expect(await find(first, 'm.any')).toBeDefined()
  const last = await save('m.any', new Date(MADE.getTime() + 50))
  expect(await find(first, 'm.any')).toBeUndefined()
  expect(await find(last, 'm.any')).toBeDefined()
})

test('what was not confirmed is offered to its officer alone, until it runs out', async () => {
  const id = await save('o.one')
  const offered = async (owner: string, now = MADE) => {
    const of = { action: '/accounts/1/change', owner, now }
    return (await at.db.reading((tx) => findUnconfirmedDraft(tx, of)))?.id
  }
  expect(await offered('o.one')).toBe(id)
  expect(await offered('o.two')).toBeUndefined()
  expect(await offered('o.one', ENDS)).toBeUndefined()
  await finishDraft(at.db, id, '/accounts/2')
  expect(await offered('o.one')).toBeUndefined()
})

test('what has run out is swept away when another is kept', async () => {
  const id = await save('o.late')
  const kept = () => at.db.reading((tx) => tx.rows(sql`select 1 from draft where draft_id = ${id}`))
  expect(await kept()).toHaveLength(1)
  await save('o.other', ENDS, new Date('2026-04-21T09:00:00Z'))
  expect(await kept()).toEqual([])
})
