/** The product against the worked examples that councils and government publish. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { calculate } from '#calculators/index.js'

interface Example {
  readonly id: string
  readonly calculator: string
  readonly input: object
  readonly expected: object
  readonly source: string
}

const FILE = new URL('../../../shared/examples/council-tax.json', import.meta.url)
const EXAMPLES = existsSync(FILE)
  ? (JSON.parse(readFileSync(FILE, 'utf8')) as readonly Example[])
  : []

describe.skipIf(EXAMPLES.length === 0)('published council tax examples', () => {
  test.each(EXAMPLES)('$id: $source', ({ calculator, input, expected }) => {
    expect(calculate(calculator, input)).toMatchObject({ output: expected })
  })
})
