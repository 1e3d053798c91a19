/** Books to and from the database: read a few thousand at once, written by COPY. */
import { invariant } from '#kernel/invariant.js'
import type { IsoDate } from '#kernel/dates.js'
import type { Pence } from '#kernel/money.js'
import type { Book, Charge, DueSum, Receipt } from '#ledger/book.js'
import { type Journal, type LedgerAccount, type Postings } from '#ledger/postings.js'
import { sql, type Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'
import { reserveIds } from '#store/ids.js'
import { toJson } from '#store/json.js'

/**
 * How much of an account is read. `whole`: all, so that money may be moved back. `live`: the sums
 * that stand, and credit. `open`: only the sums that are owed, and credit.
 */
export type Depth = 'whole' | 'live' | 'open'

/**
 * The books of the accounts given, their account rows locked in the order of their references, so
 * that two officers, or an officer and a run, cannot both change one.
 */
export async function lockBooks(
  tx: Tx,
  accountIds: readonly bigint[],
  depth: Depth = 'whole',
): Promise<Map<bigint, Book>> {
  const lenders = async () => (depth === 'whole' ? await lendersTo(tx, accountIds) : [])
  const locked = await lockAccounts(tx, [...new Set([...accountIds, ...(await lenders())])])
  // While we waited, another account may have come to pay these sums; from now on none can.
  const known = new Set(locked.map((account) => account.accountId))
  await lockAccounts(
    tx,
    (await lenders()).filter((id) => !known.has(id)),
  )
  const wanted = new Set(accountIds)
  return fillBooks(
    tx,
    locked.filter((account) => wanted.has(account.accountId)),
    depth,
  )
}

function lockAccounts(
  tx: Tx,
  ids: readonly bigint[],
): Promise<{ accountId: bigint; accountRef: string }[]> {
  if (ids.length === 0) return Promise.resolve([])
  return tx.rows(sql`
    select account_id as "accountId", account_ref as "accountRef" from account
    where account_id = any(${ids}::bigint[]) order by account_ref for update`)
}

/** Other accounts whose receipts pay sums of these: their money moves with them. */
async function lendersTo(tx: Tx, accountIds: readonly bigint[]): Promise<bigint[]> {
  const rows = await tx.rows<{ id: bigint }>(sql`
    select distinct r.account_id as id
    from due_sum d join allocation a using (due_sum_id) join receipt r using (receipt_id)
    where d.account_id = any(${accountIds}::bigint[]) and r.account_id <> d.account_id`)
  return rows.map((row) => row.id)
}

/** As `lockBooks`, for reading only: nothing is locked. */
export async function readBooks(
  tx: Tx,
  accountIds: readonly bigint[],
  depth: Depth = 'whole',
): Promise<Map<bigint, Book>> {
  const found = await tx.rows<{ accountId: bigint; accountRef: string }>(sql`
    select account_id as "accountId", account_ref as "accountRef" from account
    where account_id = any(${accountIds}::bigint[])`)
  return fillBooks(tx, found, depth)
}

async function fillBooks(
  tx: Tx,
  accounts: readonly { accountId: bigint; accountRef: string }[],
  depth: Depth,
): Promise<Map<bigint, Book>> {
  const books = new Map<bigint, Book>(
    accounts.map((account) => [
      account.accountId,
      { ...account, charges: [], dueSums: [], receipts: [], allocated: [] },
    ]),
  )
  const ids = accounts.map((account) => account.accountId)
  const charges = new Map<bigint, Charge>()
  for (const charge of await readCharges(tx, ids)) {
    books.get(charge.accountId)?.charges.push(charge)
    charges.set(charge.id, charge)
  }
  const sums = new Map<bigint, DueSum>()
  for (const sum of await readDueSums(tx, ids, { charges, depth })) {
    books.get(sum.accountId)?.dueSums.push(sum)
    sums.set(sum.id, sum)
  }
  await fillReceipts(tx, { books, sums, ids, depth })
  return books
}

async function fillReceipts(
  tx: Tx,
  part: { books: Map<bigint, Book>; sums: Map<bigint, DueSum>; ids: bigint[]; depth: Depth },
): Promise<void> {
  const receipts = new Map<bigint, Receipt>()
  for (const receipt of await readReceipts(tx, part.ids, part.depth)) {
    if (receipt.accountId !== null) part.books.get(receipt.accountId)?.receipts.push(receipt)
    receipts.set(receipt.id, receipt)
  }
  if (part.depth !== 'whole') return
  for (const row of await readAllocated(tx, part.ids)) {
    const [receipt, dueSum] = [receipts.get(row.receiptId), part.sums.get(row.dueSumId)]
    if (receipt === undefined || dueSum === undefined) continue
    part.books.get(dueSum.accountId)?.allocated.push({ receipt, dueSum, amount: row.amount })
  }
}

function readCharges(tx: Tx, ids: readonly bigint[]): Promise<Charge[]> {
  return tx.rows<Charge>(sql`
    select charge_id as id, account_id as "accountId", dwelling_id as "dwellingId", year, version,
      amount_pence as amount, paid_pence as paid, takeover_id as "takeoverId"
    from charge where account_id = any(${ids}::bigint[]) order by charge_id`)
}

/**
 * There are ten for each account, and a run reads hundreds of thousands: an account's come as one
 * text, which the driver reads in a third of the time that rows take.
 */
async function readDueSums(
  tx: Tx,
  ids: readonly bigint[],
  { charges, depth }: { charges: ReadonlyMap<bigint, Charge>; depth: Depth },
): Promise<DueSum[]> {
  const live = depth === 'whole' ? sql`` : sql`and state = 'live'`
  const owed = depth === 'open' ? sql`and paid_pence < amount_pence` : sql``
  const rows = await tx.rows<{ accountId: bigint; sums: string }>(sql`
    select account_id as "accountId", string_agg(concat_ws(',', due_sum_id, charge_id, kind,
      due_on, payable_on, amount_pence, paid_pence, state, 'n' || notice_id, 'c' || case_id,
      'o' || order_id), ';' order by due_sum_id) as sums
    from due_sum where account_id = any(${ids}::bigint[]) ${live} ${owed} group by account_id`)
  return rows.flatMap(({ accountId, sums }) =>
    sums.split(';').map((text) => dueSumIn(text.split(','), { accountId, charges })),
  )
}

function dueSumIn(
  [id = '', chargeId = '', kind, dueOn, payableOn, amount = '', paid = '', state, ...of]: string[],
  { accountId, charges }: { accountId: bigint; charges: ReadonlyMap<bigint, Charge> },
): DueSum {
  const charge = charges.get(BigInt(chargeId))
  invariant(charge, `charge ${chargeId} of due sum ${id}`)
  return {
    id: BigInt(id),
    accountId,
    charge,
    kind: kind as DueSum['kind'],
    dueOn: dueOn as IsoDate,
    payableOn: payableOn as IsoDate,
    amount: BigInt(amount) as Pence,
    paid: BigInt(paid) as Pence,
    noticeId: marked(of, 'n'),
    caseId: marked(of, 'c'),
    orderId: marked(of, 'o'),
    state: state as DueSum['state'],
  }
}

/** Most sums have none of the three: an identity that is not there takes no place in the text. */
function marked(of: readonly string[], mark: 'n' | 'c' | 'o'): bigint | null {
  const found = of.find((text) => text.startsWith(mark))
  return found === undefined ? null : BigInt(found.slice(1))
}

/** Receipts of the accounts, and of other accounts where their money pays sums of these. */
function readReceipts(tx: Tx, ids: readonly bigint[], depth: Depth): Promise<Receipt[]> {
  // Chosen by their ids first: `or` between two ways of belonging reads every receipt there is.
  const wanted =
    depth === 'whole'
      ? sql`receipt_id = any(array(
          select receipt_id from receipt where account_id = any(${ids}::bigint[])
          union
          select a.receipt_id from allocation a join due_sum d using (due_sum_id)
          where d.account_id = any(${ids}::bigint[])))`
      : sql`account_id = any(${ids}::bigint[]) and unallocated_pence > 0`
  return tx.rows<Receipt>(sql`
    select receipt_id as id, account_id as "accountId", received_on as "receivedOn", method,
      amount_pence as amount, unallocated_pence as unallocated,
      payer_reference as "payerReference", file_id as "fileId", line_no as "lineNo", state,
      takeover_id as "takeoverId"
    from receipt
    where ${wanted}
    order by receipt_id`)
}

function readAllocated(
  tx: Tx,
  ids: readonly bigint[],
): Promise<{ receiptId: bigint; dueSumId: bigint; amount: Pence }[]> {
  return tx.rows(sql`
    select a.receipt_id as "receiptId", a.due_sum_id as "dueSumId",
      sum(a.amount_pence)::bigint as amount
    from allocation a join due_sum d using (due_sum_id)
    where d.account_id = any(${ids}::bigint[])
    group by 1, 2 having sum(a.amount_pence) <> 0 order by 1, 2`)
}

/** Writes all that was posted, in the transaction that locked the books. */
export async function writePostings(tx: Tx, acting: Acting, postings: Postings): Promise<void> {
  const used = postings.journals.filter((journal) => journal.lines > 0)
  await giveIds(tx, postings, used)
  await copyJournals(tx, acting, used)
  await copyCharges(tx, acting, postings)
  await copyDueSums(tx, acting, postings)
  await copyReceipts(tx, acting, postings)
  await copyAllocations(tx, acting, postings)
  await copyEntries(tx, postings)
  await updateChanged(tx, acting, postings)
}

async function giveIds(tx: Tx, postings: Postings, journals: readonly Journal[]): Promise<void> {
  const give = async (rows: readonly { id: bigint }[], table: string, column: string) => {
    const ids = await reserveIds(tx, { table, column }, rows.length)
    rows.forEach((row, n) => (row.id = ids[n] ?? 0n))
  }
  await give(journals, 'journal', 'journal_id')
  await give(postings.newCharges, 'charge', 'charge_id')
  await give(postings.newDueSums, 'due_sum', 'due_sum_id')
  await give(postings.newReceipts, 'receipt', 'receipt_id')
}

async function copyJournals(tx: Tx, acting: Acting, journals: readonly Journal[]): Promise<void> {
  await tx.copy(
    'journal',
    ['journal_id', 'kind', 'effective_on', 'recorded_at', 'recorded_by', 'account_id', 'source',
      'narrative'], // prettier-ignore
    journals.map((j) => [
      j.id, j.kind, j.effectiveOn, acting.recordedAt, acting.actor, j.accountId, j.source,
      j.narrative,
    ]), // prettier-ignore
  )
}

async function copyCharges(tx: Tx, acting: Acting, postings: Postings): Promise<void> {
  await tx.copy(
    'charge',
    ['charge_id', 'account_id', 'dwelling_id', 'year', 'version', 'amount_pence', 'paid_pence',
      'takeover_id'], // prettier-ignore
    postings.newCharges.map((c) => [
      c.id, c.accountId, c.dwellingId, c.year, c.version, c.amount, c.paid, c.takeoverId ?? null,
    ]), // prettier-ignore
  )
  await tx.copy(
    'charge_version',
    ['charge_id', 'version', 'amount_pence', 'lines', 'because', 'journal_id', 'recorded_at',
      'recorded_by'], // prettier-ignore
    postings.versions.map((v) => [
      v.charge.id, v.version, v.amount, { json: toJson(v.lines) }, v.because,
      v.journal?.id ?? null, acting.recordedAt, acting.actor,
    ]), // prettier-ignore
  )
}

async function copyDueSums(tx: Tx, acting: Acting, postings: Postings): Promise<void> {
  await tx.copy(
    'due_sum',
    ['due_sum_id', 'account_id', 'charge_id', 'kind', 'due_on', 'payable_on', 'amount_pence',
      'paid_pence', 'notice_id', 'case_id',
      'order_id', 'state', 'effective_on', 'recorded_at'], // prettier-ignore
    postings.newDueSums.map((d) => [
      d.id, d.accountId, d.charge.id, d.kind, d.dueOn, d.payableOn, d.amount, d.paid, d.noticeId,
      d.caseId,
      d.orderId, d.state, acting.on, acting.recordedAt,
    ]), // prettier-ignore
  )
}

async function copyReceipts(tx: Tx, acting: Acting, postings: Postings): Promise<void> {
  const journalOf = new Map<Receipt, bigint>()
  for (const { debit, credit, journal } of postings.entries) {
    const takesIn = credit.code === 'receipt' || credit.code === 'suspense'
    if ((debit.code === 'bank' || debit.code === 'opening-balance') && takesIn)
      journalOf.set(credit.of, journal.id)
  }
  await tx.copy(
    'receipt',
    ['receipt_id', 'account_id', 'received_on', 'method', 'amount_pence', 'unallocated_pence',
      'payer_reference', 'file_id', 'line_no', 'state', 'journal_id', 'recorded_at',
      'recorded_by', 'takeover_id'], // prettier-ignore
    postings.newReceipts.map((r) => [
      r.id, r.accountId, r.receivedOn, r.method, r.amount, r.unallocated, r.payerReference,
      r.fileId, r.lineNo, r.state, journalOf.get(r) ?? null, acting.recordedAt, acting.actor,
      r.takeoverId ?? null,
    ]), // prettier-ignore
  )
}

async function copyAllocations(tx: Tx, acting: Acting, postings: Postings): Promise<void> {
  await tx.copy(
    'allocation',
    ['receipt_id', 'due_sum_id', 'amount_pence', 'rule', 'journal_id', 'recorded_at',
      'recorded_by'], // prettier-ignore
    postings.allocations.map((a) => [
      a.receipt.id, a.dueSum.id, a.amount, a.rule, a.journal?.id ?? null, acting.recordedAt,
      acting.actor,
    ]), // prettier-ignore
  )
}

async function copyEntries(tx: Tx, postings: Postings): Promise<void> {
  await tx.copy(
    'entry',
    ['journal_id', 'line', 'fund', 'debit', 'debit_id', 'credit', 'credit_id', 'amount_pence'],
    postings.entries.map((e) => [
      e.journal.id,
      e.line,
      e.fund,
      e.debit.code,
      idOf(e.debit),
      e.credit.code,
      idOf(e.credit),
      e.amount,
    ]),
  )
}

function idOf(account: LedgerAccount): bigint {
  return 'of' in account ? account.of.id : 0n
}

async function updateChanged(tx: Tx, acting: Acting, postings: Postings): Promise<void> {
  const fresh = new Set<unknown>([
    ...postings.newCharges,
    ...postings.newDueSums,
    ...postings.newReceipts,
  ])
  const changed = [...postings.changed].filter((row) => !fresh.has(row))
  await updateCharges(
    tx,
    changed.filter((row): row is Charge => 'version' in row),
  )
  await updateDueSums(
    tx,
    acting,
    changed.filter((row): row is DueSum => 'dueOn' in row),
  )
  await updateReceipts(
    tx,
    changed.filter((row): row is Receipt => 'unallocated' in row),
  )
}

async function updateCharges(tx: Tx, rows: readonly Charge[]): Promise<void> {
  if (rows.length === 0) return
  await tx.run(sql`
    update charge c set version = n.version, amount_pence = n.amount, paid_pence = n.paid
    from unnest(${rows.map((r) => r.id)}::bigint[], ${rows.map((r) => r.version)}::int[],
      ${rows.map((r) => r.amount)}::bigint[], ${rows.map((r) => r.paid)}::bigint[])
      as n (id, version, amount, paid)
    where c.charge_id = n.id`)
}

/** What is paid of a sum is worked from its allocations; of the rest, what it was is kept. */
async function updateDueSums(tx: Tx, acting: Acting, rows: readonly DueSum[]): Promise<void> {
  if (rows.length === 0) return
  await tx.run(sql`
    with n as (
      select * from unnest(${rows.map((r) => r.id)}::bigint[],
        ${rows.map((r) => r.amount)}::bigint[], ${rows.map((r) => r.paid)}::bigint[],
        ${rows.map((r) => r.state)}::text[], ${rows.map((r) => r.payableOn)}::date[],
        ${rows.map((r) => r.orderId)}::bigint[])
        as n (id, amount, paid, state, payable_on, order_id)),
    was as (
      insert into due_sum_was (due_sum_id, amount_pence, payable_on, order_id, state,
        replaced_on, replaced_at)
      select due_sum_id, amount_pence, d.payable_on, d.order_id, d.state,
        ${acting.on}::date, ${acting.recordedAt}::timestamptz
      from due_sum d join n on n.id = d.due_sum_id
      where (amount_pence, d.payable_on, d.order_id, d.state)
        is distinct from (n.amount, n.payable_on, n.order_id, n.state))
    update due_sum d set amount_pence = n.amount, paid_pence = n.paid, state = n.state,
      payable_on = n.payable_on, order_id = n.order_id
    from n where d.due_sum_id = n.id`)
}

async function updateReceipts(tx: Tx, rows: readonly Receipt[]): Promise<void> {
  if (rows.length === 0) return
  await tx.run(sql`
    update receipt r set unallocated_pence = n.unallocated, state = n.state,
      account_id = n.account_id
    from unnest(${rows.map((r) => r.id)}::bigint[], ${rows.map((r) => r.unallocated)}::bigint[],
      ${rows.map((r) => r.state)}::text[], ${rows.map((r) => r.accountId)}::bigint[])
      as n (id, unallocated, state, account_id)
    where r.receipt_id = n.id`)
}
