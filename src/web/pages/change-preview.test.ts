import { expect, test } from 'vitest'
import type { Change, ChangeMade } from '#changes/index.js'
import { isoDate } from '#kernel/dates.js'
import { questionsOf } from '#web/pages/change-preview.js'

const MADE = { effects: [], follows: { mayBeExempt: [] } } as unknown as ChangeMade
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
  expect(questionsOf(lived(1), MADE, 2)).toEqual([
    '2 persons are liable and 1 adult lives there: does one live elsewhere?',
  ])
  expect(questionsOf(lived(2), MADE, 2)).toEqual([])
  expect(questionsOf(lived(1), MADE, 1)).toEqual([])
})

test('a discount asks what the home is where no adult lives there', () => {
  expect(questionsOf(lived(0), MADE, 2)).toEqual([expect.stringMatching(/second home.*class S/)])
})
