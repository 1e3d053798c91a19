/**
 * Who looks. Inside the request of an officer every reading is done through that officer's eyes:
 * what is restricted, or is the officer's own, is not there. Commands and runs see everything,
 * since a run that passed an account by would be wrong; what they show is asked about again.
 */
import { AsyncLocalStorage } from 'node:async_hooks'

export interface Sight {
  /** The officer, also where a token acts for one. */
  readonly viewer: string
  /** Whether restricted accounts are shown. */
  readonly restricted: boolean
  /** Nothing is hidden, though it is still known from whom it would be. */
  readonly whole?: boolean
  /** Where it is kept who is hidden, so that a request asks once; left out, each reading asks. */
  readonly memo?: { hidden?: Hidden }
}

/** Identities of what is hidden, as PostgreSQL writes an array: `{}` for none. */
export interface Hidden {
  readonly accounts: string
  readonly parties: string
  readonly dwellings: string
  /** A restriction that was lifted, where what is told of it is hidden. */
  readonly restrictions: string
}

const current = new AsyncLocalStorage<Sight | undefined>()

/** The eyes through which is read now; undefined where no officer is asking. */
export function sightNow(): Sight | undefined {
  return current.getStore()
}

/**
 * What is hidden from who looks now, as one text: who gives the same text sees the same. Ask within
 * a reading, which is where it is found out who is hidden.
 */
export function eyesNow(): string {
  const sight = current.getStore()
  if (sight === undefined || sight.whole === true) return 'whole'
  const { hidden } = sight.memo ?? {}
  // Not known who is hidden: seen by these eyes alone.
  return hidden === undefined ? JSON.stringify(sight) : JSON.stringify(Object.values(hidden))
}

/** Does the work, and all that it sets off, through these eyes. */
export function seeAs<T>(sight: Sight, work: () => T): T {
  return current.run(sight, work)
}

/** Does the work for nobody's eyes: for what is written down and shown to none. */
export function seenByNone<T>(work: () => T): T {
  return current.run(undefined, work)
}

/** Does the work seeing everything: for what must leave nobody out. */
export function seeWhole<T>(work: () => T): T {
  const sight = current.getStore()
  if (sight === undefined || sight.whole === true) return work()
  return current.run({ ...sight, whole: true }, work)
}
