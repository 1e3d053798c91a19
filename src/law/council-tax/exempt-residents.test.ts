import { expect, test } from 'vitest'
import { exemptionToAsk } from './exempt-residents.js'

// prettier-ignore
test.each([
  ['two students', 2, ['student', 'student'], 'N'],
  ['a student with a spouse from abroad', 2, ['student', 'foreign-student-spouse'], 'N'],
  ['a student with another adult', 2, ['student'], undefined],
  ['one severely mentally impaired', 1, ['severely-mentally-impaired'], 'U'],
  ['one severely mentally impaired with a student', 2, ['severely-mentally-impaired', 'student'], 'U'],
  ['one severely mentally impaired with a carer', 2, ['severely-mentally-impaired', 'carer'], undefined],
  ['a care leaver', 1, ['care-leaver'], 'X'],
  ['nobody', 0, [], undefined],
])('of %s the class is asked about that may exempt the home', (_, adults, disregards, asked) => {
  expect(exemptionToAsk(adults, disregards)).toBe(asked)
})
