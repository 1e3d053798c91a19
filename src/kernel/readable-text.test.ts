import { expect, test } from 'vitest'
import { readableText } from '#kernel/readable-text.js'

test.each([
  ['turned round', 'invoice\u202Egpj.exe', 'invoicegpj.exe'],
  ['isolated', '\u2066Smith\u2069', 'Smith'],
  ['without width', '\u200B\u2060\uFEFF', ''],
  ['a stray joiner', '\u200DSmith\u200C ', 'Smith '],
  ['a joiner between letters, as Persian writes it', 'می\u200Cخواهم', 'می\u200Cخواهم'],
  ['a soft hyphen', 'Fea\u00ADther', 'Feather'],
  ['the bell and the escape', 'a\u0007b\u001B[31m', 'ab[31m'],
  ['code nought', 'a\0b', 'a\uFFFDb'],
  ['lines and tabs', 'one\r\n\ttwo', 'one\r\n\ttwo'],
  ['names of every kind', 'Siân Ó Briain, Łukasz, 王, مرحبا', 'Siân Ó Briain, Łukasz, 王, مرحبا'],
])('%s is read as it is seen', (_, text, read) => {
  expect(readableText(text)).toBe(read)
})
