/** What stands for a hidden number on its way in, and what comes of it on its way out. */
import { expect, test } from 'vitest'
import { MODULUS_11 } from '#kernel/references.js'
import { type Disguises, disguised, inHtml, undisguised } from '#web/disguises.js'

const HIDDEN = new Set(['1000000028', 'P0000001'])

function stand(typed: string, field = 'accountRef') {
  const disguises: Disguises = new Map()
  const body = disguised({ [field]: typed }, HIDDEN, disguises)
  return { stands: String(body[field]), disguises }
}

test.each(['accountRef', 'toRef', 'toPropertyRef', 'other', 'merged', 'with'])(
  'a hidden number in %s becomes one that passes for a number and is nobody’s',
  (field) => {
    const { stands, disguises } = stand(' 1000 000 028 ', field)
    expect(stands.trim()).toMatch(/^99\d{8}$/)
    expect(MODULUS_11.isValid(stands.trim())).toBe(true)
    expect([...disguises.values()]).toEqual(['1000 000 028'])
  },
)

test('a hidden person becomes another number of a person', () => {
  expect(stand('p0000001', 'personRef').stands).toMatch(/^P99\d{14}$/)
})

test('what is not hidden, and what names no record, stays as it was typed', () => {
  expect(stand('1000000036').stands).toBe('1000000036')
  expect(stand('1000000028', 'reason').stands).toBe('1000000028')
})

test('what is sent tells again what was typed, and no mark of it makes a tag', () => {
  const disguises: Disguises = new Map([['9912345678', '<b title="&">']])
  const shown = undisguised('no account 9912345678: 9912345678', disguises, inHtml)
  const typed = '&lt;b title=&quot;&amp;&quot;&gt;'
  expect(shown).toBe(`no account ${typed}: ${typed}`)
  expect(undisguised('/a?to=9912345678', disguises, encodeURIComponent)).toBe(
    '/a?to=%3Cb%20title%3D%22%26%22%3E',
  )
})
