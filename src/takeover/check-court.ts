/** What of a takeover's cases and orders cannot be: each step needs the one before it. */
import type { TakenCase, TakenOrder } from '#formats/takeover-records.js'
import type { IsoDate } from '#kernel/dates.js'
import { minus, poundsText, total, ZERO } from '#kernel/money.js'
import type { Note } from '#takeover/check-records.js'
import { isCostsKind, type LinkedRecords } from '#takeover/linked-records.js'
import { personsNamed, type Register } from '#takeover/register.js'

interface With {
  readonly register: Register
  readonly note: Note
  readonly today: IsoDate
}

const NOTICES = new Set(['reminder', 'second-reminder', 'final-notice'])
/** States in which the matter is still before the court. */
export const OPEN = new Set<string>(['approved', 'summonsed'])
const ORDERED = new Set<string>(['liability-order', 'costs-only'])
/** Our own numbers: one from elsewhere in their form would be given a second time. */
const OUR_NUMBER = /^S\d{7}$/

export function courtFaults(records: LinkedRecords, part: With): void {
  for (const one of records.cases) caseFaults(one, { ...part, records })
  for (const one of records.orders) orderFaults(one, { ...part, records })
  sumFaults(records, part.note)
}

function caseFaults(one: TakenCase, part: With & { records: LinkedRecords }): void {
  const { records, register, note, today } = part
  const { line, charge, summonsNo, state, laidOn, approvedOn, hearingOn, dueSums } = one
  const at = (column: string) => ({ file: 'cases', line, column })
  const account = register.accounts.get(records.chargeOf.get(charge)?.accountRef ?? '')
  if (!records.chargeOf.has(charge)) note(at('charge'), `no charge ${charge} is in charges.csv`)
  if (account && personsNamed(account, one.persons) === undefined) {
    note(at('persons'), `not all are named on account ${account.ref}`)
  }
  if (register.summonsNos.has(summonsNo)) note(at('summons_no'), `${summonsNo} is in use already`)
  if (OUR_NUMBER.test(summonsNo)) {
    note(at('summons_no'), `${summonsNo} is of the form of our own: put a letter before it`)
  }
  if (!/^\d\d:\d\d$/.test(one.hearingAt)) note(at('hearing_at'), 'is not a time such as 10:00')
  if (one.sum <= ZERO) note(at('sum'), 'must be above nought')
  if (approvedOn < laidOn || hearingOn < approvedOn) {
    note(at('hearing'), 'laid, approved and heard are not days in that order')
  }
  if (OPEN.has(state) && hearingOn < today) {
    note(at('state'), `its hearing was on ${hearingOn}: say what came of it`)
  }
  const tax = dueSums.map((name) => records.dueSumOf.get(name))
  if (tax.length === 0 || tax.some((sum) => sum?.charge !== charge || isCostsKind(sum.kind))) {
    note(at('due_sums'), `must name the sums of tax of charge ${charge} that it is for`)
  }
  const before = (records.noticesOn.get(charge) ?? []).filter(
    (notice) => NOTICES.has(notice.kind) && notice.issuedOn <= laidOn,
  )
  if (before.length === 0) {
    note(at('charge'), 'no reminder or final notice came before it: give the one it stands on')
  }
  const summonses = records.summonsesOf.get(one.case) ?? []
  if (state !== 'approved' && summonses.length === 0) {
    note(at('state'), `is ${state}, but notices.csv has no summons of it`)
  }
  if (ORDERED.has(state) !== records.orderOf.has(one.case)) {
    note(at('state'), `is ${state}, and orders.csv says otherwise`)
  }
}

function orderFaults(order: TakenOrder, part: With & { records: LinkedRecords }): void {
  const { records, register, note } = part
  const at = (column: string) => ({ file: 'orders', line: order.line, column })
  const found = records.caseOf.get(order.case)
  if (found === undefined) {
    return note(at('case'), `no case ${order.case} is in cases.csv: an order needs its case`)
  }
  if (found.state !== order.kind) note(at('kind'), `its case is ${found.state}`)
  if (order.madeOn !== found.hearingOn) note(at('made'), `its case was heard ${found.hearingOn}`)
  const account = register.accounts.get(records.chargeOf.get(found.charge)?.accountRef ?? '')
  if (account && personsNamed(account, order.persons) === undefined) {
    note(at('persons'), `not all are named on account ${account.ref}`)
  }
  const sums = order.dueSums.map((name) => records.dueSumOf.get(name))
  const strange = order.dueSums.find((_, n) => sums[n]?.charge !== found.charge)
  if (strange !== undefined || sums.length === 0) {
    note(
      at('due_sums'),
      `must name sums of charge ${found.charge}${strange ? `, not ${strange}` : ''}`,
    )
  }
  const owing = (costs: boolean) =>
    total(
      sums.flatMap((sum) =>
        sum === undefined || isCostsKind(sum.kind) !== costs ? [] : [minus(sum.amount, sum.paid)],
      ),
    )
  if (owing(false) > order.sum) {
    const message = `is ${poundsText(order.sum)}, but ${poundsText(owing(false))} of tax is owed under it`
    note(at('sum'), message)
  }
  if (owing(true) > order.costs) {
    const message = `are ${poundsText(order.costs)}, but ${poundsText(owing(true))} are owed under it`
    note(at('costs'), message)
  }
}

/** A sum stands under one order, and in one open case, at a time. */
function sumFaults(records: LinkedRecords, note: Note): void {
  const under = new Set<string>()
  for (const { dueSums, line } of records.orders) {
    for (const name of dueSums) {
      const at = { file: 'orders', line, column: 'due_sums' }
      if (under.has(name)) note(at, `${name} stands under another order as well`)
      under.add(name)
    }
  }
  const open = new Set<string>()
  for (const { charge, state, line } of records.cases) {
    if (!OPEN.has(state)) continue
    const at = { file: 'cases', line, column: 'charge' }
    if (open.has(charge)) note(at, `${charge} has another case before the court`)
    open.add(charge)
  }
}
