/**
 * Bills issued in a change tell the account as the change leaves it: credit that moves at its end,
 * to those who stay, is paid by no bill any more and told as credit by none.
 */
import { creditTold, nextToPay } from '#billing/write-bills.js'
import type { IsoDate } from '#kernel/dates.js'
import { lockBooks, taxFigures } from '#ledger/index.js'
import { sql, type Tx } from '#store/db.js'
import { revive, toJson } from '#store/json.js'

interface Issued {
  readonly id: bigint
  readonly accountId: bigint
  readonly chargeId: bigint
  readonly kind: string
  readonly issuedOn: IsoDate
  readonly detail: unknown
}

/** States again what is paid, left and in credit of bills of this transaction, not printed yet. */
export async function restateBills(tx: Tx, noticeIds: readonly bigint[]): Promise<void> {
  const issued = await tx.rows<Issued>(sql`
    select notice_id as id, account_id as "accountId", charge_id as "chargeId", kind, detail,
      issued_on as "issuedOn"
    from notice where notice_id = any(${noticeIds}::bigint[]) order by notice_id`)
  const books = await lockBooks(tx, [...new Set(issued.map((bill) => bill.accountId))])
  for (const [n, bill] of issued.entries()) {
    const book = books.get(bill.accountId)
    const charge = book?.charges.find((c) => c.id === bill.chargeId)
    if (book === undefined || charge === undefined) continue
    const { sums, left, paid } = taxFigures(book, charge)
    const changes = issued.slice(n + 1).some((b) => b.accountId === bill.accountId && isChanged(b))
    const told = revive(bill.detail) as Record<string, unknown>
    delete told['credited']
    const credit = isChanged(bill) && !changes ? creditTold(left, book) : {}
    await tx.run(sql`update notice set balance_pence = ${left},
      pay_by = ${nextToPay(sums, bill.issuedOn)},
      detail = ${toJson({ ...told, paid, ...credit })}::json where notice_id = ${bill.id}`)
    await tx.run(sql`update notice_due_sum s set paid_pence = p.paid
      from unnest(${sums.map((s) => s.sum.id)}::bigint[], ${sums.map((s) => s.paid)}::bigint[])
        as p (id, paid)
      where s.notice_id = ${bill.id} and s.due_sum_id = p.id`)
  }
}

const isChanged = ({ kind }: Issued) => kind === 'adjusted-demand'
