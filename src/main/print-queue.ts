/**
 * Printing beside the work: a worker thread with a connection of its own prints what it is told
 * to, one after the other, while runs and screens go on. What a stopped process had not printed is
 * found again at the next start.
 */
import { Worker } from 'node:worker_threads'
import type { PrintScope } from '#letters/index.js'
import type { PressSettings } from '#main/press-worker.js'
import type { Command } from '#store/commands.js'

export interface PrintJob {
  readonly command: Command
  readonly scope: PrintScope
  /** Marks what was printed as sent: for history, where it was. */
  readonly sent: boolean
}

export interface PrintQueue {
  /** Resolves when this job has been printed. */
  print(job: PrintJob): Promise<void>
  waiting(): number
  /** Resolves when nothing waits. */
  idle(): Promise<void>
  close(): Promise<void>
}

export interface Answer {
  readonly id: number
  readonly error?: string
}

export function openPrintQueue(settings: PressSettings): PrintQueue {
  const worker = new Worker(new URL('./press-worker-start.mjs', import.meta.url), {
    workerData: settings,
  })
  const open = new Map<number, { done: () => void; failed: (error: Error) => void }>()
  let next = 0
  const idlers: (() => void)[] = []
  const settle = (id: number, error?: string) => {
    const job = open.get(id)
    open.delete(id)
    if (error === undefined) job?.done()
    else job?.failed(new Error(error))
    if (open.size > 0) return
    for (const wake of idlers.splice(0)) wake()
  }
  worker.on('message', ({ id, error }: Answer) => settle(id, error))
  worker.on('error', (error) => {
    for (const id of [...open.keys()]) settle(id, error.message)
  })
  return {
    print: (job) =>
      new Promise((done, failed) => {
        const id = (next += 1)
        open.set(id, { done, failed })
        worker.postMessage({ id, ...job })
      }),
    waiting: () => open.size,
    idle: () => (open.size === 0 ? Promise.resolve() : new Promise((wake) => idlers.push(wake))),
    close: async () => {
      await worker.terminate()
      for (const id of [...open.keys()]) settle(id, 'stopped before it was printed')
    },
  }
}
