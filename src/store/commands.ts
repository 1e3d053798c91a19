/**
 * How every change is carried out: one transaction; an idempotency key kept with a hash of the
 * request (the same key with another request is refused); a dry run is the same code, rolled back.
 * A change sees everything, whoever makes it.
 */
import { createHash } from 'node:crypto'
import { InputError } from '#kernel/invariant.js'
import { type Db, sql, type Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'
import { revive, toJson } from '#store/json.js'
import { atLength } from '#store/patience.js'
import { seeWhole } from '#store/sight.js'

export interface Command extends Acting {
  /** Chosen by the caller; the same key carries out its request once, whatever is retried. */
  readonly idempotencyKey: string
  readonly dryRun?: boolean
}

interface Request {
  readonly name: string
  readonly body: unknown
  /** Over many accounts: it may take long. */
  readonly long?: boolean
}

/**
 * Runs `work` once for the command's key and returns its outcome; a repeat returns the first
 * outcome. Throws InputError when the key was used for another request.
 */
export async function carryOut<O>(
  db: Db,
  command: Command,
  request: Request,
  work: (tx: Tx) => Promise<O>,
): Promise<O> {
  const hash = createHash('sha256')
    .update(`${request.name}\n${toJson(request.body)}`)
    .digest()
  try {
    return await withPatience(request.long === true, () =>
      db.transaction(async (tx) => {
        const earlier = await claimKey(tx, command, hash)
        if (earlier !== undefined) return earlier.outcome as O
        const outcome = await work(tx)
        await tx.run(sql`update command set outcome = ${toJson(outcome ?? null)}::json
        where idempotency_key = ${command.idempotencyKey}`)
        if (command.dryRun === true) throw new RolledBack(outcome)
        return outcome
      }),
    )
  } catch (error) {
    if (error instanceof RolledBack) return error.outcome as O
    throw error
  }
}

function withPatience<T>(long: boolean, work: () => Promise<T>): Promise<T> {
  return seeWhole(() => (long ? atLength(work) : work()))
}

/** Does the work and undoes it: for previews, which need no idempotency key. */
export async function tryOut<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await seeWhole(() =>
      db.transaction(async (tx) => {
        throw new RolledBack(await work(tx))
      }),
    )
  } catch (error) {
    if (error instanceof RolledBack) return error.outcome as T
    throw error
  }
}

/** Whether a command of this key has been carried out. */
export async function wasCarriedOut(tx: Tx, idempotencyKey: string): Promise<boolean> {
  const found = await tx.first(sql`select 1 from command where idempotency_key = ${idempotencyKey}`)
  return found !== undefined
}

class RolledBack extends Error {
  readonly outcome: unknown

  constructor(outcome: unknown) {
    super('rolled back on purpose')
    this.outcome = outcome
  }
}

async function claimKey(
  tx: Tx,
  command: Command,
  hash: Uint8Array,
): Promise<{ outcome: unknown } | undefined> {
  const claimed = await tx.run(sql`
    insert into command (idempotency_key, request_hash, outcome, recorded_at)
    values (${command.idempotencyKey}, ${hash}, 'null', ${command.recordedAt})
    on conflict (idempotency_key) do nothing`)
  if (claimed === 1) return undefined
  const earlier = await tx.first<{ request_hash: Buffer; outcome: unknown }>(sql`
    select request_hash, outcome from command where idempotency_key = ${command.idempotencyKey}`)
  if (earlier === undefined || !earlier.request_hash.equals(hash)) {
    throw new InputError([
      {
        field: 'idempotencyKey',
        message: `${command.idempotencyKey} was already used for another request: choose a new key`,
      },
    ])
  }
  return { outcome: revive(earlier.outcome) }
}
