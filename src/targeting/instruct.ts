/**
 * Targeting instructions from their writing to their end: proposed with a ranking of the day,
 * looked at, put in force by a second officer, ranked again as the days go on.
 */
import { type NotSecond, whyNotSecond } from '#authority/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { InputError, present } from '#kernel/invariant.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'
import {
  findInstructions,
  instructionsInForce,
  type KeptInstructions,
  type TargetingState,
} from '#targeting/queries.js'
import { readInstructions, writeRule, type WrittenInstructions } from '#targeting/rules.js'
import { type RankingTotals, writeRanking } from '#targeting/write-ranking.js'

export interface Proposed {
  readonly kind: 'proposed'
  readonly instructionId: bigint
  readonly rankingId: bigint
  readonly totals: RankingTotals
}

/** Keeps instructions with the ranking they would give today. Throws InputError rule by rule. */
export function proposeInstructions(
  db: Db,
  command: Command,
  written: WrittenInstructions,
): Promise<Proposed> {
  const { rules, floor, cap } = readInstructions(written)
  const request = { name: 'propose-targeting', body: written, long: true }
  return carryOut(db, command, request, async (tx): Promise<Proposed> => {
    const table = { table: 'targeting_instruction', column: 'instruction_id' }
    const [instructionId = 0n] = await reserveIds(tx, table, 1)
    const lines = rules.map(writeRule)
    await tx.run(sql`
      insert into targeting_instruction (instruction_id, name, because, rules, floor_points,
        cap_cases, state, proposed_by, proposed_on, recorded_at)
      values (${instructionId}, ${written.name.trim()}, ${written.because.trim()},
        ${JSON.stringify(lines)}, ${floor}, ${cap}, 'proposed', ${command.actor}, ${command.on},
        ${command.recordedAt})`)
    const made = present(await findInstructions(tx, instructionId), 'the instructions')
    const against = await instructionsInForce(tx)
    const ranking = await writeRanking(tx, command, {
      instructions: made,
      ...(against !== undefined && { against }),
    })
    const { name, because } = written
    const detail = { name, because, rules: lines, floor, cap, ...ranking.totals }
    await recordEvents(tx, command, [
      { stream: streamOf(instructionId), type: 'targeting-proposed', detail },
    ])
    return { kind: 'proposed', instructionId, ...ranking }
  })
}

export type PutInForceOutcome =
  | { readonly kind: 'in-force' }
  | { readonly kind: 'no-such-instructions' }
  | { readonly kind: 'not-proposed'; readonly state: TargetingState }
  | NotSecond
  /** What was looked at was of another day, or beside others in force: rank again, then look. */
  | { readonly kind: 'out-of-date'; readonly asAt: IsoDate }

/** Puts instructions in force, as a second officer, and ends those before. */
export function putInForce(
  db: Db,
  command: Command,
  asked: { readonly instructionId: bigint; readonly note: string },
): Promise<PutInForceOutcome> {
  if (asked.note.trim() === '') {
    throw new InputError([{ field: 'note', message: 'say what you looked at' }])
  }
  const request = { name: 'put-targeting-in-force', body: asked }
  return carryOut(db, command, request, async (tx): Promise<PutInForceOutcome> => {
    const found = await lock(tx, asked.instructionId)
    if (found === undefined) return { kind: 'no-such-instructions' }
    if (found.state !== 'proposed') return { kind: 'not-proposed', state: found.state }
    const own = await whyNotSecond(tx, command, { by: found.proposedBy })
    if (own !== undefined) return own
    const before = await instructionsInForce(tx)
    const seen = await lastRanking(tx, found.id)
    if (seen?.asAt !== command.on || seen.againstId !== (before?.id ?? null)) {
      return { kind: 'out-of-date', asAt: seen?.asAt ?? found.proposedOn }
    }
    await tx.run(sql`update targeting_instruction set state = 'ended', ended_on = ${command.on}
      where state = 'in-force'`)
    await tx.run(sql`update targeting_instruction set state = 'in-force',
        approved_by = ${command.actor}, approved_note = ${asked.note.trim()},
        in_force_on = ${command.on}
      where instruction_id = ${found.id}`)
    await recordEvents(tx, command, [
      ...(before === undefined
        ? []
        : [{ stream: streamOf(before.id), type: 'targeting-ended', detail: { by: found.id } }]),
      { stream: streamOf(found.id), type: 'targeting-in-force', detail: { note: asked.note } },
    ])
    return { kind: 'in-force' }
  })
}

export type RankAgainOutcome =
  | { readonly kind: 'ranked'; readonly rankingId: bigint; readonly totals: RankingTotals }
  | { readonly kind: 'no-such-instructions' }
  | { readonly kind: 'not-current'; readonly state: TargetingState }

/** Ranks the cases of the command's day by instructions proposed or in force. */
export function rankAgain(
  db: Db,
  command: Command,
  asked: { readonly instructionId: bigint },
): Promise<RankAgainOutcome> {
  const request = { name: 'rank-arrears', body: asked, long: true }
  return carryOut(db, command, request, async (tx): Promise<RankAgainOutcome> => {
    const found = await lock(tx, asked.instructionId)
    if (found === undefined) return { kind: 'no-such-instructions' }
    if (found.state !== 'proposed' && found.state !== 'in-force') {
      return { kind: 'not-current', state: found.state }
    }
    const inForce = await instructionsInForce(tx)
    const ranking = await writeRanking(tx, command, {
      instructions: found,
      ...(inForce !== undefined && { against: inForce }),
    })
    await recordEvents(tx, command, [
      { stream: streamOf(found.id), type: 'arrears-ranked', detail: { ...ranking.totals } },
    ])
    return { kind: 'ranked', ...ranking }
  })
}

export type AbandonInstructionsOutcome =
  | { readonly kind: 'abandoned' }
  | { readonly kind: 'no-such-instructions' }
  | { readonly kind: 'not-proposed'; readonly state: TargetingState }

/** Gives up instructions that were never put in force. */
export function abandonInstructions(
  db: Db,
  command: Command,
  asked: { readonly instructionId: bigint },
): Promise<AbandonInstructionsOutcome> {
  const request = { name: 'abandon-targeting', body: asked }
  return carryOut(db, command, request, async (tx): Promise<AbandonInstructionsOutcome> => {
    const found = await lock(tx, asked.instructionId)
    if (found === undefined) return { kind: 'no-such-instructions' }
    if (found.state !== 'proposed') return { kind: 'not-proposed', state: found.state }
    await tx.run(sql`update targeting_instruction set state = 'abandoned'
      where instruction_id = ${found.id}`)
    const stream = streamOf(found.id)
    await recordEvents(tx, command, [{ stream, type: 'targeting-abandoned', detail: {} }])
    return { kind: 'abandoned' }
  })
}

/** Locks them and those in force, in the order of their numbers: two approvals go in turn. */
async function lock(tx: Tx, id: bigint): Promise<KeptInstructions | undefined> {
  await tx.run(sql`select 1 from targeting_instruction
    where instruction_id = ${id} or state = 'in-force' order by instruction_id for update`)
  return findInstructions(tx, id)
}

function lastRanking(
  tx: Tx,
  id: bigint,
): Promise<{ asAt: IsoDate; againstId: bigint | null } | undefined> {
  return tx.first(sql`
    select as_at as "asAt", against_id as "againstId" from targeting_ranking
    where instruction_id = ${id} order by ranking_id desc limit 1`)
}

function streamOf(id: bigint): string {
  return `targeting/${id}`
}
