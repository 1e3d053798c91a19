import fc from 'fast-check'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { type Sheet, type SheetValue, writeXlsx } from './xlsx.js'

const AT = new Date('2026-04-20T09:00:00Z')

/** A part of the workbook of these sheets. */
async function part(path: string, sheets: readonly Sheet[]): Promise<string> {
  const zip = await JSZip.loadAsync(await writeXlsx(sheets, AT))
  return (await zip.file(path)?.async('string')) ?? ''
}

const sheet = (value: SheetValue, money = false): Sheet => ({
  name: 'List',
  columns: [{ title: 'What', money }],
  rows: [[value]],
})
const FIRST = 'xl/worksheets/sheet1.xml'
const cellOf = async (one: Sheet) =>
  /<row r="2">(.*?)<\/row>/s.exec(await part(FIRST, [one]))?.[1] ?? ''
const textCell = (said: string) =>
  `<c r="A2" s="0" t="inlineStr"><is><t xml:space="preserve">${said}</t></is></c>`

describe('a cell', () => {
  test.each<[string, SheetValue, string]>([
    ['a text that looks like a formula stays a text', '=1+1', textCell('=1+1')],
    ['marks of XML are written out', '<b> & "c"', textCell('&lt;b&gt; &amp; &quot;c&quot;')],
    ['what XML cannot hold is left out', 'a\u0000\u000b\ud800\uffffb', textCell('ab')],
    ['lines and letters of every kind stay', 'ŵ\n\t😀', textCell('ŵ\n\t😀')],
    ['a number stays a number', 12.5, '<c r="A2" s="0"><v>12.5</v></c>'],
    ['nought is a number', 0, '<c r="A2" s="0"><v>0</v></c>'],
    ['nothing is no cell', null, ''],
    [
      'a moment is days since 30 December 1899',
      new Date('2026-04-20T12:00:00Z'),
      '<c r="A2" s="3"><v>46132.5</v></c>',
    ],
  ])('%s', async (_, value, cell) => {
    expect(await cellOf(sheet(value))).toBe(cell)
  })

  test('of money is shown with its pence', async () => {
    expect(await cellOf(sheet(1480, true))).toBe('<c r="A2" s="2"><v>1480</v></c>')
  })

  test('holds no more than a program takes', async () => {
    expect(await cellOf(sheet('x'.repeat(40_000)))).toBe(textCell('x'.repeat(32_767)))
  })

  test('never has a mark that ends its text, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const cell = await cellOf(sheet(text))
        const said = /^<c [^<>]*><is><t [^<>]*>([^<>]*)<\/t><\/is><\/c>$/s.exec(cell)
        return text === '' || (said !== null && !/&(?!(amp|lt|gt|quot|#13);)/.test(said[1] ?? ''))
      }),
      { numRuns: 30 },
    )
  })
})

describe('a workbook', () => {
  const named = (name: string): Sheet => ({ name, columns: [], rows: [] })

  test('names its sheets as a program takes them, no two alike', async () => {
    const names = ['a/b', 'A:B', 'x'.repeat(40), '', 'who & whom']
    const found = (await part('xl/workbook.xml', names.map(named))).matchAll(/name="([^"]*)"/g)
    expect([...found].map(([, name]) => name)).toEqual([
      'a b',
      'Sheet 2',
      'x'.repeat(31),
      'Sheet 4',
      'who &amp; whom',
    ])
  })

  test('holds each sheet with a header that stays', async () => {
    const second = await part('xl/worksheets/sheet2.xml', [named('one'), sheet('a')])
    expect(second).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft"')
    expect(second).toContain('<c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve">What<')
  })

  test('names the columns beyond Z', async () => {
    const columns = Array.from({ length: 28 }, (_, n) => ({ title: `c${n}` }))
    const wide = await part(FIRST, [{ name: 'wide', columns, rows: [] }])
    expect(wide).toMatch(/r="Z1".*r="AA1".*r="AB1"/)
  })

  test('is the same bytes for the same sheets and moment', async () => {
    expect(await writeXlsx([sheet('a')], AT)).toEqual(await writeXlsx([sheet('a')], AT))
  })
})
