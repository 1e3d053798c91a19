/**
 * Whoever holds a connection asks for no second one: with as many at once as the pool has
 * connections, each would hold one and wait for ever for another. What is needed besides is asked
 * before, or with the transaction that is open.
 */
import { AsyncLocalStorage } from 'node:async_hooks'

interface Held {
  /** By which database the connection was lent; a database of another kind may be asked beside. */
  readonly by: object
  open: boolean
  readonly around: Held | undefined
}

const current = new AsyncLocalStorage<Held | undefined>()

/**
 * For one database: runs work that takes a connection of it, and throws, before any is taken, where
 * the work that asks holds one of it already. Work that was set off and goes on after the
 * connection was given back is free to ask.
 */
export function holding(): <T>(work: () => Promise<T>) => Promise<T> {
  const by = {}
  return async (work) => {
    const around = current.getStore()
    if (isHeld(around, by)) throw new Error(NESTED)
    const held: Held = { by, open: true, around }
    try {
      return await current.run(held, work)
    } finally {
      held.open = false
    }
  }
}

const NESTED =
  'a connection is held already: ask before the transaction, or with the one that is open'

function isHeld(held: Held | undefined, by: object): boolean {
  if (held === undefined) return false
  return (held.open && held.by === by) || isHeld(held.around, by)
}
