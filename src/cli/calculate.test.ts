/** The command line around the calculators: one question, or a batch of lines. */
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { runCalculate } from '#cli/calculate.js'

const INPUT = { jurisdiction: 'england', step: 'third-default', dueOn: '2026-09-01' }
const NAME = 'council-tax/recovery-timetable'

describe('calculate', () => {
  test('answers one question with its output', async () => {
    const { code, lines } = await run({ name: NAME, batch: false }, JSON.stringify(INPUT))
    expect(code).toBe(0)
    expect(lines).toMatchObject([{ balancePayableOn: '2026-09-02' }])
  })

  test.each([
    ['a wrong field', NAME, JSON.stringify({ ...INPUT, z: 1 }), 'z'],
    ['no such calculator', 'x', '{}', 'calculator'],
    ['no JSON', NAME, 'nope', 'input'],
  ])('exits 2 with errors for %s', async (_because, name, input, field) => {
    const { code, lines } = await run({ name, batch: false }, input)
    expect(code).toBe(2)
    expect(lines).toMatchObject([{ errors: [{ field }] }])
  })
})

describe('calculate --batch', () => {
  test('answers each line in its place, with errors in their own', async () => {
    const question = JSON.stringify({ calculator: NAME, input: INPUT })
    const asked = [question, 'nope', '', '[]', '{"calculator": "x"}', '{"z": 1}', question]
    const { code, lines } = await run({ batch: true }, asked.join('\n'))
    expect(code).toBe(0)
    expect(lines).toMatchObject([
      { output: { balancePayableOn: '2026-09-02' } },
      { errors: [{ field: 'line' }] },
      { errors: [{ field: 'line' }] },
      { errors: [{ field: 'calculator' }] },
      { errors: [{ field: 'z' }] },
      { output: { balancePayableOn: '2026-09-02' } },
    ])
  })

  test('waits for a slow reader and loses no line', async () => {
    const question = JSON.stringify({ calculator: NAME, input: INPUT })
    const { lines } = await run({ batch: true }, `${question}\n`.repeat(5000))
    expect(lines).toHaveLength(5000)
  })
})

async function run(args: { name?: string; batch: boolean }, input: string) {
  const output = new PassThrough()
  const written = text(output)
  const code = await runCalculate(args, { input: Readable.from([input]), output })
  output.end()
  const lines = (await written).trimEnd().split('\n')
  return { code, lines: lines.map((line) => JSON.parse(line) as unknown) }
}
