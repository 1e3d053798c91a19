/**
 * A merge is taken back: the two records are two people after all. Everything is again as it was
 * before; what was served meanwhile was served on the record kept, and on nobody else.
 */
import { accountStream } from '#accounts/index.js'
import type { Side } from '#changes/merge-details.js'
import {
  accountsJoined,
  detailsSince,
  doneSince,
  lockAccounts,
  type MeantimeDetail,
  partOnAccounts,
  restoreDetails,
  type Since,
  writeReversal,
} from '#changes/merge-queries.js'
import { InputError } from '#kernel/invariant.js'
import { findMerge, lockParties, type PartyMerge, personStream } from '#parties/index.js'
import { refuseHidden } from '#changes/queries.js'
import { carryOut, type Command } from '#store/commands.js'
import type { Db, Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'

export interface MergeReversal {
  readonly mergeId: bigint
  readonly reason: string
  /** Whose the details are that were recorded while the two were one. */
  readonly meantime?: Side | undefined
}

export type ReversalOutcome =
  | ({
      readonly kind: 'parted'
      readonly keptRef: string
      readonly mergedRef: string
    } & Since)
  | { readonly kind: 'no-such-merge' }
  | { readonly kind: 'reversed-already'; readonly on: string }
  /** Details were recorded meanwhile: say whose they are. */
  | { readonly kind: 'details-changed'; readonly details: readonly MeantimeDetail[] }

/** Throws InputError without a reason. */
export function partPeople(
  db: Db,
  command: Command,
  asked: MergeReversal,
): Promise<ReversalOutcome> {
  if (asked.reason.trim() === '') {
    throw new InputError([{ field: 'reason', message: 'say why they are two people' }])
  }
  const request = { name: 'part-people', body: asked }
  return carryOut(db, command, request, async (tx): Promise<ReversalOutcome> => {
    const { mergeId } = asked
    const known = await findMerge(tx, mergeId)
    if (known === undefined) return { kind: 'no-such-merge' }
    await lockParties(tx, [known.keptId, known.mergedId])
    // Read again under the lock: another officer may have parted them since.
    const merge = await findMerge(tx, mergeId)
    if (merge === undefined) return { kind: 'no-such-merge' }
    if (merge.reversedOn !== null) return { kind: 'reversed-already', on: merge.reversedOn }
    const accounts = await accountsJoined(tx, mergeId)
    await lockAccounts(
      tx,
      accounts.map(({ id }) => id),
    )
    const details = await detailsSince(tx, mergeId)
    if (details.length > 0 && asked.meantime === undefined) {
      return { kind: 'details-changed', details }
    }
    return part(tx, command, { merge, asked, changed: details.length > 0, accounts })
  })
}

async function part(
  tx: Tx,
  command: Command,
  of: {
    readonly merge: PartyMerge
    readonly asked: MergeReversal
    readonly changed: boolean
    readonly accounts: readonly { readonly ref: string }[]
  },
): Promise<ReversalOutcome> {
  const { merge, asked, changed, accounts } = of
  const { id: mergeId, keptId, mergedId, keptRef, mergedRef } = merge
  const since = await doneSince(tx, mergeId)
  await refuseHidden(tx, [...accounts.map(({ ref }) => ref), ...since.openedRefs])
  const keepsNew = changed ? asked.meantime : undefined
  for (const [side, partyId] of [
    ['kept', keptId],
    ['merged', mergedId],
  ] as const) {
    if (side !== keepsNew) await restoreDetails(tx, command, { mergeId, partyId })
  }
  await partOnAccounts(tx, command, { mergeId, keptId, mergedId })
  await writeReversal(tx, command, { mergeId, reason: asked.reason })
  const detail = { mergeId, keptRef, mergedRef, reason: asked.reason, meantime: keepsNew ?? null }
  const streams = [
    personStream(keptRef),
    personStream(mergedRef),
    ...accounts.map(({ ref }) => accountStream(ref)),
  ]
  await recordEvents(
    tx,
    command,
    streams.map((stream) => ({ stream, type: 'people-parted', detail })),
  )
  return { kind: 'parted', keptRef, mergedRef, ...since }
}
