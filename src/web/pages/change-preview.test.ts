import { describe, expect, test } from 'vitest'
import type { Change, ChangeMade } from '#changes/index.js'
import type { RecordedFact } from '#enquiries/index.js'
import { isoDate } from '#kernel/dates.js'
import { questionsOf } from '#web/pages/change-preview.js'

const FOLLOWS = { mayBeExempt: [], exemptionsEnded: [] }
const MADE = { effects: [], follows: FOLLOWS } as unknown as ChangeMade
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

describe('an exemption that is recorded', () => {
  const exempt = (letter: string, until: string | null = null) => {
    const detail = { class: letter, runsFrom: null, evidence: null, reviewOn: null }
    const fact = { kind: 'exemption', propertyRef: '2', from: isoDate('2026-01-10'), detail }
    return [{ ...fact, until: until === null ? null : isoDate(until) } as unknown as RecordedFact]
  }
  const asked = (change: Change, facts: readonly RecordedFact[], ended: readonly string[] = []) => {
    const exemptionsEnded = ended.map((letter) => ({ class: letter, endsOn: from }))
    const made = { ...MADE, follows: { ...MADE.follows, exemptionsEnded } }
    return questionsOf(change, made, { persons: [], facts }).filter((text) =>
      text.includes('recorded as exempt'),
    )
  }
  const moveIn = { kind: 'move-in', from, adults: 2, persons: ['Max', 'May'] } as unknown as Change
  const bought = { kind: 'becomes-liable', from, adults: 0 } as unknown as Change

  test('of the people who lived there is asked about when others move in', () => {
    expect(asked(moveIn, exempt('N'))).toEqual([expect.stringMatching(/N.* does that still hold/)])
    expect(asked(moveIn, exempt('N', '2026-06-02'))).toHaveLength(1)
    expect(asked(moveIn, exempt('N', '2026-06-01'))).toEqual([])
  })

  test('of an empty home ends by itself then; who buys it empty is asked about', () => {
    expect(asked(moveIn, exempt('F'), ['F'])).toEqual([])
    expect(asked(bought, exempt('F'))).toHaveLength(1)
  })

  test('of an empty home is asked about where the move does not end it', () => {
    expect(asked(moveIn, exempt('F'))).toHaveLength(1)
    const later = exempt('F').map((fact) => ({ ...fact, from }))
    expect(asked(moveIn, later, ['F'])).toHaveLength(1)
  })

  test('of another home, or after the days of the change, is not asked about', () => {
    const at = (propertyRef: string) => exempt('F').map((fact) => ({ ...fact, propertyRef }))
    const there = { ...lived(1), propertyRef: '7' } as unknown as Change
    expect(asked(there, at('7'))).toHaveLength(1)
    expect(asked(there, at('8'))).toEqual([])
    const over = { ...there, until: isoDate('2026-01-10') } as unknown as Change
    expect(asked(over, at('7'))).toEqual([])
  })

  test('of an empty home is asked about where adults are said to live there', () => {
    expect(asked(lived(1), exempt('F'))).toHaveLength(1)
    expect(asked(lived(0), exempt('F'))).toEqual([])
    expect(asked(lived(1), exempt('N'))).toEqual([])
  })
})
