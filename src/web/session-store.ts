/** Sessions kept in the database, so that any of several servers knows an officer. */
import type { FastifySessionObject, SessionStore } from '@fastify/session'
import type { Session } from 'fastify'
import { endSession, extendSession, readSession, writeSession } from '#authority/index.js'
import type { Db } from '#store/db.js'

/** Minutes without a request after which an officer must sign in again. */
export const IDLE_MINUTES = 30

/** Hours after which an officer must sign in again, however busy: a working day and its evening. */
export const LONGEST_HOURS = 12

declare module 'fastify' {
  interface Session {
    username?: string
    /** When and from where it was signed in: set with the name. */
    since?: number
    address?: string
    /** The password was right; the one-time code is still to come, before long. */
    pending?: { readonly username: string; readonly until: number }
    /** What the device is shown while it is enrolled, sealed: sessions stand in the database. */
    enrolling?: string
    /** Said once at the head of the next page. */
    flash?: string
    flashLinks?: { readonly href: string; readonly text: string }[]
  }
}

/** A session that does not say when it ends has ended. */
const AT_ONCE = new Date(0)

/** How much later an end must be to be worth writing: an officer's every click is not. */
const WORTH_WRITING_MS = 60_000

export function sessionStore(db: Db): SessionStore {
  const ends = new Map<string, number>()
  const keep = async (key: string, session: FastifySessionObject): Promise<void> => {
    const expiresAt = session.cookie.expires ?? AT_ONCE
    const end = expiresAt.getTime()
    if (session.isModified()) await writeSession(db, key, { data: session, expiresAt })
    else if (end - (ends.get(key) ?? 0) < WORTH_WRITING_MS) return
    // What another request of the same officer has written meanwhile stays as it is.
    else await extendSession(db, key, expiresAt)
    ends.set(key, end)
  }
  return {
    get: (key, callback) => {
      readSession(db, key).then(
        (data) => callback(null, (data as Session | undefined) ?? null),
        (error: unknown) => callback(error),
      )
    },
    set: (key, session, callback) => {
      // The type of a store is too narrow: what it is given is the session of the request.
      keep(key, session as FastifySessionObject).then(
        () => callback(),
        (error: unknown) => callback(error),
      )
    },
    destroy: (key, callback) => {
      ends.delete(key)
      endSession(db, key).then(
        () => callback(),
        (error: unknown) => callback(error),
      )
    },
  }
}
