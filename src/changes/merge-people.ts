/**
 * Two records turn out to be of one person: one is kept, the other merged into it. Nothing that was
 * done under either is rewritten: what was served on a record remains served on it, and its
 * accounts remain its own. Where both are named on one account they are one liable person there.
 *
 * @law 1992 c. 14 s 6
 * @law 1992 c. 14 s 11
 */
import { accountStream } from '#accounts/index.js'
import {
  type Choices,
  joinDetails,
  saysAlready,
  type Side,
  sideBySide,
  type SideBySide,
} from '#changes/merge-details.js'
import {
  believedDetails,
  casesAgainstBoth,
  joinOnAccount,
  lockAccounts,
  rememberFacts,
  type SharedAccount,
  sharedAccounts,
  writeMerge,
} from '#changes/merge-queries.js'
import { refuseHidden } from '#changes/queries.js'
import { InputError, present } from '#kernel/invariant.js'
import { LGFA, under } from '#law/instruments.js'
import {
  findParty,
  lockParties,
  mergesOf,
  partiesOn,
  type Party,
  type PartyRow,
  personStream,
  writePartyDetail,
} from '#parties/index.js'
import { carryOut, type Command, tryOut } from '#store/commands.js'
import type { Db, Tx } from '#store/db.js'
import { type Acting, recordEvents } from '#store/events.js'

export interface PeopleToMerge {
  readonly keptRef: string
  readonly mergedRef: string
  readonly reason: string
  /** For each detail in which the two differ: whose holds. */
  readonly choices: Choices
  /** The officer has seen that no dwelling counts the person as two adults. */
  readonly adultsChecked: boolean
}

export type MergeRefusal =
  | { readonly kind: 'no-such-person'; readonly ref: string }
  | { readonly kind: 'same-record' }
  /** A person and an organisation are never the same. */
  | { readonly kind: 'different-kinds' }
  /** One of them is merged into another already. */
  | { readonly kind: 'merged-already'; readonly ref: string; readonly intoRef: string }
  /** Others are merged into the record that would be merged: keep that one, or part them first. */
  | { readonly kind: 'has-merged-others'; readonly refs: readonly string[] }
  /** Both are before the court as two persons. */
  | { readonly kind: 'case-open'; readonly summonsNos: readonly string[] }
  /** Adults counted where both are named: the discount rests on how many there are (s 11). */
  | { readonly kind: 'adults-not-checked'; readonly shared: readonly SharedAccount[] }

export type MergeOutcome =
  | {
      readonly kind: 'merged'
      readonly mergeId: bigint
      readonly keptRef: string
      readonly mergedRef: string
      /** Accounts that named both and now name one. */
      readonly sharedRefs: readonly string[]
    }
  | MergeRefusal

export type MergePreview =
  ({ readonly kind: 'pair'; readonly details: readonly SideBySide[] } & Pairing) | MergeRefusal

interface Pairing {
  readonly kept: Party
  readonly merged: Party
  readonly shared: readonly SharedAccount[]
}

/** What would be joined, or why nothing can be; nothing is written. */
export function previewMerge(
  db: Db,
  acting: Acting,
  asked: Pick<PeopleToMerge, 'keptRef' | 'mergedRef'>,
): Promise<MergePreview> {
  return tryOut(db, async (tx) => {
    const found = await pairOf(tx, acting, asked)
    if (found.kind !== 'pair') return found
    return { ...found, details: sideBySide(found.kept, found.merged) }
  })
}

/** Throws InputError without a reason, or where a conflict of details is not answered. */
export function mergePeople(db: Db, command: Command, asked: PeopleToMerge): Promise<MergeOutcome> {
  if (asked.reason.trim() === '') {
    throw new InputError([{ field: 'reason', message: 'say why they are one person' }])
  }
  const request = { name: 'merge-people', body: asked }
  return carryOut(db, command, request, async (tx): Promise<MergeOutcome> => {
    const found = await pairOf(tx, command, asked)
    if (found.kind !== 'pair') return found
    const { kept, merged, shared } = found
    if (shared.some(({ homes }) => homes.length > 0) && !asked.adultsChecked) {
      return { kind: 'adults-not-checked', shared }
    }
    return merge(tx, command, { kept, merged, shared, asked })
  })
}

/** The two records, locked, or why they cannot be merged. */
async function pairOf(
  tx: Tx,
  acting: Acting,
  asked: Pick<PeopleToMerge, 'keptRef' | 'mergedRef'>,
): Promise<({ readonly kind: 'pair' } & Pairing) | MergeRefusal> {
  const first = await findParty(tx, asked.keptRef)
  if (first === undefined) return { kind: 'no-such-person', ref: asked.keptRef }
  const second = await findParty(tx, asked.mergedRef)
  if (second === undefined) return { kind: 'no-such-person', ref: asked.mergedRef }
  if (first.id === second.id) return { kind: 'same-record' }
  if (first.kind !== second.kind) return { kind: 'different-kinds' }
  await lockParties(tx, [first.id, second.id])
  const standing = await refusedByMerges(tx, first, second)
  if (standing !== undefined) return standing
  const pair = { keptId: first.id, mergedId: second.id }
  const shared = await sharedAccounts(tx, pair, acting.on)
  await lockAccounts(
    tx,
    shared.map(({ accountId }) => accountId),
  )
  await refuseHidden(
    tx,
    shared.map(({ accountRef }) => accountRef),
  )
  const summonsNos = await casesAgainstBoth(tx, pair)
  if (summonsNos.length > 0) return { kind: 'case-open', summonsNos }
  const parties = await partiesOn(tx, [first.id, second.id], acting.on)
  const kept = present(parties.get(first.id), 'the details of the record kept')
  const merged = present(parties.get(second.id), 'the details of the record merged')
  return { kind: 'pair', kept, merged, shared }
}

async function refusedByMerges(
  tx: Tx,
  kept: PartyRow,
  merged: PartyRow,
): Promise<MergeRefusal | undefined> {
  const standing = (await mergesOf(tx, [kept.id, merged.id])).filter((m) => m.reversedOn === null)
  const away = standing.find((m) => m.mergedId === kept.id || m.mergedId === merged.id)
  if (away !== undefined) {
    return { kind: 'merged-already', ref: away.mergedRef, intoRef: away.keptRef }
  }
  const others = standing.filter((m) => m.keptId === merged.id).map((m) => m.mergedRef)
  return others.length === 0 ? undefined : { kind: 'has-merged-others', refs: others }
}

async function merge(
  tx: Tx,
  command: Command,
  { kept, merged, shared, asked }: Pairing & { readonly asked: PeopleToMerge },
): Promise<MergeOutcome> {
  const detail = joinDetails(kept, merged, asked.choices)
  const pair = { keptId: kept.id, mergedId: merged.id }
  const before = await believedDetails(tx, [kept.id, merged.id])
  for (const party of [kept, merged]) {
    if (saysAlready(party, detail)) continue
    const period = { from: command.on, until: null }
    await writePartyDetail(tx, command, { partyId: party.id, period, detail })
  }
  const mergeId = await writeMerge(tx, command, { ...pair, reason: asked.reason })
  const known = new Set(before)
  const written = (await believedDetails(tx, [kept.id, merged.id])).filter((id) => !known.has(id))
  await rememberFacts(tx, mergeId, { before, written })
  for (const account of shared) {
    await joinOnAccount(tx, command, { ...pair, mergeId, account })
  }
  const sharedRefs = shared.map(({ accountRef }) => accountRef)
  await recordMerged(tx, command, { mergeId, kept, merged, sharedRefs, asked })
  return { kind: 'merged', mergeId, keptRef: kept.ref, mergedRef: merged.ref, sharedRefs }
}

/**
 * References of the two and choices only: the details stay where they are kept, and who reads of it
 * on one account may not see another.
 */
async function recordMerged(
  tx: Tx,
  command: Command,
  of: {
    readonly mergeId: bigint
    readonly kept: Party
    readonly merged: Party
    readonly sharedRefs: readonly string[]
    readonly asked: PeopleToMerge
  },
): Promise<void> {
  const { mergeId, kept, merged, sharedRefs, asked } = of
  const chosen: Readonly<Record<string, Side>> = asked.choices
  const detail = {
    mergeId,
    keptRef: kept.ref,
    mergedRef: merged.ref,
    reason: asked.reason,
    chosen,
    adultsChecked: asked.adultsChecked,
  }
  const streams = [
    personStream(kept.ref),
    personStream(merged.ref),
    ...sharedRefs.map((ref) => accountStream(ref)),
  ]
  const type = 'people-merged'
  await recordEvents(
    tx,
    command,
    streams.map((stream) => ({ stream, type, under: under(LGFA, 's 6'), detail })),
  )
}
