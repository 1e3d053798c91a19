/** Faults that pass by themselves: the database is busy, stopped, or on its way up. */

const BUSY_STATES = new Set([
  '55P03', // a lock was waited for too long
  '57014', // a statement took too long
  '25P03', // a transaction stood open with nothing asked
  '53300', // too many connections
  '40001', // serialization failure
  '40P01', // deadlock
])
/** Connections that were refused, cut or never made. Class 08 and 57P come from PostgreSQL. */
const AWAY_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'])
const AWAY_WORDS = /Connection terminated|not queryable/

export type Passing = 'busy' | 'away'

/** Whether trying again later helps; undefined for a fault of ours. */
export function passingFault(error: unknown): Passing | undefined {
  if (!(error instanceof Error)) return undefined
  const { code = '' } = error as { code?: unknown }
  if (typeof code !== 'string') return undefined
  if (BUSY_STATES.has(code) || error.message.includes('timeout exceeded when')) return 'busy'
  if (AWAY_CODES.has(code) || /^(08|57P)/.test(code) || AWAY_WORDS.test(error.message))
    return 'away'
  return undefined
}
