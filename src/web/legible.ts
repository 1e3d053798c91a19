/**
 * What a browser sent, in the shapes that pages read: each field a text or a list of texts under a
 * name of its own, without what cannot be seen. Done in one place, before anything is looked up.
 */
import type { FastifyInstance } from 'fastify'
import { readableText } from '#kernel/readable-text.js'

export { ILLEGIBLE } from '#kernel/readable-text.js'

export function readFields(app: FastifyInstance): void {
  // A form is what pages take: values of other types would come by JSON.
  app.removeContentTypeParser('application/json')
  app.addHook('preValidation', (request, _reply, done) => {
    request.params = fieldsOf(request.params, firstText)
    request.query = fieldsOf(request.query, firstText)
    if (isFields(request.body)) request.body = fieldsOf(request.body, formValue)
    done()
  })
}

/** Without a prototype: `constructor` is a name like any other, and nobody's. */
function fieldsOf(given: unknown, read: (value: unknown) => unknown): Record<string, unknown> {
  const fields = Object.create(null) as Record<string, unknown>
  for (const [name, value] of Object.entries(given ?? {})) {
    const made = read(value)
    if (made !== undefined) fields[name] = made
  }
  return fields
}

function isFields(body: unknown): boolean {
  return typeof body === 'object' && body !== null && !Buffer.isBuffer(body)
}

/** An address asks for a thing once. */
function firstText(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? readableText(first) : undefined
}

/** A text, the texts of boxes that are ticked, or a part of a form with a file. */
function formValue(value: unknown): unknown {
  if (typeof value === 'string') return readableText(value)
  if (Array.isArray(value)) {
    return value.filter((one) => typeof one === 'string').map((one) => readableText(one))
  }
  // In a form with a file each field is an object with its value.
  if (isPart(value)) value.value = readableText(value.value)
  return value
}

function isPart(value: unknown): value is { value: string } {
  const part = value as { value?: unknown } | null | undefined
  return typeof part === 'object' && typeof part?.value === 'string'
}
