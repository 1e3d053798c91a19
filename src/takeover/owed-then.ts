/** What was owed of a due sum on an earlier day, by what had been received then. */
import type { IsoDate } from '#kernel/dates.js'
import { present } from '#kernel/invariant.js'
import { minus, type Pence, total } from '#kernel/money.js'
import type { LinkedRecords } from '#takeover/linked-records.js'

/** All of the sum less what was received by the end of the day. */
export function owedOn(records: LinkedRecords, name: string, on: IsoDate): Pence {
  const sum = present(records.dueSumOf.get(name), `due sum ${name}`)
  const paid = (records.allocationsTo.get(name) ?? [])
    .filter(({ receipt }) => (records.receiptOf.get(receipt)?.receivedOn ?? '') <= on)
    .map(({ amount }) => amount)
  return minus(sum.amount, total(paid))
}
