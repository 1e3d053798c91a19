/** What a change brings with it: the letters, the numbers, who stays after a death. */
import { beforeAll, describe, expect, test } from 'vitest'
import { recordAccountFact } from '#accounts/index.js'
import { type Change, confirmChange, NEW_ACCOUNT, previewChange } from '#changes/index.js'
import { takeReceipt } from '#collection/index.js'
import { readAccount, readProperty } from '#enquiries/index.js'
import { isoDate } from '#kernel/dates.js'
import { present } from '#kernel/invariant.js'
import { parsePounds } from '#kernel/money.js'
import { findDwelling } from '#property/index.js'
import { command, makeSmallCouncil } from '../../test/browser/small-council.js'
import { SMALL_COUNCIL, useDatabase } from '../../test/support/database.js'

const at = useDatabase(SMALL_COUNCIL)
const ON = isoDate('2026-04-20')
const by = () => command(ON, 'b.billing')
/** A minute before: what was recorded then is not of the change that is looked at. */
const before = () => ({ ...by(), recordedAt: new Date(by().recordedAt.getTime() - 60_000) })
const person = { dateOfBirth: null, email: null, phone: null }
let couple = ''

const moveIn = {
  kind: 'move-in', propertyRef: '100003', from: isoDate('2026-04-01'),
  persons: [{ ...person, name: 'Ann Lee' }, { ...person, name: 'Bob Lee' }],
  basis: 'resident-freeholder', adults: 2, disregards: [],
  profile: { method: 'direct-debit', plan: '12', dayOfMonth: 15 },
} as const satisfies Change // prettier-ignore

const died = (more: object): Change => ({
  kind: 'person-died', accountRef: couple, propertyRef: '100003', name: 'Bob Lee',
  diedOn: isoDate('2026-04-10'), adults: 1, estateLines: null, ...more,
}) // prettier-ignore

/** That so many adults live in the home from the day on which others would move in. */
const lives = (adults: number): Change => ({
  kind: 'fact', accountRef: couple, propertyRef: '100003', factKind: 'household',
  from: moveIn.from, until: null,
  fact: { kind: 'household', adults, disregards: [], evidence: null, reviewOn: null },
}) // prettier-ignore

/** The home is exempt from a day on, and only from then; or not at all. */
async function exempt(letter: string | null, from = isoDate('2026-03-01')): Promise<void> {
  await at.db.transaction(async (tx) => {
    const key = present(await findDwelling(tx, '100003'), 'the home').id
    const all = { from: isoDate('2015-01-01'), until: null }
    await recordAccountFact(tx, before(), { kind: 'exemption', key, period: all, fact: null })
    if (letter === null) return
    const fact = { kind: 'exemption', class: letter, runsFrom: null } as const
    const period = { from, until: null }
    await recordAccountFact(tx, before(), { kind: 'exemption', key, period, fact })
  })
}

/** The account is liable for the home from June on. */
async function liableLater(accountRef: string): Promise<void> {
  await at.db.transaction(async (tx) => {
    const key = present(await findDwelling(tx, '100003'), 'the home').id
    const { id: accountId } = present(await readAccount(tx, accountRef, ON), accountRef)
    const fact = { kind: 'liability', accountId, basis: 'owner' } as const
    const period = { from: isoDate('2026-06-01'), until: null }
    await recordAccountFact(tx, before(), { kind: 'liability', key, period, fact })
  })
}

beforeAll(async () => {
  await makeSmallCouncil(at.db)
  const home = await at.db.reading((tx) => readProperty(tx, '100003'))
  couple = home?.accounts[0]?.accountRef ?? ''
})

describe('a preview', () => {
  test('has no number of an account that is not opened, by dry run neither', async () => {
    const shown = await previewChange(at.db, by(), moveIn)
    const dry = await confirmChange(at.db, { ...by(), dryRun: true }, moveIn)
    for (const made of [shown, dry]) {
      if (made.kind !== 'changed') throw new Error(made.kind)
      expect(made.openedRefs).toEqual([NEW_ACCOUNT])
      expect(made.accountRefs).toContain(NEW_ACCOUNT)
      const letters = made.follows.letters.map((l) => [l.accountRef, l.noticeId])
      expect(letters).toContainEqual([NEW_ACCOUNT, null])
      const plan = made.follows.plans.find((p) => p.accountRef === NEW_ACCOUNT)
      expect(plan?.method).toBe('direct-debit')
    }
  })

  test('asks about the exemption of a home where all are students', async () => {
    const shown = async (disregards: string[]) => {
      const made = await previewChange(at.db, by(), { ...moveIn, disregards })
      if (made.kind !== 'changed') throw new Error(made.kind)
      return made.follows.mayBeExempt
    }
    const asked = { propertyRef: '100003', class: 'N', from: '2026-04-01' }
    expect(await shown(['student', 'student'])).toEqual([asked])
    expect(await shown(['student'])).toEqual([])
  })

  test('ends an exemption of an empty home where somebody moves in, and no other', async () => {
    const ended = async (letter: string, more: object = {}) => {
      await exempt(letter)
      const made = await previewChange(at.db, by(), { ...moveIn, ...more })
      return made.follows.exemptionsEnded
    }
    expect(await ended('F')).toEqual([{ class: 'F', endsOn: '2026-04-01' }])
    expect(await ended('F', { from: isoDate('2026-03-01') })).toEqual([])
    expect(await ended('N')).toEqual([])
    await exempt(null)
  })

  test('asks about the exemptions that it leaves where others come to live', async () => {
    const asked = async (change: Change) => {
      const { follows } = await previewChange(at.db, by(), change)
      return follows.stillExempt.map((home) => `${home.propertyRef} ${home.class} ${home.from}`)
    }
    const property = await at.db.reading((tx) => readProperty(tx, '100004'))
    const accountRef = property?.accounts[0]?.accountRef ?? ''
    const bought = {
      kind: 'becomes-liable', accountRef, propertyRef: '100003', from: moveIn.from,
      basis: 'owner', adults: 0, disregards: [], emptySince: null,
    } as const // prettier-ignore
    const within = {
      kind: 'move-within', accountRef, fromPropertyRef: '100004', toPropertyRef: '100003', on: moveIn.from,
      basis: 'resident-freeholder', adults: 2, disregards: [],
    } as const // prettier-ignore
    await exempt('F')
    expect(await asked(moveIn)).toEqual([])
    expect(await asked(bought)).toEqual(['100003 F 2026-04-01'])
    expect(await asked(lives(1))).toEqual(['100003 F 2026-04-01'])
    expect(await asked(lives(0))).toEqual([])
    await exempt('N')
    expect(await asked(moveIn)).toEqual(['100003 N 2026-04-01'])
    expect(await asked(within)).toEqual(['100003 N 2026-04-01'])
    expect(await asked(lives(1))).toEqual([])
    await exempt('F', isoDate('2026-04-01'))
    expect(await asked(moveIn)).toEqual(['100003 F 2026-04-01'])
    await exempt('F')
    await liableLater(accountRef)
    expect(await asked(moveIn)).toEqual(['100003 F 2026-06-01'])
    await liableLater(couple)
    await exempt(null)
    expect(await asked(moveIn)).toEqual([])
  })

  test('says nothing ended of an exemption that was recorded with its end', async () => {
    const property = await at.db.reading((tx) => readProperty(tx, '100006'))
    const recorded = {
      kind: 'fact', accountRef: property?.accounts[0]?.accountRef ?? '', propertyRef: '100006',
      factKind: 'exemption', from: isoDate('2026-04-01'), until: isoDate('2026-07-01'),
      fact: { kind: 'exemption', class: 'B', runsFrom: null, evidence: null, reviewOn: null },
    } as const // prettier-ignore
    const { follows } = await previewChange(at.db, by(), recorded)
    expect(follows.exemptionsEnded).toEqual([])
  })

  test('says from when nobody is liable', async () => {
    const property = await at.db.reading((tx) => readProperty(tx, '100005'))
    const out = {
      kind: 'move-out', accountRef: property?.accounts[0]?.accountRef ?? '',
      propertyRef: '100005', on: isoDate('2026-06-01'), forwardingLines: null,
    } as const // prettier-ignore
    const { follows } = await previewChange(at.db, by(), out)
    const days = { propertyRef: '100005', from: '2026-06-01', until: null }
    expect(follows.nobodyLiable).toEqual([days])
  })
})

describe('one of two dies', () => {
  test('who stays pays as the account was paid; credit stays unless it is asked for', async () => {
    const made = await confirmChange(at.db, by(), moveIn)
    couple = made.kind === 'changed' ? (made.openedRefs[0] ?? '') : ''
    const payment = { accountRef: couple, receivedOn: ON, amount: parsePounds('900.00') }
    await takeReceipt(at.db, by(), { ...payment, method: 'card' })
    const left = await previewChange(at.db, by(), died({}))
    expect(left.follows.creditMoved).toBe(0n)
    const moved = await confirmChange(at.db, by(), died({ movesCredit: true }))
    if (moved.kind !== 'changed') throw new Error(moved.kind)
    expect(moved.follows.creditMoved).toBeGreaterThan(0n)
    const next = await at.db.reading((tx) => readAccount(tx, moved.openedRefs[0] ?? '', ON))
    expect(next?.persons.map((p) => p.name)).toEqual(['Ann Lee'])
    expect(next?.profile).toMatchObject({ method: 'direct-debit', dayOfMonth: 15 })
    expect(next?.years[0]?.paid).toBe(moved.follows.creditMoved)
  })
})
