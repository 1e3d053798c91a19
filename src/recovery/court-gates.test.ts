/** What the court's steps ask of a case in memory: none stands on what lies unsent or withheld. */
import { describe, expect, test } from 'vitest'
import type { Determinations } from '#authority/index.js'
import { isoDate } from '#kernel/dates.js'
import { pence, ZERO } from '#kernel/money.js'
import type { CasePerson, OpenedCase, StandingNotice } from '#recovery/court-case.js'
import { decideOrder } from '#recovery/make-orders.js'
import { decideSummons } from '#recovery/serve-summonses.js'
import { ANN, builtCase } from '../../test/support/built-case.js'

const SERVED_ON = isoDate('2026-06-01')
const HEARD_ON = isoDate('2026-07-16')
const determinations = { summonsCosts: ZERO, orderCosts: ZERO } as unknown as Determinations

const SERVED: CasePerson = {
  ...ANN,
  addressLines: [],
  summonsOn: SERVED_ON,
  deemedOn: isoDate('2026-06-03'),
  proof: 'print run',
  unsent: false,
  withheld: false,
}

const RELIED_ON: StandingNotice = {
  id: 10n,
  kind: 'reminder',
  elsewhere: false,
  proved: false,
  unsent: false,
  issuedOn: isoDate('2026-05-01'),
  payBy: isoDate('2026-05-07'),
  unpaidAtDeadline: pence(15_000n),
}

function opened(
  state: 'approved' | 'summonsed',
  { person, notice }: { person?: Partial<CasePerson>; notice?: Partial<StandingNotice> } = {},
): OpenedCase {
  const { book, charge, sums, accepts } = builtCase()
  const court = { complaintId: 5n, hearingId: 6n, hearingOn: HEARD_ON, summonsNo: 'S0000001' }
  const approval = { approvedOn: isoDate('2026-05-29'), approvedBy: 'A Clerk' }
  return {
    case: {
      id: 4n,
      ...court,
      ...approval,
      accountId: 1n,
      chargeId: charge.id,
      sum: pence(30_000n),
      state,
      defence: null,
      persons: [{ ...SERVED, ...person }],
      sumIds: new Set(sums.map((sum) => sum.id)),
      elsewhere: false,
    },
    book,
    charge,
    holds: [],
    noticed: new Map([[ANN.partyId, { ...RELIED_ON, ...notice }]]),
    accepts,
    paidSince: new Map(),
  }
}

const summons = (c: OpenedCase) => decideSummons(c, { on: SERVED_ON, determinations })
const order = (c: OpenedCase) => decideOrder(c, { on: HEARD_ON, determinations })

describe('a summons', () => {
  const unserved = { summonsOn: null, deemedOn: null, proof: null }

  test('is served where the notice relied on was sent, and not where it lies unsent', () => {
    expect(summons(opened('approved', { person: unserved }))).toMatchObject({ kind: 'act' })
    const unsent = opened('approved', { person: unserved, notice: { unsent: true } })
    expect(summons(unsent)).toMatchObject({
      reason: 'notice-stands',
      text: expect.stringMatching(
        /^the reminder of 1 May 2026 is not marked as sent: print it/,
      ) as string,
    })
  })

  test('is served again on whom it did not reach, and not while it is withheld', () => {
    const missed = { deemedOn: null }
    expect(summons(opened('summonsed', { person: missed }))).toMatchObject({ kind: 'act' })
    const withheld = opened('summonsed', { person: { ...missed, withheld: true } })
    expect(summons(withheld)).toMatchObject({ reason: 'already-served' })
  })
})

describe('an order', () => {
  test.each([
    ['all was sent', {}, 'liability-order'],
    ['the summons lies unsent', { person: { unsent: true } }, 'summons-served'],
    ['the summons is withheld', { person: { deemedOn: null } }, 'summons-served'],
    ['the notice relied on lies unsent', { notice: { unsent: true } }, 'notice-stands'],
    ['the notice relied on was met', { notice: { unpaidAtDeadline: ZERO } }, 'notice-stands'],
  ])('where %s', (_, more, comes) => {
    const decision = order(opened('summonsed', more))
    expect(decision.kind === 'act' ? decision.result : decision.reason).toBe(comes)
  })

  test.each([
    ['2026-07-01', 'liability-order'],
    ['2026-07-02', 'summons-served'],
  ])('needs fourteen whole days after service: deemed %s', (deemed, comes) => {
    const decision = order(opened('summonsed', { person: { deemedOn: isoDate(deemed) } }))
    expect(decision.kind === 'act' ? decision.result : decision.reason).toBe(comes)
  })
})
