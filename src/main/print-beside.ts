/** A print queue that is opened with its first job and closed with the authority. */
import {
  clearPrintFailure,
  notePrintFailure,
  type PrintScope,
  whyNotPrinted,
} from '#letters/index.js'
import type { Authority } from '#main/open-authority.js'
import { openPrintQueue, type PrintQueue } from '#main/print-queue.js'
import type { Command } from '#store/commands.js'

export interface PrintingBeside {
  /** For a demonstration's history. A fault is kept for `printed`. */
  printLater(command: Command, scope: PrintScope): void
  /** Not sent yet: resolves when it has been printed. */
  printNow(command: Command, scope: PrintScope): Promise<void>
  waiting(): number
  printed(): Promise<void>
  close(): Promise<void>
}

/** Prints; a run whose letters failed says so until they are printed. */
async function toldOfRun(
  { db, clock }: Pick<Authority, 'db' | 'clock'>,
  scope: PrintScope,
  print: () => Promise<void>,
): Promise<void> {
  try {
    await print()
  } catch (error) {
    if ('runId' in scope) {
      const failure = { failedAt: clock.now(), why: whyNotPrinted(error) }
      await notePrintFailure(db, scope.runId, failure).catch(() => undefined)
    }
    throw error
  }
  if ('runId' in scope) await clearPrintFailure(db, scope.runId)
}

export function printBeside(authority: Authority): PrintingBeside {
  let queue: PrintQueue | undefined
  let fault: Error | undefined
  const open = () => {
    const { ownerUrl: url, schema, archiveFolder } = authority
    queue ??= openPrintQueue({ url, schema, archiveFolder })
    return queue
  }
  return {
    printLater: (command, scope) => {
      open()
        .print({ command, scope, history: true })
        .catch((error: unknown) => {
          fault ??= error instanceof Error ? error : new Error(String(error))
        })
    },
    printNow: (command, scope) =>
      toldOfRun(authority, scope, () => open().print({ command, scope, history: false })),
    waiting: () => queue?.waiting() ?? 0,
    printed: async () => {
      await queue?.idle()
      if (fault !== undefined) throw fault
    },
    close: async () => {
      await queue?.close()
      await authority.close()
    },
  }
}
