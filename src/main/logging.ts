/**
 * The log: a JSON object a line on the error stream. It tells what went wrong and where, and never
 * of whom: no addresses asked for, no text of PostgreSQL's, which quotes what it was given.
 */
import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino'

export type Log = Logger

export function openLog(stream: DestinationStream = pino.destination(2), level = 'info'): Log {
  return pino({ level, base: { pid: process.pid }, serializers: { err: faultShown } }, stream)
}

interface DatabaseFault {
  readonly severity: string
  readonly code: string
  readonly table?: string
  readonly constraint?: string
  readonly routine?: string
}

/** A fault as it may be written down. */
function faultShown(fault: unknown): object {
  if (!(fault instanceof Error)) return { type: typeof fault }
  if (!isOfDatabase(fault)) return stdSerializers.err(withCauseShown(fault))
  const { code, table, constraint, routine } = fault
  const places = (fault.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return { type: 'DatabaseError', code, table, constraint, routine, stack: places.join('\n') }
}

/** What was caused by a fault of the database tells of it as itself. */
function withCauseShown(fault: Error): Error {
  if (!(fault.cause instanceof Error) || !isOfDatabase(fault.cause)) return fault
  const shown = new Error(fault.message)
  shown.stack = `${fault.stack}\ncaused by SQLSTATE ${fault.cause.code}`
  return shown
}

function isOfDatabase(fault: Error): fault is Error & DatabaseFault {
  return 'severity' in fault && 'routine' in fault
}
