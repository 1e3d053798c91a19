/** Sessions kept in the database, so that any of several servers knows an officer. */
import type { SessionStore } from '@fastify/session'
import type { Session } from 'fastify'
import { endSession, readSession, writeSession } from '#authority/index.js'
import type { Db } from '#store/db.js'

/** Minutes without a request after which an officer must sign in again. */
export const IDLE_MINUTES = 30

declare module 'fastify' {
  interface Session {
    username?: string
    /** Said once at the head of the next page. */
    flash?: string
  }
}

/** A session that does not say when it ends has ended. */
const AT_ONCE = new Date(0)

export function sessionStore(db: Db): SessionStore {
  return {
    get: (key, callback) => {
      readSession(db, key).then(
        (data) => callback(null, (data as Session | undefined) ?? null),
        (error: unknown) => callback(error),
      )
    },
    set: (key, session, callback) => {
      const expiresAt = session.cookie.expires ?? AT_ONCE
      writeSession(db, key, { data: session, expiresAt }).then(
        () => callback(),
        (error: unknown) => callback(error),
      )
    },
    destroy: (key, callback) => {
      endSession(db, key).then(
        () => callback(),
        (error: unknown) => callback(error),
      )
    },
  }
}
