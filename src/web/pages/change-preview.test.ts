import { expect, test } from 'vitest'
import type { Change, ChangeMade } from '#changes/index.js'
import type { RecordedFact } from '#enquiries/index.js'
import { isoDate } from '#kernel/dates.js'
import { questionsOf } from '#web/pages/change-preview.js'

const MADE = { effects: [], follows: { mayBeExempt: [] } } as unknown as ChangeMade
const of = (count: number) => ({ persons: Array.from({ length: count }, () => 'x'), facts: [] })
const from = isoDate('2026-06-01')
const lived = (adults: number): Change => ({
  kind: 'fact',
  accountRef: '1',
  propertyRef: '2',
  factKind: 'household',
  from,
  until: null,
  fact: { kind: 'household', adults, disregards: [], evidence: null, reviewOn: null },
})

test('a discount asks where fewer adults live there than are liable', () => {
  expect(questionsOf(lived(1), MADE, of(2))).toEqual([
    '2 persons are liable and 1 adult lives there: does one live elsewhere?',
  ])
  expect(questionsOf(lived(2), MADE, of(2))).toEqual([])
  expect(questionsOf(lived(1), MADE, of(1))).toEqual([])
})

test('a discount asks what the home is where no adult lives there', () => {
  expect(questionsOf(lived(0), MADE, of(2))).toEqual([
    expect.stringMatching(/second home.*class S/),
  ])
})

test('a move into a home that is recorded as exempt asks whether it still is', () => {
  const exempt = (until: string | null) => {
    const detail = { class: 'F', runsFrom: null, evidence: null, reviewOn: null }
    const fact = { kind: 'exemption', from: isoDate('2026-01-10'), detail }
    return [{ ...fact, until: until === null ? null : isoDate(until) } as unknown as RecordedFact]
  }
  const move = { kind: 'move-in', from, adults: 2, persons: ['Max', 'May'] } as unknown as Change
  const asked = (until: string | null) =>
    questionsOf(move, MADE, { persons: [], facts: exempt(until) })
  expect(asked(null)).toEqual([expect.stringMatching(/exempt.*F.*does that still hold/)])
  expect(asked('2026-06-02')).toHaveLength(1)
  expect(asked('2026-06-01')).toEqual([])
  expect(questionsOf(lived(2), MADE, { persons: [], facts: exempt(null) })).toEqual([])
})
