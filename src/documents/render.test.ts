import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { join } from 'node:path'
import { addDays, isoDate } from '#kernel/dates.js'
import { pence } from '#kernel/money.js'
import { describe, expect, test } from 'vitest'
import { adjustedBill, bill, SAMPLES } from '../../test/golden/documents/samples.js'
import type { Bill, DocumentKind, Documents } from './data.js'
import { createRenderer, templateHash } from './index.js'
import { FONTS } from './fonts.js'
import { KINDS } from './kinds.js'
import { inputText } from './render.js'

const renderer = createRenderer()
const kinds = Object.keys(SAMPLES) as DocumentKind[]

/** Pages and marks of a PDF, read from its bytes: no tool of the system is needed. */
function facts(pdf: Uint8Array) {
  const raw = Buffer.from(pdf).toString('latin1')
  return {
    pages: raw.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0,
    marked: /\/Marked\s+true/.test(raw),
    universal: raw.includes('<pdfuaid:part>1</pdfuaid:part>'),
    language: /\/Lang\s*\(en-GB\)/.test(raw),
    title: /\/DisplayDocTitle\s+true/.test(raw),
    fonts: new Set(Array.from(raw.matchAll(/\/FontName\s*\/[A-Z]{6}\+(\w+)/g), (m) => m[1])),
  }
}

describe.each(kinds)('a document of kind %s', (kind) => {
  const { pdf, pages, templateHash: hash } = renderer.render(kind, SAMPLES[kind])

  test('is tagged PDF/UA-1 in English with a title', () => {
    expect(facts(pdf)).toMatchObject({ marked: true, universal: true, language: true, title: true })
  })

  test('embeds its own family, and that of its figures', () => {
    for (const font of facts(pdf).fonts) {
      expect(font).toMatch(/^(AtkinsonHyperlegible|NotoSans)/)
    }
  })

  test('tells the pages of each item, which together are the whole file', () => {
    expect(pages).toHaveLength(SAMPLES[kind].length)
    expect(pages[0]?.first).toBe(1)
    expect(pages.at(-1)?.last).toBe(facts(pdf).pages)
    for (const [i, span] of pages.slice(1).entries()) {
      expect(span.first).toBe((pages[i]?.last ?? 0) + 1)
    }
  })

  test('gives the same bytes for the same data, and names its template', () => {
    expect(Buffer.from(renderer.render(kind, SAMPLES[kind]).pdf).equals(pdf)).toBe(true)
    expect(hash).toBe(templateHash(kind))
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('shows the words and figures of the golden file', async () => {
    await expect(words(kind)).toMatchFileSnapshot(`../../test/golden/documents/${kind}.json`)
  })
})

function words(kind: DocumentKind): string {
  const { text } = KINDS[kind] as { text: (item: object) => object }
  return `${inputText(SAMPLES[kind].map(text), 2)}\n`
}

describe('the length of a letter', () => {
  const length = <K extends DocumentKind>(kind: K, item: Documents[K]) =>
    renderer.render(kind, [item]).pages[0]?.last

  test('a bill has two pages, with seven authorities, six lines and twelve instalments three', () => {
    expect(length('bill', bill)).toBe(2)
    expect(length('bill', longest(bill))).toBe(3)
  })

  test('an adjusted bill with six payments made and six to come has three pages', () => {
    const received = Array.from({ length: 6 }, (_, i) => ({
      on: addDays(isoDate('2026-04-15'), i * 30),
      text: 'Direct Debit',
      amount: pence(17000n),
    }))
    const instalments = longest(bill).instalments.slice(6)
    expect(length('adjusted-bill', { ...adjustedBill, received, instalments })).toBe(3)
  })

  test('a reminder has one sheet with six instalments overdue', () => {
    const [reminder] = SAMPLES['second-reminder']
    if (reminder === undefined) throw new Error('no sample')
    expect(length('second-reminder', { ...reminder, overdue: bill.instalments.slice(0, 6) })).toBe(
      2,
    )
  })

  test('a summons has a sheet that says what to do, and a page of its own', () => {
    expect(renderer.render('summons', SAMPLES.summons.slice(0, 1)).pages).toEqual([
      { first: 1, last: 3 },
    ])
  })
})

function longest(base: Bill): Bill {
  const share = { name: 'Another Precepting Authority', amount: pence(100n), changePercent: '1.0' }
  const line = { text: 'Another discount', days: 3, reason: 'A reason', amount: pence(-100n) }
  return {
    ...base,
    shares: [...base.shares, share, share],
    lines: [...base.lines, line, line],
    instalments: Array.from({ length: 12 }, (_, i) => ({
      dueOn: addDays(isoDate('2026-04-15'), i * 30),
      amount: pence(14200n),
    })),
  }
}

describe('a batch', () => {
  test('keeps the pages apart where letters have different lengths', () => {
    const large = { ...bill, largePrint: true }
    const { pages, pdf } = renderer.render('bill', [bill, large, bill, large, bill])
    expect(pages.map((span) => span.last - span.first + 1)).toEqual([2, 6, 2, 6, 2])
    expect(facts(pdf).pages).toBe(18)
  })

  test('prints a name with letters that the font does not have', () => {
    const recipient = {
      names: ['Жанна 中 🙂 "#set page()" \\ $x$'],
      addressLines: ['1 High Street'],
    }
    expect(() => renderer.render('bill', [{ ...bill, recipient }])).not.toThrow()
  })

  test('refuses to render nothing', () => {
    expect(() => renderer.render('bill', [])).toThrow('an item to render')
  })
})

test('a web address stays whole up to a stroke', () => {
  const workspace = join(import.meta.dirname, 'templates')
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...FONTS] }] })
  // In a column as wide as the address, between two words: whole, it stands in a line of its own.
  const lines = (address: string): unknown =>
    compiler.query(
      {
        mainFileContent: `#import "words.typ": unbroken
          #let high(it, wide) = measure(block(width: wide, par(leading: 0pt, it))).height
          #context {
            let wide = measure("www.wyremouth.example/").width + 1pt
            let said = [a #unbroken("${address}") b]
            [#metadata(calc.round(high(said, wide) / high("a", wide)))<lines>]
          }`,
      },
      { selector: '<lines>', field: 'value' },
    )
  expect(lines('www.wyremouth.example')).toEqual([3])
  expect(lines('www.wyremouth.example/tax')).toEqual([3])
})

test('kinds that share a template share its hash, and no others do', () => {
  expect(templateHash('bill')).toBe(templateHash('adjusted-bill'))
  expect(templateHash('reminder')).toBe(templateHash('second-reminder'))
  expect(new Set(kinds.map(templateHash)).size).toBe(kinds.length - 2)
})
