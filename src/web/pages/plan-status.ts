/** How each sum to be paid stands on a day. */
import type { PlanSum } from '#enquiries/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { minus, showPounds } from '#kernel/money.js'

export function showPlan(sums: readonly PlanSum[], today: IsoDate) {
  return sums.map((sum) => ({ ...sum, ...statusOf(sum, today) }))
}

function statusOf(sum: PlanSum, today: IsoDate): { status: string; statusText: string } {
  const left = minus(sum.amount, sum.paid)
  if (left === 0n) return { status: 'paid', statusText: 'Paid' }
  const part = sum.paid > 0n ? `${showPounds(left)} left, ` : ''
  const order = sum.orderId === null ? '' : ', under an order'
  if (sum.payableOn < today) return { status: 'late', statusText: `${part}overdue${order}` }
  if (sum.payableOn === today) return { status: 'due', statusText: `${part}due today${order}` }
  return { status: 'later', statusText: `${part}not yet due` }
}
