import { isoDate } from '#kernel/dates.js'
import { describe, expect, test } from 'vitest'
import { beyondFonts, isPrintable, printable } from './printable.js'
import { shortDate, showChange, showTime } from './words.js'
import { saidDay, saidList, saidPeriod } from './welsh.js'

test('a period is shown with the last day that is in it', () => {
  expect(saidPeriod({ from: isoDate('2026-04-01'), until: isoDate('2027-04-01') })).toEqual({
    en: '1 April 2026 to 31 March 2027',
    cy: '1 Ebrill 2026 i 31 Mawrth 2027',
  })
})

test('dates are shown for columns and for hearings', () => {
  expect(shortDate(isoDate('2026-09-05'))).toBe('5 Sep 2026')
  expect(saidDay(isoDate('2026-09-15'))).toEqual({
    en: 'Tuesday 15 September 2026',
    cy: 'dydd Mawrth 15 Medi 2026',
  })
})

test.each([
  ['00:15', '12:15am'],
  ['10:00', '10am'],
  ['12:00', '12pm'],
  ['14:30', '2:30pm'],
])('%s is shown as %s', (time, shown) => {
  expect(showTime(time)).toBe(shown)
})

test.each([
  ['4.9', '+4.9%'],
  ['-0.5', '−0.5%'],
  ['0.0', '0.0%'],
  [null, 'New'],
])('a change of %s is shown as %s', (percent, shown) => {
  expect(showChange(percent)).toBe(shown)
})

test('names are listed as a person would', () => {
  expect([[], ['C'], ['C', 'D'], ['C', 'D', 'A']].map(saidList)).toEqual([
    { en: '', cy: '' },
    { en: 'C', cy: 'C' },
    { en: 'C and D', cy: 'C a D' },
    { en: 'C, D and A', cy: 'C, D ac A' },
  ])
})

describe('what the font can print', () => {
  test.each([
    'Siân Okafor',
    'Łukasz Żółć',
    'O’Rourke',
    'Gŵyl, Tŷ Newydd',
    '£5 – €6',
    'Nguyễn',
    'Анна',
    'Ελένη',
    'محمد',
    'שלום',
  ])('%s stays', (text) => {
    expect(printable(text)).toBe(text)
    expect(isPrintable(text)).toBe(true)
  })

  test.each([
    ['🙂', '?'],
    ['李小龙', '???'],
  ])('%s becomes %s, which is no name', (text, shown) => {
    expect(printable(text)).toBe(shown)
    expect(isPrintable(text)).toBe(false)
    expect(new RegExp(beyondFonts().replaceAll('\\u', '\\u')).test(text)).toBe(true)
  })

  test.each([
    ['a\tb', 'a b'],
    ['Ann\u202eeeL', 'AnneeL'],
  ])('what steers %j and has no look is left out', (text, shown) => {
    expect(printable(text)).toBe(shown)
    expect(isPrintable(text)).toBe(true)
  })

  test('a name typed with loose accents is the same name', () => {
    expect(printable('Sia\u0302n')).toBe('Siân')
    expect(isPrintable('Sia\u0302n')).toBe(true)
  })
})
