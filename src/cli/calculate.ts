/**
 * `reeve calculate`: one question as a JSON object, or with `--batch` one on each line.
 *
 * A single question is answered by its output alone. In a batch each line carries its own
 * answer or errors, and the command as a whole has done its work.
 */
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { type Answer, calculate } from '#calculators/index.js'

const CHUNK = 64 * 1024

interface Streams {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

export async function runCalculate(
  args: { name?: string; batch: boolean },
  streams: Streams,
): Promise<0 | 2> {
  if (args.batch) return await runBatch(streams)
  const answer = answerOne(args.name ?? '', await readAll(streams.input))
  const shown = 'output' in answer ? answer.output : answer
  streams.output.write(`${JSON.stringify(shown)}\n`)
  return 'errors' in answer ? 2 : 0
}

async function runBatch({ input, output }: Streams): Promise<0> {
  let waiting = ''
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === '') continue
    waiting += `${JSON.stringify(answerLine(line))}\n`
    if (waiting.length < CHUNK) continue
    if (!output.write(waiting)) await once(output, 'drain')
    waiting = ''
  }
  if (waiting !== '') output.write(waiting)
  return 0
}

function answerOne(name: string, text: string): Answer {
  const parsed = parse(text)
  return parsed === undefined ? notJson('input') : calculate(name, parsed.value)
}

/** A line is `{"calculator": "...", "input": {...}}` and nothing else. */
function answerLine(line: string): Answer {
  const parsed = parse(line)
  const value = parsed?.value
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return notJson('line')
  const { calculator, input, ...others } = value as Record<string, unknown>
  const unknown = Object.keys(others)[0]
  if (unknown !== undefined) {
    const message = 'is not a field here; the fields are calculator, input'
    return { errors: [{ field: unknown, message }] }
  }
  return calculate(typeof calculator === 'string' ? calculator : '', input)
}

function notJson(field: string): Answer {
  return { errors: [{ field, message: 'must be one JSON object' }] }
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

async function readAll(input: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of input) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}
