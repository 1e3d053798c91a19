/**
 * Printing beside the work: a worker thread with a connection of its own prints what it is told
 * to, one after the other, while runs and screens go on. A thread that dies fails what it had and
 * the next job has a new one. What a stopped process had not printed is found again at the next
 * start.
 */
import { Worker } from 'node:worker_threads'
import type { PrintScope } from '#letters/index.js'
import type { PressSettings } from '#main/press-worker.js'
import type { Command } from '#store/commands.js'

export interface PrintJob {
  readonly command: Command
  readonly scope: PrintScope
  /** Of a demonstration: sent already, and its letters made when somebody asks for one. */
  readonly history: boolean
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

const THREAD = new URL('./press-worker-start.mjs', import.meta.url)

/** `file` is the thread's own, for a test of one that dies. */
export function openPrintQueue(settings: PressSettings, file: URL = THREAD): PrintQueue {
  const open = new Map<number, { done: () => void; failed: (error: Error) => void }>()
  let next = 0
  let thread: Worker | undefined
  const idlers: (() => void)[] = []
  const settle = (id: number, error?: string) => {
    const job = open.get(id)
    open.delete(id)
    if (error === undefined) job?.done()
    else job?.failed(new Error(error))
    if (open.size > 0) return
    for (const wake of idlers.splice(0)) wake()
  }
  const failAll = (why: string) => {
    for (const id of [...open.keys()]) settle(id, why)
  }
  const start = (): Worker => {
    const worker = new Worker(file, { workerData: settings })
    worker.on('message', ({ id, error }: Answer) => settle(id, error))
    const died = (why: string) => {
      if (thread !== worker) return
      thread = undefined
      failAll(why)
    }
    worker.on('error', (error) => died(`the printing thread died: ${error.message}`))
    worker.on('exit', () => died('the printing thread died'))
    return worker
  }
  return {
    print: (job) =>
      new Promise((done, failed) => {
        const id = (next += 1)
        open.set(id, { done, failed })
        thread ??= start()
        thread.postMessage({ id, ...job })
      }),
    waiting: () => open.size,
    idle: () => (open.size === 0 ? Promise.resolve() : new Promise((wake) => idlers.push(wake))),
    close: async () => {
      const worker = thread
      thread = undefined
      await worker?.terminate()
      failAll('stopped before it was printed')
    },
  }
}
