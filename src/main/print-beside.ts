/** A print queue that is opened with its first job and closed with the authority. */
import type { PrintScope } from '#letters/index.js'
import type { Authority } from '#main/open-authority.js'
import { openPrintQueue, type PrintQueue } from '#main/print-queue.js'
import type { Command } from '#store/commands.js'

export interface PrintingBeside {
  /** As sent: for history. A fault is kept for `printed`. */
  printLater(command: Command, scope: PrintScope): void
  /** Not sent yet: resolves when it has been printed. */
  printNow(command: Command, scope: PrintScope): Promise<void>
  waiting(): number
  printed(): Promise<void>
  close(): Promise<void>
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
        .print({ command, scope, sent: true })
        .catch((error: unknown) => {
          fault ??= error instanceof Error ? error : new Error(String(error))
        })
    },
    printNow: (command, scope) => open().print({ command, scope, sent: false }),
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
