import { expect, test } from 'vitest'
import { spreadsheetText } from '#formats/csv-cells.js'

test.each([
  "-1+cmd|' /C calc'!A0", '-5', '=1+1', '＝1+1', '+44 20', '@SUM(A1)', '|calc', '\t=1', ' =1',
  '\ufeff=1', '％1', '－1',
])('%j is kept text', (text) => {
  expect(spreadsheetText(text)).toBe(`'${text}`)
}) // prettier-ignore

test.each(['Ann O’Neill', '12 Mill Hill', '1000000019', 'a-b', ''])('%j stays as it is', (text) => {
  expect(spreadsheetText(text)).toBe(text)
})
