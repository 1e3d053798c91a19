/**
 * How the process ends: what is open is closed, in its order, and whatever does not close is not
 * waited for beyond a deadline. A fault that nobody caught is logged and ends it: whoever watches
 * it starts it again, and what was begun is taken up.
 */
import type { Log } from '#main/logging.js'

type Close = () => unknown

export interface Stopping {
  /** Closed before all else: what takes work in. */
  first(close: Close): void
  /** Closed when that is: what the work needs. */
  then(close: Close): void
  /** Set once the process is asked to stop: what then fails for want of a database is no fault. */
  begun(): boolean
  /** Closes everything and ends the process with the code. */
  stop(code: number): Promise<void>
}

const DEADLINE_MS = 25_000

/** `deadlineMs`: how long what is open is waited for. */
export function stopCleanly(log: Log, deadlineMs = DEADLINE_MS): Stopping {
  const [before, after]: [Close[], Close[]] = [[], []]
  let begun: Promise<void> | undefined
  const end = async (code: number) => {
    setTimeout(() => {
      log.error('what was open did not close in time: ended as it is')
      process.exit(code === 0 ? 1 : code)
    }, deadlineMs).unref()
    let ended = code
    for (const closes of [before, after]) {
      for (const closed of await Promise.allSettled(
        closes.map((close) => Promise.resolve().then(close)),
      )) {
        if (closed.status === 'fulfilled') continue
        log.error({ err: closed.reason as unknown }, 'something did not close')
        ended ||= 1
      }
    }
    process.exit(ended)
  }
  const stop = (code: number) => (begun ??= end(code))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0))
  return {
    first: (close) => before.push(close),
    then: (close) => after.push(close),
    begun: () => begun !== undefined,
    stop,
  }
}

/** Exit code of a process that ended by a fault which nobody caught. */
const FAULT = 70

export function endOnFaults(log: Log, stopping: Stopping): void {
  for (const kind of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(kind, (error: unknown) => {
      if (stopping.begun()) return
      log.fatal({ err: error }, `${kind}: the process ends`)
      void stopping.stop(FAULT)
    })
  }
}
