import { expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { answerBy, tribunalFrom, tribunalUntil } from './appeals.js'

test.each([
  ['two months beginning with the day', '2026-07-01', '2026-08-31'],
  ['from the middle of a month', '2026-07-16', '2026-09-15'],
  ['into a short February', '2026-12-31', '2027-02-27'],
])('the council answers within %s', (_, notice, by) => {
  expect(answerBy(isoDate(notice))).toBe(by)
})

test('the tribunal may be asked once the council has answered, or its two months are over', () => {
  const noticeOn = isoDate('2026-07-01')
  expect(tribunalFrom({ noticeOn, decisionOn: null })).toBe('2026-09-01')
  expect(tribunalFrom({ noticeOn, decisionOn: isoDate('2026-07-20') })).toBe('2026-07-20')
})

test.each([
  ['england', '2026-04-20', '2026-06-01', '2026-07-31', '2026-08-01'],
  ['england', '2026-04-20', null, '2026-08-19', '2026-08-20'],
  ['wales', '2026-04-20', '2026-06-01', '2026-07-31', '2026-07-31'],
  ['wales', '2026-04-20', null, '2026-08-19', '2026-08-20'],
] as const)(
  'in %s, after a notice of %s answered %s, %s is told and nobody is late before %s is over',
  (jurisdiction, notice, decision, told, last) => {
    const decisionOn = decision === null ? null : isoDate(decision)
    const found = tribunalUntil({ jurisdiction, noticeOn: isoDate(notice), decisionOn })
    expect(found).toMatchObject({ told, last })
  },
)
