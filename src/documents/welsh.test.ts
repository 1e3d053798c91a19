import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { exemptionClasses } from '#law/council-tax/exemptions.js'
import { premiumExceptions } from '#law/council-tax/premium-exceptions.js'
import { DISCOUNT_CLASSES } from '#law/council-tax/unoccupied.js'
import { SAMPLES } from '../../test/golden/documents/samples.js'
import { saidIn, type SaidText } from '../../test/support/said.js'
import type { DocumentKind, Documents, Letter } from './data.js'
import { isPrintable } from './printable.js'
import { saidDate, saidShortDate, saidText, WORDS } from './welsh.js'

const pairs = Object.entries(WORDS)
const places = (text: string) => Array.from(text.matchAll(/\{\w+\}/g), ([place]) => place).sort()

describe('the pairs of words', () => {
  test.each(pairs)('%s has its Welsh, with the same values', (_, { en, cy }) => {
    expect(cy.trim()).not.toBe('')
    expect(places(cy)).toEqual(places(en))
    expect(cy.split('*')).toHaveLength(en.split('*').length)
  })

  test('are printed by the font to the letter, ŵ and ŷ with the rest', () => {
    const all = pairs.flatMap(([, { en, cy }]) => [en, cy])
    expect(all.filter((text) => !isPrintable(text))).toEqual([])
    expect(isPrintable('ŵŷŴŶâêîôûÂÊÎÔÛïöäëü')).toBe(true)
  })

  test('say that no translator has read them yet', () => {
    expect(pairs.filter(([, { reviewed }]) => reviewed !== null)).toEqual([])
  })

  test('are all used, and no template asks for another', () => {
    const folder = join(import.meta.dirname, 'templates')
    const templates = readdirSync(folder)
      .filter((file) => file.endsWith('.typ'))
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n')
    const asked = new Set(Array.from(templates.matchAll(/"([a-z]+\.[a-z-]+)"/g), ([, key]) => key))
    const unused = pairs.map(([key]) => key).filter((key) => !asked.has(key) && !built(key))
    expect(unused).toEqual([])
  })
})

/** Keys that are put together, or matched by their English. */
function built(key: string): boolean {
  return /^(data\.|bill\.(refund|debit|pay)-|bill\.unpaid-(instalments|single)-wales$)/.test(key)
}

const lineOf = ({ language, key, text }: SaidText) => `${language} ${key}: ${text}`

const LETTERS: DocumentKind[] = [
  'bill', 'adjusted-bill', 'reminder', 'second-reminder', 'final-notice', 'warning-letter',
  'joint-notice', 'summons', 'order-notice', 'statement', 'letter-copy',
] // prettier-ignore

describe.each(LETTERS)('a %s', (kind) => {
  const items = SAMPLES[kind] as unknown as readonly (Documents[DocumentKind] & Letter)[]

  test('says in Wales everything in both languages, with the same values in each', () => {
    for (const item of items.filter(({ bilingual }) => bilingual)) {
      const said = saidIn(kind, [item])
      const keys = (language: string) =>
        said
          .filter((text) => text.language === language)
          .map(({ key }) => key)
          .sort()
      expect(keys('cy')).toEqual(keys('en').filter((key) => key !== 'bill.band'))
      expect(keys('cy').length).toBeGreaterThan(10)
    }
  })

  test('says what the golden file shows, in England and in Wales', async () => {
    const shown = items
      .filter(({ largePrint }) => largePrint !== true)
      .map((item) => saidIn(kind, [item]).map(lineOf).join('\n'))
    const golden = `../../test/golden/documents/said/${kind}.txt`
    await expect(`${shown.join('\n\n')}\n`).toMatchFileSnapshot(golden)
  })

  test('says in England nothing in Welsh', () => {
    const [english] = items
    if (english === undefined) throw new Error('no sample')
    expect(saidIn(kind, [english]).filter(({ language }) => language === 'cy')).toEqual([])
  })

  test('leaves no date in English in the Welsh', () => {
    const welsh = items.filter(({ bilingual }) => bilingual)
    const texts = saidIn(kind, welsh).filter(({ language }) => language === 'cy')
    const months = /\b(January|February|March|April|May|June|July|August|September|October)\b/
    expect(texts.filter(({ text }) => months.test(text))).toEqual([])
  })
})

test.each<DocumentKind>([...LETTERS, 'penalty-notice'])(
  'a %s names in Wales the tribunal of Wales, and no other',
  (kind) => {
    const items = SAMPLES[kind] as unknown as readonly (Documents[DocumentKind] & Letter)[]
    const welsh = items.slice(0, 1).map((item) => ({ ...item, bilingual: true }))
    const named = saidIn(kind, welsh).filter(({ text }) =>
      /Valuation Tribunal|ribiwnlys/.test(text),
    )
    const other = /Valuation Tribunal(?! for Wales)|ribiwnlys Prisio(?! Cymru)/
    expect(named.filter(({ text }) => other.test(text))).toEqual([])
    if (kind === 'penalty-notice' || kind === 'summons') expect(named).toHaveLength(2)
  },
)

describe('what the accounts say', () => {
  test.each([
    ['Council tax, band D', 'Treth gyngor, band D'],
    ['25% discount: one adult resident', 'Disgownt o 25%: un oedolyn yn byw yno'],
    ['Council tax for the year', 'Treth gyngor am y flwyddyn'],
    ['Band D', 'Band D'],
    ['There was a move out of the home', 'Symudwyd allan o’r cartref'],
    ['The exemption has ended', 'Mae’r eithriad wedi dod i ben'],
    ['Jo Roe has left the home', 'Mae Jo Roe wedi gadael y cartref'],
    ['Final notice, 5 June 2026', 'Hysbysiad terfynol, 5 Mehefin 2026'],
    ['Received by direct-debit', 'Derbyniwyd drwy ddebyd uniongyrchol'],
    ['Receipt reversed: cheque bounced', 'Gwrthdrowyd derbynneb: cheque bounced'],
    [
      'Reversed: J Evans left the office on 3 May 2026',
      'Gwrthdrowyd: J Evans left the office on 3 Mai 2026',
    ],
  ])('%s', (english, welsh) => {
    expect(saidText(english)).toEqual({ en: english, cy: welsh })
  })

  test('every ground that the law names has its Welsh', () => {
    const grounds = [
      ...exemptionClasses('england').map((c) => c.title),
      ...exemptionClasses('wales').map((c) => c.title),
      ...DISCOUNT_CLASSES.map((c) => c.title),
      ...premiumExceptions('wales').map((c) => c.title),
    ]
    expect(grounds.filter((ground) => saidText(ground).cy === ground)).toEqual([])
  })
})

test.each([
  ['2026-01-31', '31 Ionawr 2026', '31 Ion 2026'],
  ['2026-08-01', '1 Awst 2026', '1 Awst 2026'],
  ['2026-12-25', '25 Rhagfyr 2026', '25 Rhag 2026'],
])('%s is %s in Welsh', (day, long, short) => {
  expect(saidDate(isoDate(day)).cy).toBe(long)
  expect(saidShortDate(isoDate(day)).cy).toBe(short)
})
