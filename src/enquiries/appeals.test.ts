import { expect, test } from 'vitest'
import { tribunalDue } from '#enquiries/index.js'
import { isoDate } from '#kernel/dates.js'

test('the day for the tribunal that a resident can be told is in time on either reading', () => {
  const row = {
    id: 1n, accountRef: '1', ground: 'liability', matter: '', noticeOn: isoDate('2026-04-20'),
    decision: 'rejected', decisionOn: isoDate('2026-06-01'), reason: null, tribunalOn: null,
    tribunalRef: null, outcome: null, outcomeOn: null, holdId: null,
  } as unknown as Parameters<typeof tribunalDue>[0] // prettier-ignore
  expect(tribunalDue(row, 'england')).toBe('2026-07-31')
})
