import { expect, test } from 'vitest'
import { readCsvRows } from '#formats/csv-rows.js'
import { InputError } from '#kernel/invariant.js'

test('a row has the line of the file on which it stands, blank lines counted', () => {
  const rows = readCsvRows('\uFEFFa,b\r\n1,2\r\n\r\n\r\n3, 4 \r\n')
  expect(rows).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['1', '2'] },
    { line: 5, cells: ['3', '4'] },
  ])
})

test.each([
  ['a quote that is never closed', 'a,b\n"1,2\n'],
  ['a quote in the middle of a field', 'a,b\n1"x,2\n'],
])('%s is a fault of the file, not of the program', (_, text) => {
  expect(() => readCsvRows(text)).toThrow(InputError)
})
