/** Identities in addresses. */
import { NotFound } from '#web/page.js'

export function idOf(params: unknown, name = 'id'): bigint {
  const id = (params as Record<string, string>)[name] ?? ''
  if (!/^\d{1,18}$/.test(id)) throw new NotFound()
  return BigInt(id)
}

export function refOf(params: unknown, name = 'ref'): string {
  return (params as Record<string, string>)[name] ?? ''
}
