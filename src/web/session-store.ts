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

/** How much later an end must be to be worth writing: an officer's every click is not. */
const WORTH_WRITING_MS = 60_000

interface Written {
  readonly text: string
  readonly expiresAt: Date
}

export function sessionStore(db: Db): SessionStore {
  const written = new Map<string, Written>()
  return {
    get: (key, callback) => {
      readSession(db, key).then(
        (data) => callback(null, (data as Session | undefined) ?? null),
        (error: unknown) => callback(error),
      )
    },
    set: (key, session, callback) => {
      const expiresAt = session.cookie.expires ?? AT_ONCE
      const text = JSON.stringify({ ...session, cookie: undefined })
      if (isKnown(written.get(key), { text, expiresAt })) {
        callback()
        return
      }
      written.set(key, { text, expiresAt })
      writeSession(db, key, { data: session, expiresAt }).then(
        () => callback(),
        (error: unknown) => callback(error),
      )
    },
    destroy: (key, callback) => {
      written.delete(key)
      endSession(db, key).then(
        () => callback(),
        (error: unknown) => callback(error),
      )
    },
  }
}

function isKnown(last: Written | undefined, now: Written): boolean {
  return (
    last?.text === now.text && now.expiresAt.getTime() - last.expiresAt.getTime() < WORTH_WRITING_MS
  )
}
