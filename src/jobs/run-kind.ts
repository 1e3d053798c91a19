/** What each kind of run must know to do: find its candidates, decide them, carry them out. */
import type { IsoDate } from '#kernel/dates.js'
import type { Pence } from '#kernel/money.js'
import type { Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'

export const RUN_KINDS = [
  'annual-billing',
  'adjustments',
  'reminder',
  'second-reminder',
  'final-notice',
  'warning-letter',
  'complaint',
  'summons',
  'order',
] as const

export type RunKindName = (typeof RUN_KINDS)[number]

/** What a run is asked to do. Which of the fields a kind needs, its `criteria` says. */
export interface RunCriteria {
  readonly year?: string
  readonly hearingId?: string
  /** Only charges that the targeting instructions in force choose. */
  readonly targeted?: 'yes'
  /** Only this account: to try a run out, or in a scenario. */
  readonly accountRef?: string
}

/** Whom a run might act on. */
export interface Candidate {
  readonly accountId: bigint
  readonly chargeId: bigint | null
  readonly dwellingId: bigint | null
  readonly caseId: bigint | null
}

/** A candidate decided: acted on or left, with what the alarms look at. */
export interface RunItem extends Candidate {
  readonly decision: 'act' | 'leave'
  /** Why it is left, or what is done. */
  readonly reason: string
  readonly text: string
  readonly amount: Pence
  readonly band: string
  readonly method: string
  readonly signs: Signs
}

/** What the alarms look for. */
export interface Signs {
  readonly credit: Pence
  readonly lastReceivedOn: IsoDate | null
  readonly billed: boolean
  /** Whether the notice that the step stands on is there; true where none is needed. */
  readonly earlierNotice: boolean
  readonly plan: string
}

export const NO_SIGNS: Signs = {
  credit: 0n as Pence,
  lastReceivedOn: null,
  billed: true,
  earlierNotice: true,
  plan: '10',
}

export interface RunContext {
  readonly runId: bigint
  readonly criteria: RunCriteria
  readonly asAt: IsoDate
}

/** What became of an approved item when the run came to it. */
export type ItemResult =
  | { readonly kind: 'acted'; readonly amount: Pence }
  | { readonly kind: 'drifted'; readonly message: string }

export interface RunKind {
  readonly name: RunKindName
  readonly title: string
  /**
   * Whether its letters may be dated ahead. A bill may; a step of recovery is taken on the day on
   * which it is carried out, and on the facts of that day.
   */
  readonly datedAhead: boolean
  /** Whether chunks of it may be carried out side by side: what it numbers by hand may not. */
  readonly sideBySide: boolean
  /** Whether it may be limited to the cases that are targeted: steps on charges in arrear. */
  readonly targetable: boolean
  /** The criteria that must be given. */
  readonly needs: readonly ('year' | 'hearingId')[]
  /** Where each reason for leaving is put in words. */
  readonly reasons: Readonly<Record<string, string>>
  candidates(tx: Tx, context: Omit<RunContext, 'runId'>): Promise<readonly Candidate[]>
  /** Reads and decides; writes nothing. Items are in the order of the candidates. */
  preview(
    tx: Tx,
    candidates: readonly Candidate[],
    context: Omit<RunContext, 'runId'>,
  ): Promise<RunItem[]>
  /** Locks, decides again on the facts of this moment, and writes. Results are in order. */
  execute(
    tx: Tx,
    acting: Acting,
    chunk: { approved: readonly ApprovedItem[]; context: RunContext },
  ): Promise<ItemResult[]>
}

export interface ApprovedItem extends Candidate {
  readonly ordinal: number
  readonly amount: Pence
}

/** An item that may not be acted on any more, or only for more than was approved. */
export function drifted(
  approved: ApprovedItem,
  now: { readonly acts: boolean; readonly amount: Pence; readonly text: string },
): ItemResult | undefined {
  if (!now.acts) return { kind: 'drifted', message: now.text }
  if (now.amount > approved.amount) {
    return { kind: 'drifted', message: 'the amount is now above what was approved' }
  }
  return undefined
}
