/** Notices: what was served, on whom, for which sums, and what proved that it might be. */
import type { IsoDate } from '#kernel/dates.js'
import { type Pence, ZERO } from '#kernel/money.js'
import type { Charge, DueSum } from '#ledger/index.js'
import type { ServiceMethod } from '#law/council-tax/summons.js'
import type { Provision } from '#law/instruments.js'
import { sql, type Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'
import { reserveIds } from '#store/ids.js'
import { toJson } from '#store/json.js'

export type NoticeKind =
  | 'demand'
  | 'adjusted-demand'
  | 'reminder'
  | 'second-reminder'
  | 'final-notice'
  | 'warning-letter'
  | 'joint-notice'
  | 'summons'
  | 'order-notice'
  | 'penalty-notice'
  | 'information-request'

/** A row or document that a gate relied on; take it away and the gate closes. */
export interface Evidence {
  readonly kind: string
  readonly id: string
  readonly text: string
}

/** A precondition of a step, as answered for one person or, without one, for the account. */
export interface GateAnswer {
  readonly gate: string
  readonly personId?: bigint
  readonly passed: boolean
  readonly text: string
  readonly evidence: readonly Evidence[]
  readonly under: Provision
}

export interface NewNotice {
  /** Reserved beforehand with `reserveNoticeIds`, so that due sums can name it. */
  readonly id: bigint
  readonly accountId: bigint
  readonly charge: Charge
  readonly kind: NoticeKind
  readonly sequence: number
  readonly issuedOn: IsoDate
  readonly required: Pence
  readonly payBy: IsoDate | null
  /** The balance that is at stake: what becomes payable if the notice is not met. */
  readonly balance: Pence
  readonly runId: bigint | null
  readonly caseId: bigint | null
  readonly gates: readonly GateAnswer[]
  readonly detail: Readonly<Record<string, unknown>>
  readonly personIds: readonly bigint[]
  /**
   * The sums that the notice states. Of a bill `amount` is the whole sum and `paid` what of it was
   * paid when it was issued; other notices ask for `amount` as it is left.
   */
  readonly sums: readonly {
    readonly sum: DueSum
    readonly amount: Pence
    readonly paid?: Pence
  }[]
  /** Served by another system before it was taken over; by post where nothing is said. */
  readonly elsewhere?: { readonly takeoverId: bigint; readonly method: ServiceMethod }
}

export function reserveNoticeIds(tx: Tx, count: number): Promise<bigint[]> {
  return reserveIds(tx, { table: 'notice', column: 'notice_id' }, count)
}

/** Writes notices with the persons served. Served on the day of issue: posted (reg 17(4)). */
export async function writeNotices(
  tx: Tx,
  acting: Acting,
  notices: readonly NewNotice[],
): Promise<void> {
  await tx.copy(
    'notice',
    ['notice_id', 'account_id', 'charge_id', 'kind', 'sequence', 'issued_on', 'required_pence',
      'pay_by', 'balance_pence', 'run_id', 'case_id', 'gates', 'detail', 'recorded_at',
      'recorded_by', 'takeover_id'], // prettier-ignore
    notices.map((n) => [
      n.id, n.accountId, n.charge.id, n.kind, n.sequence, n.issuedOn, n.required, n.payBy,
      n.balance, n.runId, n.caseId, { json: toJson(n.gates) }, { json: toJson(n.detail) },
      acting.recordedAt, acting.actor, n.elsewhere?.takeoverId ?? null,
    ]), // prettier-ignore
  )
  await tx.copy(
    'notice_person',
    ['notice_id', 'party_id', 'served_on', 'method'],
    notices.flatMap((n) =>
      n.personIds.map((party) => [n.id, party, n.issuedOn, n.elsewhere?.method ?? 'post']),
    ),
  )
  await tx.copy(
    'notice_due_sum',
    ['notice_id', 'due_sum_id', 'amount_pence', 'paid_pence', 'payable_on'],
    notices.flatMap(
      (n) =>
      n.sums.map(({ sum, amount, paid }) => [
        n.id, sum.id, amount, paid ?? ZERO, sum.payableOn,
      ]), // prettier-ignore
    ),
  )
}

/** Withdraws notices that have not been sent: they prove nothing from then on. */
export async function withdrawNotices(
  tx: Tx,
  acting: Acting,
  noticeIds: readonly bigint[],
): Promise<void> {
  await tx.run(sql`update notice set state = 'withdrawn', withdrawn_on = ${acting.on},
      withdrawn_at = ${acting.recordedAt}
    where notice_id = any(${noticeIds}::bigint[])`)
}
