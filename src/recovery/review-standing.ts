/**
 * What is learnt late asks every step again that stood on it: money that came in time, a payment
 * moved, a charge that fell. Instalments that were never lost are given back, notices without their
 * ground withdrawn, summonses withdrawn without costs, orders raised for review.
 *
 * @law SI 1992/613 reg 23(3)
 * @law SI 1992/613 reg 33
 * @law SI 1992/613 reg 36A
 * @law WSI 2025/1109
 *
 * A complaint that the court has not answered with a summons stays as it was laid: its gates stop
 * it, and it is shown under Data for an officer to withdraw.
 */
import { accountStream } from '#accounts/index.js'
import { determinationsOn } from '#authority/index.js'
import { keepStages } from '#billing/index.js'
import { withdrawNotices } from '#dispatch/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { type Book, lockBooks, newPostings, type Postings, writePostings } from '#ledger/index.js'
import type { Jurisdiction } from '#law/workings.js'
import { casesById, openCases } from '#recovery/court-case.js'
import { hasUnmetNotice, isReminder, isRightlyLost, lossProvision } from '#recovery/grounds.js'
import { type ChargeKey, loadCases } from '#recovery/queries.js'
import { withdrawUnfounded } from '#recovery/record-result.js'
import type { RecoveryCase } from '#recovery/recovery-case.js'
import { raiseUnfoundedOrders } from '#recovery/review-orders.js'
import { sql, type Tx } from '#store/db.js'
import { type Acting, recordEvents } from '#store/events.js'

export interface StandingReviewed {
  /** Charges whose right to instalments was given back. */
  readonly restored: number
  /** Summonses withdrawn without costs. */
  readonly withdrawn: number
  /** Orders raised for review. */
  readonly orders: number
}

const NOTHING: StandingReviewed = { restored: 0, withdrawn: 0, orders: 0 }

/**
 * Asks again, after money or charges of the accounts have changed in this transaction. `because`
 * says in words what was learnt.
 */
export async function reviewStanding(
  tx: Tx,
  acting: Acting,
  { accountIds, because }: { accountIds: readonly bigint[]; because: string },
): Promise<StandingReviewed> {
  const keys = await chargesToAsk(tx, accountIds)
  if (keys.length === 0) return NOTHING
  const books = await lockBooks(tx, [...new Set(keys.map((key) => key.accountId))])
  const cases = await loadCases(tx, keys, { books, on: acting.on })
  const { jurisdiction } = await determinationsOn(tx, acting.on)
  const asked = { on: acting.on, jurisdiction }
  const regained = cases.filter((c) => c.instalmentsLost && !isRightlyLost(c, asked))
  await giveBack(tx, acting, { regained, because, jurisdiction })
  const unfounded = cases.filter((c) => !hasUnmetNotice(c, asked))
  return {
    restored: regained.length,
    withdrawn: await withdrawSummonses(tx, acting, { unfounded, books, because }),
    orders: await raiseUnfoundedOrders(tx, acting, {
      chargeIds: unfounded.map((c) => c.charge.id),
      reason: because,
    }),
  }
}

/** Charges of the accounts on which a step stands that could have lost its ground. */
function chargesToAsk(tx: Tx, accountIds: readonly bigint[]): Promise<ChargeKey[]> {
  return tx.rows<ChargeKey>(sql`
    select c.account_id as "accountId", c.charge_id as "chargeId"
    from charge c join recovery_state s using (charge_id)
    where c.account_id = any(${[...new Set(accountIds)]}::bigint[])
      and (s.instalments_lost
        or exists (select 1 from court_case k where k.charge_id = c.charge_id
          and k.state = 'summonsed')
        or exists (select 1 from liability_order o where o.charge_id = c.charge_id
          and o.state = 'made'))
    order by 1, 2`)
}

async function giveBack(
  tx: Tx,
  acting: Acting,
  {
    regained,
    because,
    jurisdiction,
  }: {
    regained: readonly RecoveryCase[]
    because: string
    jurisdiction: Jurisdiction
  },
): Promise<void> {
  if (regained.length === 0) return
  const postings = newPostings()
  for (const c of regained) restoreDueDays(postings, c.book, c.charge.id)
  await writePostings(tx, acting, postings)
  const final = regained.flatMap((c) => c.notices.filter((n) => !isReminder(n) && n.lost))
  await withdrawNotices(
    tx,
    acting,
    final.map((notice) => notice.id),
  )
  await resetLost(tx, acting, regained)
  await recordEvents(
    tx,
    acting,
    regained.flatMap((c) => {
      const stream = accountStream(c.book.accountRef)
      const detail = { year: c.charge.year, because }
      const provision = lossProvision(c, { on: acting.on, jurisdiction })
      return [
        { stream, type: 'instalments-given-back', under: provision, detail },
        ...c.notices
          .filter((notice) => final.includes(notice))
          .map(({ id, kind }) => ({
            stream,
            type: 'notice-withdrawn',
            detail: { noticeId: id, kind, reason: because },
          })),
      ]
    }),
  )
}

/** What was made payable at once falls due on its own day again; what an order covers stays. */
export function restoreDueDays(postings: Postings, book: Book, chargeId: bigint): void {
  for (const sum of book.dueSums) {
    if (sum.charge.id !== chargeId || sum.payableOn === sum.dueOn) continue
    if (sum.orderId !== null) continue
    sum.payableOn = sum.dueOn
    postings.changed.add(sum)
  }
}

/** The stage goes back to the last reminder; before the court it stays what it is there. */
async function resetLost(tx: Tx, acting: Acting, regained: readonly RecoveryCase[]): Promise<void> {
  const ids = regained.map((c) => c.charge.id)
  await keepStages(tx, acting, ids)
  const back = regained.map((c) => c.notices.filter(isReminder).at(-1))
  await tx.run(sql`
    update recovery_state s set instalments_lost = false, effective_on = ${acting.on},
      recorded_at = ${acting.recordedAt},
      stage = case when s.stage = 'final-notice' then n.stage else s.stage end,
      since = case when s.stage = 'final-notice' then coalesce(n.since, s.since) else s.since end
    from unnest(${ids}::bigint[], ${back.map((n) => n?.kind ?? 'billed')}::text[],
      ${back.map((n): IsoDate | null => n?.issuedOn ?? null)}::date[])
      as n (charge_id, stage, since)
    where s.charge_id = n.charge_id`)
}

/** The council takes its application back, and asks for no costs of it. */
async function withdrawSummonses(
  tx: Tx,
  acting: Acting,
  part: {
    unfounded: readonly RecoveryCase[]
    books: ReadonlyMap<bigint, Book>
    because: string
  },
): Promise<number> {
  const { unfounded, books, because } = part
  const summonsed = unfounded.flatMap(({ openCase }) =>
    openCase?.state === 'summonsed' ? [openCase.id] : [],
  )
  if (summonsed.length === 0) return 0
  const cases = await casesById(tx, summonsed)
  for (const opened of await openCases(tx, cases, { books, on: acting.on })) {
    await withdrawUnfounded(tx, acting, { opened, reason: because })
  }
  return cases.length
}
