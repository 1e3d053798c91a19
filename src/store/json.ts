/** JSON that keeps bigint whole: an amount is written as {"$n": "123"} and read back as 123n. */

export function toJson(value: unknown): string {
  return JSON.stringify(written(value))
}

/** Amounts put in words first: JSON.stringify with a replacer is several times as slow. */
function written(value: unknown): unknown {
  if (typeof value === 'bigint') return { $n: value.toString() }
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return value
  if (Array.isArray(value)) return value.map(written)
  const made: Record<string, unknown> = {}
  for (const key of Object.keys(value)) made[key] = written((value as typeof made)[key])
  return made
}

/** What `toJson` wrote, after the driver or JSON.parse has read it: amounts are bigint again. */
export function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  if (entries.length === 1 && entries[0]?.[0] === '$n') return BigInt(String(entries[0][1]))
  return Object.fromEntries(entries.map(([key, v]) => [key, revive(v)]))
}
