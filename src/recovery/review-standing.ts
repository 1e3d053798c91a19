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
import type { RecoveryCase, ServedNotice } from '#recovery/recovery-case.js'
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

export interface Learnt {
  readonly accountIds: readonly bigint[]
  /** What was learnt, in words. */
  readonly because: string
  /** Whether orders are raised for review; no, where whoever learnt it does so. */
  readonly orders?: boolean
}

const NOTHING: StandingReviewed = { restored: 0, withdrawn: 0, orders: 0 }

/**
 * Asks again, after money, charges or what is known of service have changed in this transaction.
 */
export async function reviewStanding(
  tx: Tx,
  acting: Acting,
  { accountIds, because, orders = true }: Learnt,
): Promise<StandingReviewed> {
  const keys = await chargesToAsk(tx, accountIds)
  if (keys.length === 0) return NOTHING
  const books = await lockBooks(tx, [...new Set(keys.map((key) => key.accountId))])
  const cases = await loadCases(tx, keys, { books, on: acting.on })
  const { jurisdiction } = await determinationsOn(tx, acting.on)
  const asked = { on: acting.on, jurisdiction }
  const regained = cases.filter((c) => c.instalmentsLost && !isRightlyLost(c, asked))
  await giveBack(tx, acting, { regained, because, jurisdiction })
  await withdrawOverstated(tx, acting, { cases, because })
  const unfounded = cases.filter((c) => !hasUnmetNotice(c, asked))
  return {
    restored: regained.length,
    withdrawn: await withdrawSummonses(tx, acting, { unfounded, books, because }),
    orders: orders
      ? await raiseUnfoundedOrders(tx, acting, {
          chargeIds: unfounded.map((c) => c.charge.id),
          reason: because,
        })
      : 0,
  }
}

/** Charges of the accounts on which a step stands that could have lost its ground. */
function chargesToAsk(tx: Tx, accountIds: readonly bigint[]): Promise<ChargeKey[]> {
  return tx.rows<ChargeKey>(sql`
    select c.account_id as "accountId", c.charge_id as "chargeId"
    from charge c join recovery_state s using (charge_id)
    where c.account_id = any(${[...new Set(accountIds)]}::bigint[])
      and (s.instalments_lost
        -- A reminder of ours that stands may have asked for more than was due.
        or s.stage in ('reminder', 'second-reminder', 'final-notice')
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
  await endLoss(tx, acting, regained)
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

/** A notice that asked for more than was due goes; the next run issues one for what is due. */
async function withdrawOverstated(
  tx: Tx,
  acting: Acting,
  { cases, because }: { cases: readonly RecoveryCase[]; because: string },
): Promise<void> {
  const wrong = cases.filter((c) => c.bad.some(isOverstated))
  if (wrong.length === 0) return
  await withdrawNotices(
    tx,
    acting,
    wrong.flatMap((c) => c.bad.filter(isOverstated).map((notice) => notice.id)),
  )
  await setBack(tx, acting, { cases: wrong, left: () => true })
  await recordEvents(
    tx,
    acting,
    wrong.flatMap((c) =>
      c.bad.filter(isOverstated).map(({ id, kind }) => ({
        stream: accountStream(c.book.accountRef),
        type: 'notice-withdrawn',
        detail: { noticeId: id, kind, reason: `it asked for more than was due: ${because}` },
      })),
    ),
  )
}

const isOverstated = (notice: ServedNotice) => notice.overstated && notice.servedOn.size > 0

/** What was made payable at once falls due on its own day again; what an order covers stays. */
export function restoreDueDays(postings: Postings, book: Book, chargeId: bigint): void {
  for (const sum of book.dueSums) {
    if (sum.charge.id !== chargeId || sum.payableOn === sum.dueOn) continue
    if (sum.orderId !== null) continue
    sum.payableOn = sum.dueOn
    postings.changed.add(sum)
  }
}

/** Stages that a notice brings about: the rest are the court's. */
const BEFORE_COURT = ['reminder', 'second-reminder', 'final-notice']

/** The stage goes back to the notice that is left, if any; before the court it stays. */
async function setBack(
  tx: Tx,
  acting: Acting,
  { cases, left }: { cases: readonly RecoveryCase[]; left: (notice: ServedNotice) => boolean },
): Promise<void> {
  const ids = cases.map((c) => c.charge.id)
  await keepStages(tx, acting, ids)
  const back = cases.map((c) => c.notices.filter(left).at(-1))
  await tx.run(sql`
    update recovery_state s set effective_on = ${acting.on}, recorded_at = ${acting.recordedAt},
      stage = n.stage, since = coalesce(n.since, s.since)
    from unnest(${ids}::bigint[], ${back.map((n) => n?.kind ?? 'billed')}::text[],
      ${back.map((n): IsoDate | null => n?.issuedOn ?? null)}::date[])
      as n (charge_id, stage, since)
    where s.charge_id = n.charge_id and s.stage = any(${BEFORE_COURT}::text[])`)
}

async function endLoss(tx: Tx, acting: Acting, regained: readonly RecoveryCase[]): Promise<void> {
  const ids = regained.map((c) => c.charge.id)
  await setBack(tx, acting, { cases: regained, left: isReminder })
  await tx.run(sql`
    update recovery_state set instalments_lost = false, effective_on = ${acting.on},
      recorded_at = ${acting.recordedAt} where charge_id = any(${ids}::bigint[])`)
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
