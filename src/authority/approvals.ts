/**
 * One approval: what one officer proposes waits until another, who is another person, approves it.
 * Written once for whatever is proposed so; a kind says only how it is carried out.
 */
import { createHash } from 'node:crypto'
import { officerBehind, personBehind } from '#authority/actors.js'
import { type NotSecond, whyNotSecond } from '#authority/second-officer.js'
import type { IsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'
import { toJson } from '#store/json.js'

export type ApprovalKind =
  | 'officer'
  | 'roles'
  | 'password'
  | 'codes'
  | 'link'
  | 'unlink'
  | 'system-link'
  | 'end'
  | 'unlock'
  | 'limit'
  | 'codes-rule'

/** Nothing is done yet: it waits for a second officer. */
export interface Waits {
  readonly kind: 'waits'
  readonly approvalId: bigint
}

export type ProposeOutcome = Waits | { readonly kind: 'waits-already' }

interface Proposal {
  readonly kind: ApprovalKind
  /** The officer whom it is about; of a limit its holder and action, such as `role/auditor/refund`. */
  readonly subject: string
  readonly proposed: Readonly<Record<string, unknown>>
  /** Kept until it is decided, and shown to nobody: the hash of a password. */
  readonly secret?: string
}

/** Proposes; one of a kind and subject waits at a time. */
export async function proposeApproval(
  tx: Tx,
  command: Command,
  { kind, subject, proposed, secret }: Proposal,
): Promise<ProposeOutcome> {
  const [approvalId = 0n] = await reserveIds(tx, { table: 'approval', column: 'approval_id' }, 1)
  const text = toJson(proposed)
  const person = await personBehind(tx, command.actor)
  const added = await tx.run(sql`
    insert into approval (approval_id, kind, subject, proposed, proposed_sha256, secret,
      proposed_by, proposed_person, proposed_on, proposed_at)
    overriding system value
    values (${approvalId}, ${kind}, ${subject}, ${text}::json, ${hashOf(text, secret)},
      ${secret ?? null}, ${command.actor}, ${person}, ${command.on}, ${command.recordedAt})
    on conflict do nothing`)
  if (added === 0) return { kind: 'waits-already' }
  const detail = { approvalId, kind, subject }
  await recordEvents(tx, command, [
    { stream: streamOf({ kind, subject }), type: 'approval-asked', detail },
  ])
  return { kind: 'waits', approvalId }
}

type About = Pick<Proposal, 'kind' | 'subject'>

/** The chain of events of what it is about. */
function streamOf({ kind, subject }: About): string {
  if (kind === 'limit') return 'value-limits'
  return kind === 'codes-rule' ? 'roles' : `officer/${subject}`
}

/** The officer whom it is about, where it is about one. */
function officerIn({ kind, subject }: About): string | undefined {
  if (kind === 'codes-rule') return undefined
  if (kind !== 'limit') return subject
  const [of, name] = subject.split('/')
  return of === 'officer' ? name : undefined
}

function hashOf(proposed: string, secret: string | null | undefined): Buffer {
  return createHash('sha256')
    .update(`${proposed}\n${secret ?? ''}`)
    .digest()
}

/** What was proposed, when it is carried out. */
export interface Approved {
  readonly approvalId: bigint
  readonly subject: string
  readonly proposed: Readonly<Record<string, unknown>>
  readonly secret: string | null
  /** Who proposed it. */
  readonly by: string
}

/** Carries out what was approved; an outcome that is not one of `carriedOut` undoes the approval. */
export type Executor = (
  tx: Tx,
  command: Command,
  approved: Approved,
) => Promise<{ readonly kind: string }>

export type Executors = Readonly<Record<ApprovalKind, Executor>>

export type DecideOutcome =
  | { readonly kind: 'approved' | 'refused' }
  | { readonly kind: 'no-such-approval' }
  /** Who proposed it, or who may be the same person. */
  | NotSecond
  /** It is about who decides. */
  | { readonly kind: 'own-account' }
  /** Whether a user of the machine is an officer, that officer alone says. */
  | { readonly kind: 'not-yours' }
  /** It can no longer be carried out, for that reason: refuse it. */
  | { readonly kind: 'no-longer-possible'; readonly why: string }

export interface Decision {
  readonly approvalId: bigint
  readonly approve: boolean
  /** Why it is refused. */
  readonly reason?: string
}

/** Decides what waits, and carries out what is approved. Throws InputError for no reason. */
export function decideBy(
  executors: Executors,
): (db: Db, command: Command, decision: Decision) => Promise<DecideOutcome> {
  return (db, command, decision) => {
    const { approve, reason = '' } = decision
    if (!approve && reason.trim() === '') {
      throw new InputError([{ field: 'reason', message: 'say why it is refused' }])
    }
    const request = { name: 'decide-approval', body: decision }
    return carryOut(db, command, request, (tx) => decide(tx, command, { decision, executors }))
  }
}

interface Row extends Approved {
  readonly kind: ApprovalKind
  readonly text: string
  readonly hash: Buffer
}

async function decide(
  tx: Tx,
  command: Command,
  { decision, executors }: { decision: Decision; executors: Executors },
): Promise<DecideOutcome> {
  const { approvalId, approve, reason } = decision
  const row = await tx.first<Row>(sql`
    select approval_id as "approvalId", kind, subject, proposed, proposed::text as text, secret,
      proposed_sha256 as hash, proposed_by as by
    from approval where approval_id = ${approvalId} and state = 'waiting' for update`)
  if (row === undefined) return { kind: 'no-such-approval' }
  const own = await refusalOf(tx, command, row)
  if (own !== undefined) return own
  if (!hashOf(row.text, row.secret).equals(row.hash)) {
    throw new Error(`what approval ${approvalId} proposes was altered since`)
  }
  const state = approve ? 'approved' : 'refused'
  const person = await personBehind(tx, command.actor)
  await tx.run(sql`update approval set state = ${state}, secret = null,
    decided_by = ${command.actor}, decided_person = ${person}, decided_on = ${command.on},
    reason = ${reason ?? null} where approval_id = ${approvalId}`)
  if (approve) {
    const done = await tx.attempt(async () => {
      const outcome = await executors[row.kind](tx, command, row)
      if (!CARRIED_OUT.has(outcome.kind)) throw new NotPossible(outcome.kind)
    })
    if (!done.done) {
      if (!(done.fault instanceof NotPossible)) throw done.fault
      await tx.run(sql`update approval set state = 'waiting', secret = ${row.secret},
        decided_by = null, decided_person = null, decided_on = null, reason = null
        where approval_id = ${approvalId}`)
      return { kind: 'no-longer-possible', why: done.fault.message }
    }
  }
  const detail = { approvalId, kind: row.kind, proposedBy: row.by, ...(reason && { reason }) }
  await recordEvents(tx, command, [{ stream: streamOf(row), type: `approval-${state}`, detail }])
  return { kind: state }
}

/**
 * A user of the machine is said to be an officer by that officer alone: who sits at the machine is
 * not known. All else is decided by neither who proposed it nor whom it is about.
 */
async function refusalOf(tx: Tx, command: Command, row: Row): Promise<DecideOutcome | undefined> {
  if (row.kind === 'system-link') {
    const officer = await officerBehind(tx, command.actor)
    return officer === row.subject ? undefined : { kind: 'not-yours' }
  }
  const own = await whyNotSecond(tx, command, row)
  if (own !== undefined) return own
  const subject = officerIn(row)
  if (subject === undefined) return undefined
  const about = await whyNotSecond(tx, command, { by: subject })
  return about && { kind: 'own-account' }
}

const CARRIED_OUT = new Set([
  'added',
  'changed',
  'reset',
  'linked',
  'unlinked',
  'ended',
  'unlocked',
  'set',
  'required',
])

class NotPossible extends Error {}

export interface WaitingApproval {
  readonly id: bigint
  readonly kind: ApprovalKind
  readonly subject: string
  readonly proposed: Readonly<Record<string, unknown>>
  readonly by: string
  readonly on: IsoDate
}

/** What waits for a second officer, the oldest first. */
export function waitingApprovals(tx: Tx): Promise<WaitingApproval[]> {
  return tx.rows<WaitingApproval>(sql`
    select approval_id as id, kind, subject, proposed, proposed_by as by,
      proposed_on as on
    from approval where state = 'waiting' order by approval_id`)
}
