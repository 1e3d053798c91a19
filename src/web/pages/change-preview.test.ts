import { expect, test } from 'vitest'
import type { Change, ChangeMade } from '#changes/index.js'
import { isoDate } from '#kernel/dates.js'
import { questionsOf } from '#web/pages/change-preview.js'

const FOLLOWS = { mayBeExempt: [], stillExempt: [] }
const MADE = { effects: [], follows: FOLLOWS } as unknown as ChangeMade
const of = (count: number) => Array.from({ length: count }, () => 'x')
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

test('an exemption that the change leaves on days on which others live there is asked about', () => {
  const stillExempt = [{ propertyRef: '7', class: 'N', from }]
  const made = { ...MADE, follows: { ...FOLLOWS, stillExempt } } as unknown as ChangeMade
  expect(questionsOf(lived(1), made, of(1))).toEqual([
    expect.stringMatching(/^Property 7 .*class N.* 1\sJun\s2026: does that still hold/),
  ])
})
