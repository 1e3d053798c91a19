/** What the home page shows: work that waits, and how collection stands. */
import {
  type ApprovalKind,
  GIVEN_DAYS,
  type GivenPassword,
  passwordsGiven,
} from '#authority/index.js'
import type { RunKindName } from '#jobs/index.js'
import { addDays, type IsoDate } from '#kernel/dates.js'
import type { Pence } from '#kernel/money.js'
import { sql, type Tx } from '#store/db.js'
import { tokensThatWait } from '#enquiries/tokens.js'

export interface WaitingRun {
  readonly id: bigint
  readonly kind: RunKindName
  readonly asAt: IsoDate
  readonly state: string
  readonly acts: number
  readonly pence: Pence
  readonly previewedBy: string
  readonly exceptions: number
}

/** Runs that somebody must still do something about, the latest first. */
export function openRuns(tx: Tx): Promise<WaitingRun[]> {
  return tx.rows<WaitingRun>(sql`
    select r.run_id as id, r.kind, r.as_at as "asAt", r.state, r.previewed_by as "previewedBy",
      (r.totals->'acts'->>'count')::int as acts,
      (r.totals->'acts'->'pence'->>'$n')::bigint as pence,
      (select count(*) from run_exception e where e.run_id = r.run_id)::int as exceptions
    from run r where r.state in ('previewed', 'approved', 'executing')
      or (r.state = 'executed' and not exists (select 1 from print_run p
        where p.run_id = r.run_id and p.state = 'sent'))
      or exists (select 1 from run_exception e where e.run_id = r.run_id
        and e.kind = 'failed' and r.state <> 'reversed')
    order by r.run_id desc limit 30`)
}

export interface WorkWaiting {
  readonly suspense: number
  readonly suspensePence: Pence
  readonly refunds: number
  /** Of officers, for a second officer. */
  readonly approvals: number
  readonly reviews: number
  readonly complaints: number
  readonly hearings: number
}

export async function workWaiting(tx: Tx, today: IsoDate): Promise<WorkWaiting | undefined> {
  return tx.first<WorkWaiting>(sql`
    select
      (select count(*) from receipt where state = 'suspense')::int as suspense,
      (select coalesce(sum(amount_pence), 0) from receipt where state = 'suspense')::bigint
        as "suspensePence",
      (select count(*) from refund where state = 'proposed')::int as refunds,
      (select count(*) from approval where state = 'waiting')::int as approvals,
      (select count(*) from order_review where settled_on is null)::int as reviews,
      (select count(*) from complaint where approved_on is null)::int as complaints,
      (select count(*) from hearing where state = 'listed' and sits_on <= ${today}::date)::int
        as hearings`)
}

export interface OwnWaiting {
  /** Tokens that would approve in the officer's name: the officer alone confirms them. */
  readonly tokens: number
  /** Passwords that others gave the officer lately. */
  readonly passwords: readonly GivenPassword[]
  readonly givenDays: number
  /** A reset that somebody asked for and a second officer has not approved yet. */
  readonly asked: readonly { kind: ApprovalKind; by: string; on: IsoDate }[]
}

/** What the officer must know or do about their own sign-in. */
export async function waitingForOfficer(
  tx: Tx,
  username: string,
  today: IsoDate,
): Promise<OwnWaiting> {
  const waiting = await tokensThatWait(tx, username)
  const passwords = await passwordsGiven(tx, username, today)
  const asked = await tx.rows<OwnWaiting['asked'][number]>(sql`
    select kind, proposed_by as by, proposed_on as on from approval
    where state = 'waiting' and subject = ${username} and kind in ('password', 'codes')
    order by approval_id`)
  return { tokens: waiting.length, passwords, givenDays: GIVEN_DAYS, asked }
}

export interface YearFigures {
  readonly year: string
  readonly accounts: number
  readonly collectable: Pence
  readonly collected: Pence
}

/** What each year charged and what of it is paid, the latest first. */
export function collectionByYear(tx: Tx): Promise<YearFigures[]> {
  return tx.rows<YearFigures>(sql`
    select year, count(*)::int as accounts, sum(amount_pence)::bigint as collectable,
      sum(paid_pence)::bigint as collected
    from charge group by year order by year desc`)
}

export interface StageFigures {
  readonly stage: string
  readonly charges: number
  readonly owing: Pence
}

export function chargesByStage(tx: Tx): Promise<StageFigures[]> {
  return tx.rows<StageFigures>(sql`
    select s.stage, count(*)::int as charges,
      sum(c.amount_pence - c.paid_pence)::bigint as owing
    from recovery_state s join charge c using (charge_id)
    where c.paid_pence < c.amount_pence group by s.stage order by 2 desc`)
}

export interface OrderReviewRow {
  readonly id: bigint
  readonly accountRef: string
  readonly raisedOn: IsoDate
  readonly reason: string
  readonly lowerBy: Pence
  readonly orderId: bigint
}

export function orderReviews(tx: Tx): Promise<OrderReviewRow[]> {
  return tx.rows<OrderReviewRow>(sql`
    select v.review_id as id, a.account_ref as "accountRef", v.raised_on as "raisedOn", v.reason,
      v.lower_by_pence as "lowerBy", v.order_id as "orderId"
    from order_review v join liability_order o using (order_id) join account a using (account_id)
    where v.settled_on is null order by v.review_id limit 100`)
}

export interface HoldEnding {
  readonly id: bigint
  readonly accountRef: string
  readonly kind: string
  readonly reason: string
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
}

/** How long before a hold ends its owner is told, and how long after it. */
const SOON_DAYS = 14

/** Holds that the officer follows up and that end soon, or have lately: recovery goes on then. */
export function holdsEnding(tx: Tx, owner: string, today: IsoDate): Promise<HoldEnding[]> {
  const [first, last] = [addDays(today, -SOON_DAYS), addDays(today, SOON_DAYS)]
  return tx.rows<HoldEnding>(sql`
    select hold_id as id, a.account_ref as "accountRef", h.kind, h.reason,
      h.starts_on as "startsOn", h.ends_on as "endsOn"
    from hold h join account a using (account_id)
    where h.owner = ${owner} and h.released_on is null
      and h.ends_on between ${first}::date and ${last}::date
    order by h.ends_on, h.hold_id limit 50`)
}

/** Money received on the day. */
export async function collectedToday(tx: Tx, today: IsoDate): Promise<Pence> {
  const row = await tx.first<{ sum: Pence }>(sql`
    select coalesce(sum(amount_pence), 0)::bigint as sum from receipt
    where received_on = ${today}::date and state <> 'reversed'`)
  return row?.sum ?? (0n as Pence)
}
