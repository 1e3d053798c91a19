/**
 * How long work may take before the database ends it: nothing waits for ever. A screen's work is
 * short; a run, an import, a print run or a proof takes as long as its thousands of accounts do.
 */
import { AsyncLocalStorage } from 'node:async_hooks'

export type Patience = 'screen' | 'long'

interface Limits {
  /** The longest that one statement may take, COPY too. */
  readonly statementMs: number
  /** The longest that it may wait for a lock. */
  readonly lockMs: number
  /** The longest that a transaction may stand open with nothing asked of it. */
  readonly idleMs: number
}

const SECOND = 1_000
const MINUTE = 60 * SECOND

export const PATIENCE: Readonly<Record<Patience, Limits>> = {
  screen: { statementMs: 60 * SECOND, lockMs: 10 * SECOND, idleMs: 60 * SECOND },
  long: { statementMs: 120 * MINUTE, lockMs: 10 * MINUTE, idleMs: 30 * MINUTE },
}

const current = new AsyncLocalStorage<Patience>()

/** What was said of the work that asks now; undefined where the connection's own limits hold. */
export function patienceNow(): Patience | undefined {
  return current.getStore()
}

/** Does work over many accounts, which may take long. */
export function atLength<T>(work: () => T): T {
  return current.run('long', work)
}

/** The settings of a transaction that was given other limits than its connection. */
export function waitingSettings(patience: Patience): string[] {
  const { statementMs, lockMs, idleMs } = PATIENCE[patience]
  return [
    `set local statement_timeout to ${statementMs}`,
    `set local lock_timeout to ${lockMs}`,
    `set local idle_in_transaction_session_timeout to ${idleMs}`,
  ]
}
