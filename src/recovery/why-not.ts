/** "Why not?": what each step would answer for an account's charges on a day, with its gates. */
import { determinationsOn } from '#authority/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { readBooks } from '#ledger/index.js'
import { decideStep } from '#recovery/decide-step.js'
import type { Step, StepDecision } from '#recovery/step-decision.js'
import { loadCases } from '#recovery/queries.js'
import type { RecoveryCase } from '#recovery/recovery-case.js'
import type { Tx } from '#store/db.js'

export interface WhyNot {
  readonly case: RecoveryCase
  readonly steps: readonly { readonly step: Step; readonly decision: StepDecision }[]
}

/** An answer for every charge of the account; reads only. */
export async function whyNot(tx: Tx, accountId: bigint, on: IsoDate): Promise<WhyNot[]> {
  const { path } = await determinationsOn(tx, on)
  const books = await readBooks(tx, [accountId])
  const charges = books.get(accountId)?.charges ?? []
  const keys = charges.map((charge) => ({ accountId, chargeId: charge.id }))
  const cases = await loadCases(tx, keys, { books, on })
  return cases.map((c) => ({
    case: c,
    steps: path.stages
      .map(({ stage: step }) => step)
      .map((step) => ({ step, decision: decideStep(c, step, { on, path }) })),
  }))
}
