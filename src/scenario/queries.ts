/** What a scenario looks up to find its way: never used to change anything. */
import { InputError } from '#kernel/invariant.js'
import type { IsoDate } from '#kernel/dates.js'
import type { Pence } from '#kernel/money.js'
import { type Db, sql, type Tx } from '#store/db.js'

export async function accountById(tx: Tx, accountId: bigint): Promise<string | undefined> {
  const row = await tx.first<{ ref: string }>(
    sql`select account_ref as ref from account where account_id = ${accountId}`,
  )
  return row?.ref
}

export async function findReceipt(db: Db, accountRef: string, amount: Pence): Promise<bigint> {
  const row = await db.transaction((tx) =>
    tx.first<{ id: bigint }>(sql`
      select receipt_id as id from receipt join account using (account_id)
      where account_ref = ${accountRef} and amount_pence = ${amount} and state = 'posted'
      order by receipt_id desc limit 1`),
  )
  if (row !== undefined) return row.id
  throw new InputError([{ field: 'what', message: 'no receipt of that amount on the account' }])
}

/** A receipt of the amount that matched no account, whatever has become of it since. */
export async function suspenseReceipt(db: Db, amount: Pence): Promise<bigint> {
  const row = await db.transaction((tx) =>
    tx.first<{ id: bigint }>(sql`
      select receipt_id as id from receipt join entry on credit = 'suspense'
        and credit_id = receipt_id
      where receipt.amount_pence = ${amount} order by receipt_id desc limit 1`),
  )
  if (row !== undefined) return row.id
  throw new InputError([{ field: 'what', message: 'no receipt of that amount in suspense' }])
}

/** The last transfer of the amount to the account, taken back or not. */
export async function lastTransfer(db: Db, accountRef: string, amount: Pence): Promise<bigint> {
  const row = await db.transaction((tx) =>
    tx.first<{ id: bigint }>(sql`
      select journal_id as id from journal join account using (account_id)
      join entry using (journal_id)
      where account_ref = ${accountRef} and journal.kind = 'credit-transferred'
      group by journal_id having sum(amount_pence) = ${amount}
      order by journal_id desc limit 1`),
  )
  if (row !== undefined) return row.id
  throw new InputError([{ field: 'what', message: 'no transfer of that amount to the account' }])
}

/** What stands in the suspense fund, by its entries. */
export async function inSuspense(db: Db): Promise<Pence> {
  const row = await db.transaction((tx) =>
    tx.first<{ held: Pence }>(sql`
      select coalesce(
        sum(case when credit = 'suspense' then amount_pence else -amount_pence end), 0)::bigint
        as held
      from entry where credit = 'suspense' or debit = 'suspense'`),
  )
  return row?.held ?? (0n as Pence)
}

export async function lastHold(db: Db, accountRef: string): Promise<bigint> {
  const row = await db.transaction((tx) =>
    tx.first<{ id: bigint }>(sql`
      select hold_id as id from hold join account using (account_id)
      where account_ref = ${accountRef} and released_on is null order by hold_id desc limit 1`),
  )
  if (row !== undefined) return row.id
  throw new InputError([{ field: 'what', message: 'no hold on the account to release' }])
}

/** The last case of an account at a hearing, or at any. */
export async function lastCase(db: Db, accountRef: string): Promise<bigint> {
  const row = await db.transaction((tx) =>
    tx.first<{ id: bigint }>(sql`
      select case_id as id from court_case join account using (account_id)
      where account_ref = ${accountRef} order by case_id desc limit 1`),
  )
  if (row !== undefined) return row.id
  throw new InputError([{ field: 'what', message: 'no court case on the account' }])
}

export async function orderOf(db: Db, accountRef: string, year: string): Promise<bigint> {
  const row = await db.transaction((tx) =>
    tx.first<{ id: bigint }>(sql`
      select o.order_id as id from liability_order o join account using (account_id)
      join charge using (charge_id)
      where account_ref = ${accountRef} and year = ${year} and o.state <> 'quashed'
      order by o.order_id desc limit 1`),
  )
  if (row !== undefined) return row.id
  throw new InputError([{ field: 'what', message: `no order for ${year} on the account` }])
}

/** The last run of a kind that was carried out. */
export async function lastRunOf(db: Db, kind: string): Promise<bigint> {
  const row = await db.transaction((tx) =>
    tx.first<{ id: bigint }>(sql`
      select run_id as id from run where kind = ${kind} and state in ('executed', 'sent')
      order by run_id desc limit 1`),
  )
  if (row !== undefined) return row.id
  throw new InputError([{ field: 'what', message: `no ${kind} run has been carried out` }])
}

/** Accounts that a run left out when it came to them, by kind. */
export async function exceptionsOf(db: Db, runId: bigint): Promise<string[]> {
  const rows = await db.transaction((tx) =>
    tx.rows<{ kind: string; count: bigint }>(sql`
      select kind, count(*) as count from run_exception where run_id = ${runId}
      group by kind order by kind`),
  )
  return rows.map(({ kind, count }) => `${kind} ${count}`)
}

/** The complaints of a hearing that wait for the court, with the cases of each. */
export async function complaintsWaiting(
  db: Db,
  hearingId: bigint,
): Promise<{ complaintId: bigint; caseIds: bigint[] }[]> {
  return db.transaction(async (tx) => {
    const rows = await tx.rows<{ complaintId: bigint; caseId: bigint }>(sql`
      select complaint_id as "complaintId", case_id as "caseId"
      from complaint join court_case using (complaint_id)
      where complaint.hearing_id = ${hearingId} and approved_on is null order by 1, 2`)
    return [...new Set(rows.map((row) => row.complaintId))].map((complaintId) => ({
      complaintId,
      caseIds: rows.filter((row) => row.complaintId === complaintId).map((row) => row.caseId),
    }))
  })
}

export interface AccountFacts {
  readonly stages: readonly { year: string; stage: string }[]
  readonly notices: readonly {
    kind: string
    issuedOn: IsoDate
    payBy: IsoDate | null
    required: Pence
    names: string[]
  }[]
  readonly orders: readonly {
    year: string
    sum: Pence
    costs: Pence
    kind: string
    state: string
    madeOn: IsoDate
  }[]
  readonly endedOn: readonly IsoDate[]
  readonly reviews: number
}

/** What the expectations of a scenario ask of an account beyond its book. */
export async function accountFacts(tx: Tx, accountRef: string): Promise<AccountFacts> {
  const account = await tx.first<{ id: bigint }>(
    sql`select account_id as id from account where account_ref = ${accountRef}`,
  )
  const id = account?.id ?? 0n
  return {
    stages: await tx.rows(sql`
      select c.year, s.stage from recovery_state s join charge c using (charge_id)
      where c.account_id = ${id} order by c.charge_id`),
    notices: await tx.rows(sql`
      select n.kind, n.issued_on as "issuedOn", n.pay_by as "payBy", n.required_pence as required,
        array(select d.name from notice_person p join party_detail d using (party_id)
          where p.notice_id = n.notice_id and d.superseded_at is null order by d.name) as names
      from notice n where n.account_id = ${id} and n.state = 'issued' order by n.notice_id`),
    orders: await tx.rows(sql`
      select c.year, o.sum_pence as sum, o.costs_pence as costs, o.kind, o.state,
        o.made_on as "madeOn"
      from liability_order o join charge c using (charge_id)
      where o.account_id = ${id} order by o.order_id`),
    endedOn: (
      await tx.rows<{ on: IsoDate }>(sql`select result_on as on from court_case
        where account_id = ${id} and result_on is not null`)
    ).map((row) => row.on),
    reviews: Number(
      (
        await tx.first<{ n: bigint }>(sql`select count(*) as n from order_review
          join liability_order using (order_id) where account_id = ${id} and settled_on is null`)
      )?.n ?? 0n,
    ),
  }
}

/** The notice of a kind and day, and the person it was addressed to. */
export async function findServed(
  db: Db,
  of: { accountRef: string; kind: string; person: string; issuedOn: IsoDate },
): Promise<{ noticeId: bigint; partyId: bigint }> {
  const row = await db.transaction((tx) =>
    tx.first<{ noticeId: bigint; partyId: bigint }>(sql`
      select n.notice_id as "noticeId", p.party_id as "partyId"
      from notice n join account a using (account_id) join account_person p using (account_id)
      join party_detail d on d.party_id = p.party_id and d.superseded_at is null
      where a.account_ref = ${of.accountRef} and n.kind = ${of.kind} and d.name = ${of.person}
        and n.issued_on = ${of.issuedOn}::date
      order by n.notice_id desc limit 1`),
  )
  if (row !== undefined) return row
  const message = `no ${of.kind} of ${of.issuedOn} to ${of.person}`
  throw new InputError([{ field: 'what', message }])
}

/** The last review of an order of the account that is not settled. */
export async function lastReview(db: Db, accountRef: string): Promise<bigint> {
  const row = await db.transaction((tx) =>
    tx.first<{ id: bigint }>(sql`
      select v.review_id as id from order_review v join liability_order o using (order_id)
      join account a using (account_id)
      where a.account_ref = ${accountRef} and v.settled_on is null
      order by v.review_id desc limit 1`),
  )
  if (row !== undefined) return row.id
  throw new InputError([{ field: 'what', message: 'no review is open on the account' }])
}

/** A person named on the account. */
export async function findPerson(db: Db, accountRef: string, name: string): Promise<bigint> {
  const row = await db.transaction((tx) =>
    tx.first<{ id: bigint }>(sql`
      select p.party_id as id from account_person p join account using (account_id)
      join party_detail d on d.party_id = p.party_id and d.superseded_at is null
      where account_ref = ${accountRef} and d.name = ${name} limit 1`),
  )
  if (row !== undefined) return row.id
  throw new InputError([{ field: 'what', message: `${name} is not named on the account` }])
}

const LAST = {
  appeal: sql`select max(appeal_id) as id from appeal x`,
  request: sql`select max(request_id) as id from information_request x`,
  penalty: sql`select max(penalty_id) as id from penalty x`,
} as const

/** The last appeal, request for information or penalty of an account. */
export async function lastOf(db: Db, accountRef: string, kind: keyof typeof LAST): Promise<bigint> {
  const row = await db.transaction((tx) =>
    tx.first<{ id: bigint | null }>(sql`${LAST[kind]} join account a on a.account_id = x.account_id
      where a.account_ref = ${accountRef}`),
  )
  const id = row?.id ?? null
  if (id !== null) return id
  throw new InputError([{ field: 'what', message: `no ${kind} on the account` }])
}

/** The print runs whose letters have not been sent. */
export async function unsentPrintRuns(tx: Tx): Promise<bigint[]> {
  const rows = await tx.rows<{ id: bigint }>(sql`
    select print_run_id as id from print_run where state = 'unsent' order by print_run_id`)
  return rows.map((row) => row.id)
}
