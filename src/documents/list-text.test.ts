import { describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { present } from '#kernel/invariant.js'
import { pence, ZERO } from '#kernel/money.js'
import type { CourtListRow, HearingRequest } from './list-data.js'
import { complaintListText, hearingListText } from './list-text.js'
import { SAMPLES } from '../../test/golden/documents/samples.js'

const row = (seq: number, more: Partial<CourtListRow> = {}): CourtListRow => ({
  seq,
  summonsNo: `S${seq}`,
  accountRef: `10${seq}`,
  name: `Person ${seq}`,
  serviceAddress: '1 High Street',
  dwellingAddress: '1 High Street',
  periods: [],
  sum: pence(10_000n),
  summonsCosts: pence(6_000n),
  orderCosts: ZERO,
  total: pence(16_000n),
  ...more,
})

describe('the totals of a list for the court', () => {
  const complaint = present(SAMPLES['complaint-list'][0], 'a sample')
  const hearing = present(SAMPLES['hearing-list'][0], 'a sample')

  test('leave out a case that was struck out, and count joint persons once', () => {
    const asked = { notice: null, holds: [] }
    const rows = [row(1), row(2, { jointWithSeq: 1 }), row(3, { struckOut: 'paid' })]
    const list = { ...complaint, rows: rows.map((each) => ({ ...each, ...asked })) }
    expect(complaintListText(list)).toMatchObject({
      persons: '3',
      cases: '2',
      asked: '1',
      totals: { sum: '£100.00', summonsCosts: '£60.00', total: '£160.00' },
    })
  })

  test('leave out what is paid or to be withdrawn before the hearing', () => {
    const asks: HearingRequest[] = ['order', 'nothing', 'withdraw', 'costs-only', 'contested']
    const rows = asks.map((request, n) => ({
      ...row(n + 1),
      request,
      servedOn: isoDate('2026-06-01'),
      paidSince: ZERO,
    }))
    expect(hearingListText({ ...hearing, rows })).toMatchObject({
      cases: '5',
      asked: '3',
      totals: { total: '£480.00' },
    })
  })
})
