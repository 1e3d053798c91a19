/**
 * Writes a whole takeover in the transaction given: thousands of accounts at a time, so that
 * memory stays small, and then proves it. One transaction, because the control totals are of the
 * whole: half a takeover would leave books that agree with nobody's figures.
 */
import { recordAccountFact } from '#accounts/index.js'
import { readProfiles } from '#billing/index.js'
import { invariant } from '#kernel/invariant.js'
import { PROOF_COUNT, proveBooks } from '#ledger/index.js'
import type { Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'
import { compareTotals } from '#takeover/control-totals.js'
import { foresee, type ForeseenCharge } from '#takeover/foresee.js'
import { planForManyRows, totalsWritten } from '#takeover/queries.js'
import { type Writing, writeAccounts } from '#takeover/write-accounts.js'

/** Accounts that are read, decided and written together. */
const TOGETHER = 1_000

type OnProgress = (done: number, of: number) => void

/** With `foreseen`, what each charge would look like on the day is worked as well. */
export async function writeTakeover(
  tx: Tx,
  acting: Acting,
  part: { writing: Writing; foreseen?: ForeseenCharge[]; onProgress?: OnProgress | undefined },
): Promise<void> {
  const { writing, foreseen, onProgress } = part
  const { accountRefs } = writing.records
  await writePlans(tx, acting, writing)
  for (let at = 0; at < accountRefs.length; at += TOGETHER) {
    const refs = accountRefs.slice(at, at + TOGETHER)
    const { charges } = await writeAccounts(tx, acting, { refs, writing })
    if (foreseen !== undefined) {
      for (const one of await foresee(tx, { charges, on: acting.on })) foreseen.push(one)
    }
    onProgress?.(Math.min(at + TOGETHER, accountRefs.length), accountRefs.length)
  }
  await proveTakeover(tx, writing)
}

/** How an account pays, where that is not what the register has already. */
async function writePlans(
  tx: Tx,
  acting: Acting,
  { records: { plans, takenOn }, register }: Writing,
): Promise<void> {
  const ids = plans.map(({ accountRef }) => register.accounts.get(accountRef)?.id ?? 0n)
  const known = await readProfiles(tx, ids, takenOn)
  for (const [n, { method, plan, dayOfMonth }] of plans.entries()) {
    const key = ids[n] ?? 0n
    const now = known.get(key)
    if (now?.method === method && now.plan === plan && now.dayOfMonth === dayOfMonth) continue
    const fact = { kind: 'payment-profile', method, plan, dayOfMonth } as const
    const period = { from: takenOn, until: null }
    await recordAccountFact(tx, acting, { kind: fact.kind, key, period, fact })
  }
}

/** What was written comes to the totals that the files gave, and every balance to its postings. */
async function proveTakeover(tx: Tx, { records, takeoverId }: Writing): Promise<void> {
  await planForManyRows(tx)
  const differences = compareTotals(records.totals, await totalsWritten(tx, takeoverId))
  const [first] = differences
  invariant(first === undefined, `takeover ${takeoverId}: ${first?.what} written do not agree`)
  const faults = await proveBooks(tx)
  const [fault] = faults
  invariant(
    fault === undefined,
    `takeover ${takeoverId}: of ${PROOF_COUNT} proofs, ${fault?.proof}: ${fault?.subject}`,
  )
}
