/** What may go and what holds it back: pure. */
import type { IsoDate } from '#kernel/dates.js'
import type { ClosedAccount } from '#privacy/retention-queries.js'

export interface RetentionItem {
  readonly rule: string
  readonly accountId: bigint | null
  readonly since: IsoDate
  readonly decision: 'go' | 'keep'
  readonly why: string
  /** How many records would go with it. */
  readonly records: bigint
}

/** In the order in which they are asked: the first that holds is the reason. */
const HELD_BACK: readonly (readonly [string, (a: ClosedAccount) => boolean])[] = [
  ['order', (a) => a.ordersUnpaid > 0],
  ['debt', (a) => a.owing > 0n],
  ['credit', (a) => a.credit > 0n],
  ['refund', (a) => a.refundsWaiting > 0],
  ['court', (a) => a.openCases > 0],
  ['appeal', (a) => a.appealsOpen > 0],
  ['hold', (a) => a.holds > 0],
]

/** Words for each reason, for screens. */
export const RETENTION_REASONS = {
  'years-have-run': 'Its years have run',
  'persons-stay': 'Its years have run; its persons stay, liable elsewhere',
  order: 'An order is not paid',
  debt: 'Something is owed',
  credit: 'Money is held for them',
  refund: 'A refund waits',
  court: 'A case is before the court',
  appeal: 'An appeal is open',
  hold: 'A hold is in force',
} as const

export function decideRetention(account: ClosedAccount): RetentionItem {
  const { accountId, since, records } = account
  const held = HELD_BACK.find(([, holds]) => holds(account))?.[0]
  const common = { rule: 'closed-account', accountId, since, records }
  if (held !== undefined) return { ...common, decision: 'keep', why: held }
  const why = account.personsLiable > 0 ? 'persons-stay' : 'years-have-run'
  return { ...common, decision: 'go', why }
}
