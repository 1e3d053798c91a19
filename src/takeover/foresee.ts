/**
 * What each charge from elsewhere would look like here: where it stands, which step of recovery
 * may be taken next or why none, and whether the facts recorded here come to the same sum.
 */
import { canBeWorked, determinationsOn, type RecoveryPath } from '#authority/index.js'
import { workBills } from '#billing/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { type Pence, total, ZERO } from '#kernel/money.js'
import { isCosts, owing, readBooks } from '#ledger/index.js'
import {
  decideStep,
  LEAVE_REASONS,
  loadCases,
  type RecoveryCase,
  type StepDecision,
} from '#recovery/index.js'
import type { Tx } from '#store/db.js'
import type { WrittenAccounts, WrittenCharge } from '#takeover/write-accounts.js'

export interface ForeseenCharge {
  readonly accountId: bigint
  readonly dwellingId: bigint
  readonly year: string
  readonly amount: Pence
  readonly paid: Pence
  readonly costs: Pence
  readonly stage: string
  /** The step that may be taken on the day, or empty. */
  readonly nextStep: string
  /** Why no step may be taken; empty where one may. */
  readonly why: string
  readonly worked: 'agrees' | 'differs' | 'cannot-work'
  readonly workedPence: Pence | null
}

/** One entry for each charge written, in order. */
export async function foresee(
  tx: Tx,
  { charges, on }: Pick<WrittenAccounts, 'charges'> & { on: IsoDate },
): Promise<ForeseenCharge[]> {
  const { path } = await determinationsOn(tx, on)
  const ids = [...new Set(charges.map(({ charge }) => charge.accountId))]
  const books = await readBooks(tx, ids, 'live')
  const keys = charges.map(({ charge }) => ({ accountId: charge.accountId, chargeId: charge.id }))
  const cases = await loadCases(tx, keys, { books, on })
  const caseOf = new Map(cases.map((c) => [c.charge.id, c]))
  const worked = await workedOn(tx, { charges, on })
  return charges.map(({ charge, stage }): ForeseenCharge => {
    const c = caseOf.get(charge.id)
    const came = worked.get(charge.id) ?? null
    return {
      accountId: charge.accountId,
      dwellingId: charge.dwellingId,
      year: charge.year,
      amount: charge.amount,
      paid: charge.paid,
      costs: c === undefined ? ZERO : costsOwing(c),
      stage,
      ...nextOf(c, { on, path }),
      worked: came === null ? 'cannot-work' : came === charge.amount ? 'agrees' : 'differs',
      workedPence: came,
    }
  })
}

function costsOwing({ book, charge }: RecoveryCase): Pence {
  return total(book.dueSums.filter((s) => s.charge.id === charge.id && isCosts(s)).map(owing))
}

/** What is said of every charge in arrear says nothing of this one. */
const ANOTHER_COMES = /-next$|-first$|^no-unmet-notice$|^not-on-path$/

function nextOf(
  c: RecoveryCase | undefined,
  { on, path }: { on: IsoDate; path: RecoveryPath },
): Pick<ForeseenCharge, 'nextStep' | 'why'> {
  if (c === undefined) return { nextStep: '', why: '' }
  const owed = c.sums.filter((sum) => owing(sum) > ZERO)
  if (owed.length > 0 && owed.every((sum) => sum.orderId !== null)) {
    return { nextStep: '', why: 'All that is owed stands under an order' }
  }
  const left: Extract<StepDecision, { kind: 'leave' }>[] = []
  for (const { stage: step } of path.stages) {
    const decision = decideStep(c, step, { on, path })
    if (decision.kind === 'act') return { nextStep: step, why: '' }
    left.push(decision)
  }
  const telling = left.findLast(({ reason }) => !ANOTHER_COMES.test(reason)) ?? left[0]
  if (telling === undefined) return { nextStep: '', why: '' }
  return { nextStep: '', why: `${LEAVE_REASONS[telling.reason]}: ${telling.text}` }
}

/** By charge, what the facts recorded here come to; null where they do not cover it. */
async function workedOn(
  tx: Tx,
  { charges, on }: { charges: readonly WrittenCharge[]; on: IsoDate },
): Promise<Map<bigint, Pence | null>> {
  const found = new Map<bigint, Pence | null>()
  for (const year of new Set(charges.map(({ charge }) => charge.year))) {
    if (!(await canBeWorked(tx, year))) continue
    const ofYear = charges.filter(({ charge }) => charge.year === year)
    const keys = ofYear.map(({ charge: { accountId, dwellingId } }) => ({ accountId, dwellingId }))
    const books = await readBooks(tx, [...new Set(keys.map((key) => key.accountId))], 'live')
    const outcomes = await workBills(tx, keys, { request: { year, issuedOn: on }, books })
    outcomes.forEach(({ decision }, n) => {
      const chargeId = ofYear[n]?.charge.id ?? 0n
      found.set(chargeId, decision.kind === 'from-elsewhere' ? decision.worked : null)
    })
  }
  return found
}
