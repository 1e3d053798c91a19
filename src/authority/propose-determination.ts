/** One officer proposes what the council determines, and another makes it, or refuses it. */
import { checkShape } from '#authority/determination-shapes.js'
import { refuseUnlawful, writeDetermination } from '#authority/determinations.js'
import type { DeterminationKind, NewDetermination } from '#authority/determination-shapes.js'
import { type NotSecond, whyNotSecond } from '#authority/second-officer.js'
import type { IsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'

export interface ProposedDetermination extends NewDetermination {
  /** Why, or where it was decided: the minute. */
  readonly because: string
}

export interface ProposeDeterminationOutcome {
  readonly kind: 'proposed'
  readonly proposalId: bigint
}

/** Throws InputError for what is not as it must be, or below what the law allows. */
export function proposeDetermination(
  db: Db,
  command: Command,
  made: ProposedDetermination,
): Promise<ProposeDeterminationOutcome> {
  const because = made.because.trim()
  if (because === '') {
    const message = 'say why, or where it was decided: the minute'
    throw new InputError([{ field: 'because', message }])
  }
  checkShape(made.kind, made.value)
  return carryOut(db, command, { name: 'propose-determination', body: made }, async (tx) => {
    await refuseUnlawful(tx, made, command.on)
    const table = { table: 'determination_proposal', column: 'proposal_id' }
    const [proposalId = 0n] = await reserveIds(tx, table, 1)
    await tx.run(sql`
      insert into determination_proposal (proposal_id, kind, valid_from, value, because, state,
        proposed_by, proposed_on, recorded_at)
      values (${proposalId}, ${made.kind}, ${made.from}, ${JSON.stringify(made.value)}, ${because},
        'proposed', ${command.actor}, ${command.on}, ${command.recordedAt})`)
    const detail = { proposalId, from: made.from, value: made.value, because }
    await recordEvents(tx, command, [{ stream: streamOf(made.kind), type: 'proposed', detail }])
    return { kind: 'proposed', proposalId }
  })
}

export type SettleDeterminationOutcome = {
  readonly kind: 'made' | 'refused' | 'not-proposed' | NotSecond['kind']
}

/** Makes what another officer proposed. Throws InputError where the law does not allow it now. */
export function makeDetermination(
  db: Db,
  command: Command,
  { proposalId }: { proposalId: bigint },
): Promise<SettleDeterminationOutcome> {
  const request = { name: 'make-determination', body: { proposalId } }
  return carryOut(db, command, request, async (tx): Promise<SettleDeterminationOutcome> => {
    const waiting = await lockProposal(tx, command, proposalId)
    if (typeof waiting === 'string') return { kind: waiting }
    await writeDetermination(tx, command, waiting)
    await tx.run(sql`update determination_proposal set state = 'made',
      settled_by = ${command.actor}, settled_on = ${command.on}
      where proposal_id = ${proposalId}`)
    return { kind: 'made' }
  })
}

/** Refuses what another officer proposed. Throws InputError without a reason. */
export function refuseDetermination(
  db: Db,
  command: Command,
  refused: { readonly proposalId: bigint; readonly reason: string },
): Promise<SettleDeterminationOutcome> {
  const { proposalId, reason } = refused
  if (reason.trim() === '') {
    throw new InputError([{ field: 'reason', message: 'say why it is refused' }])
  }
  const request = { name: 'refuse-determination', body: refused }
  return carryOut(db, command, request, async (tx): Promise<SettleDeterminationOutcome> => {
    const waiting = await lockProposal(tx, command, proposalId)
    if (typeof waiting === 'string') return { kind: waiting }
    await tx.run(sql`update determination_proposal set state = 'refused',
      settled_by = ${command.actor}, settled_on = ${command.on}, refusal = ${reason.trim()}
      where proposal_id = ${proposalId}`)
    const detail = { proposalId, reason: reason.trim() }
    await recordEvents(tx, command, [
      { stream: streamOf(waiting.kind), type: 'proposal-refused', detail },
    ])
    return { kind: 'refused' }
  })
}

interface Waiting extends NewDetermination {
  readonly state: string
  readonly proposedBy: string
}

async function lockProposal(
  tx: Tx,
  command: Command,
  proposalId: bigint,
): Promise<Waiting | 'not-proposed' | NotSecond['kind']> {
  const found = await tx.first<Waiting & { kind: DeterminationKind; from: IsoDate }>(sql`
    select kind, valid_from as "from", value, state, proposed_by as "proposedBy"
    from determination_proposal where proposal_id = ${proposalId} for update`)
  if (found?.state !== 'proposed') return 'not-proposed'
  const own = await whyNotSecond(tx, command, { by: found.proposedBy })
  return own?.kind ?? found
}

function streamOf(kind: DeterminationKind): string {
  return `determination/${kind}`
}
