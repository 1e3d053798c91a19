/** Two records that look alike and are two persons: off the list once it is decided. */
import { beforeAll, expect, test } from 'vitest'
import { eventsOfPerson, qualityCounts } from '#enquiries/index.js'
import { isoDate } from '#kernel/dates.js'
import { addParties, tellApart, undoTellApart } from '#parties/index.js'
import { command } from '../../test/browser/small-council.js'
import { useDatabase } from '../../test/support/database.js'

const at = useDatabase()
const ON = isoDate('2026-04-20')
const TWIN = {
  kind: 'person', name: 'John Marsh', dateOfBirth: isoDate('1990-01-02'), email: null,
  phone: null, mailLines: null, from: isoDate('2020-01-01'),
} as const // prettier-ignore
const by = () => command(ON, 't.leader')

beforeAll(async () => {
  await at.db.transaction((tx) =>
    addParties(tx, by(), [
      { ...TWIN, ref: 'P1' },
      { ...TWIN, ref: 'P2' },
    ]),
  )
})

const twice = async () =>
  (await at.db.reading((tx) => qualityCounts(tx, ON))).get('same-person-twice') ?? 0

test('takes the pair off the list with its reason; undone, it is on it again', async () => {
  expect(await twice()).toBe(1)
  const asked = { ref: 'P2', otherRef: 'P1', reason: 'Father and son, both spoken to' }
  const told = await tellApart(at.db, by(), asked)
  expect(told.kind).toBe('told-apart')
  expect(await twice()).toBe(0)
  expect(await tellApart(at.db, by(), asked)).toEqual({ kind: 'told-apart-already' })
  for (const ref of ['P1', 'P2']) {
    const events = await at.db.reading((tx) => eventsOfPerson(tx, ref))
    expect(events.map((event) => event.type)).toContain('told-apart')
  }
  const toldApartId = told.kind === 'told-apart' ? told.toldApartId : 0n
  const undone = await undoTellApart(at.db, by(), { toldApartId, reason: 'The same after all' })
  expect(undone).toEqual({ kind: 'undone', oneRef: 'P1', otherRef: 'P2' })
  expect(await twice()).toBe(1)
  expect(await undoTellApart(at.db, by(), { toldApartId, reason: 'x' })).toEqual({
    kind: 'no-such-decision',
  })
})

test('is refused of one record, of nobody, and without a reason', async () => {
  const apart = (otherRef: string) => tellApart(at.db, by(), { ref: 'P1', otherRef, reason: 'x' })
  expect(await apart('P1')).toEqual({ kind: 'same-record' })
  expect(await apart('P9')).toEqual({ kind: 'no-such-person', ref: 'P9' })
  await expect(
    (async () => tellApart(at.db, by(), { ref: 'P1', otherRef: 'P2', reason: ' ' }))(),
  ).rejects.toThrow()
})
