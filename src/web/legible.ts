/** Text that no table can hold: the character of code nought, in what a browser sends. */
import type { FastifyInstance } from 'fastify'

/** What stands for a character that could not be read; nobody types it. */
export const ILLEGIBLE = '\uFFFD'

/**
 * Before anything is looked up by what was given: in an address such text finds nothing, and in a
 * form the field says so.
 */
export function markIllegible(app: FastifyInstance): void {
  app.addHook('preValidation', (request, _reply, done) => {
    for (const given of [request.params, request.query, request.body]) mark(given)
    done()
  })
}

function mark(given: unknown): void {
  if (typeof given !== 'object' || given === null || Buffer.isBuffer(given)) return
  const fields = given as Record<string, unknown>
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') fields[name] = value.replaceAll('\0', ILLEGIBLE)
    else if (Array.isArray(value)) mark(value)
    // In a form with a file each field is an object with its value.
    else if (isPart(value)) value.value = value.value.replaceAll('\0', ILLEGIBLE)
  }
}

function isPart(value: unknown): value is { value: string } {
  const part = value as { value?: unknown } | null | undefined
  return typeof part === 'object' && typeof part?.value === 'string'
}
