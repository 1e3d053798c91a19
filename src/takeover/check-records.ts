/**
 * What of a takeover cannot be: unknown accounts, years charged already, sums that do not add up,
 * orders without what must have come before them. Pure; every fault names its file and line.
 */
import type { TakeoverRecords } from '#formats/takeover-records.js'
import { type IsoDate, showDate } from '#kernel/dates.js'
import { endOf, startOf } from '#kernel/financial-year.js'
import type { FieldError } from '#kernel/invariant.js'
import { minus, plus, poundsText, total, ZERO } from '#kernel/money.js'
import { receiptKey } from '#takeover/already-here.js'
import { courtFaults } from '#takeover/check-court.js'
import { isCostsKind, type LinkedRecords } from '#takeover/linked-records.js'
import { chargeKey, personsNamed, type Register } from '#takeover/register.js'

/** Notes a fault of a line of a file. */
export type Note = (at: { file: string; line: number; column: string }, message: string) => void

export function checkRecords(
  records: LinkedRecords,
  register: Register,
  today: IsoDate,
): FieldError[] {
  const errors: FieldError[] = []
  const note: Note = ({ file, line, column }, message) =>
    void errors.push({ field: `${file}.csv ${column}`, line, message })
  if (records.takenOn > today) {
    const message = `is after ${showDate(today)}: take over on the day, from that day’s files`
    errors.push({ field: 'takeover.csv taken_on', message })
  }
  nameFaults(records, note)
  chargeFaults(records, { register, note })
  dueSumFaults(records, note)
  receiptFaults(records, { register, note })
  noticeFaults(records, { register, note })
  courtFaults(records, { register, note, today })
  planFaults(records, { register, note })
  return errors
}

/** Names that two lines have. */
function nameFaults(records: TakeoverRecords, note: Note): void {
  const once = <T extends { line: number }>(
    rows: readonly T[],
    { file, column }: { file: string; column: string },
    nameOf: (row: T) => string,
  ) => {
    const seen = new Set<string>()
    for (const row of rows) {
      const name = nameOf(row)
      if (seen.has(name)) note({ file, line: row.line, column }, `${name} stands in the file twice`)
      seen.add(name)
    }
  }
  once(records.charges, { file: 'charges', column: 'charge' }, (c) => c.charge)
  once(records.dueSums, { file: 'due_sums', column: 'due_sum' }, (s) => s.dueSum)
  once(records.notices, { file: 'notices', column: 'notice' }, (n) => n.notice)
  once(records.cases, { file: 'cases', column: 'case' }, (c) => c.case)
  once(records.cases, { file: 'cases', column: 'summons_no' }, (c) => c.summonsNo)
  once(records.orders, { file: 'orders', column: 'case' }, (o) => o.case)
  once(records.receipts, { file: 'receipts', column: 'receipt' }, (r) => r.receipt)
  once(records.plans, { file: 'plans', column: 'account_ref' }, (p) => p.accountRef)
}

interface With {
  readonly register: Register
  readonly note: Note
}

function chargeFaults(records: LinkedRecords, { register, note }: With): void {
  const seen = new Set<string>()
  const file = 'charges'
  for (const charge of records.charges) {
    const { line, accountRef, propertyRef, year, from, workedTo } = charge
    const account = register.accounts.get(accountRef)
    if (account === undefined) note({ file, line, column: 'account_ref' }, unknown(accountRef))
    else if (account.persons.length === 0) {
      note({ file, line, column: 'account_ref' }, `${accountRef} names nobody who is liable`)
    }
    if (!register.dwellings.has(propertyRef)) {
      const message = `${propertyRef} is not in the register: import the properties first`
      note({ file, line, column: 'property_ref' }, message)
    }
    if (from < startOf(year) || workedTo < from || workedTo >= endOf(year)) {
      const message = `the days from ${from} to ${workedTo} are not days of ${year} in order`
      note({ file, line, column: 'worked_to' }, message)
    }
    const key = chargeKey(charge)
    if (register.charged.has(key)) {
      const message = `${accountRef} has been charged for ${year} here already: leave it out`
      note({ file, line, column: 'year' }, message)
    }
    if (seen.has(key)) {
      const message = `${accountRef} has a charge for ${propertyRef} in ${year} in the file already`
      note({ file, line, column: 'year' }, message)
    }
    seen.add(key)
    const other = chargedToAnother(charge, register)
    if (other !== undefined) {
      const message = `${propertyRef} is charged to ${other} here for some of these days`
      note({ file, line, column: 'from' }, message)
    }
  }
  overlapFaults(records, note)
}

/** The account to which the dwelling is charged here for a day of the charge. */
function chargedToAnother(
  { propertyRef, accountRef, year, from, workedTo }: LinkedRecords['charges'][number],
  { here }: Register,
): string | undefined {
  return here.charges.find(
    (c) =>
      c.propertyRef === propertyRef &&
      c.year === year &&
      c.accountRef !== accountRef &&
      c.from <= workedTo &&
      (c.until === null || c.until > from),
  )?.accountRef
}

/** Two accounts cannot both be charged for the same days of a dwelling. */
function overlapFaults({ charges }: LinkedRecords, note: Note): void {
  const inOrder = [...charges].sort((a, b) => {
    const [x, y] = [`${a.propertyRef} ${a.from}`, `${b.propertyRef} ${b.from}`]
    return x < y ? -1 : x > y ? 1 : 0
  })
  inOrder.forEach((charge, n) => {
    const before = inOrder[n - 1]
    if (before?.propertyRef !== charge.propertyRef || before.accountRef === charge.accountRef)
      return
    if (before.workedTo < charge.from) return
    const message = `${charge.propertyRef} is charged to ${before.accountRef} up to ${before.workedTo} as well (line ${before.line})`
    note({ file: 'charges', line: charge.line, column: 'from' }, message)
  })
}

export function unknown(accountRef: string): string {
  return `no account ${accountRef} is in the register: import the accounts first`
}

function dueSumFaults(records: LinkedRecords, note: Note): void {
  for (const sum of records.dueSums) {
    const { line, charge, amount, paid, kind } = sum
    const at = (column: string) => ({ file: 'due_sums', line, column })
    if (!records.chargeOf.has(charge)) note(at('charge'), `no charge ${charge} is in charges.csv`)
    if (amount < ZERO) note(at('amount'), 'is below nought: credit belongs to a receipt')
    if (paid > amount) {
      const over = poundsText(minus(paid, amount))
      const message = `is ${over} above the amount: what is over is the credit of a receipt`
      note(at('paid'), message)
    }
    const allocated = total((records.allocationsTo.get(sum.dueSum) ?? []).map((a) => a.amount))
    if (allocated !== paid) {
      const message = `is ${poundsText(paid)}, but receipts paid ${poundsText(allocated)} of it in allocations.csv`
      note(at('paid'), message)
    }
    if (sum.notice !== null && records.noticeOf.get(sum.notice)?.charge !== charge) {
      note(at('notice'), `${sum.notice} is no notice on charge ${charge} in notices.csv`)
    }
    if (isCostsKind(kind) && records.caseOf.get(sum.case ?? '')?.charge !== charge) {
      note(at('case'), `costs need the case on charge ${charge} that brought them about`)
    }
    if (!isCostsKind(kind) && sum.case !== null) {
      note(at('case'), 'only costs belong to a case: the case names the tax that it is for')
    }
  }
  for (const { charge, line, amount } of records.charges) {
    const tax = (records.dueSumsOn.get(charge) ?? []).filter((sum) => !isCostsKind(sum.kind))
    const sum = total(tax.map((part) => part.amount))
    if (sum === amount) continue
    const message = `is ${poundsText(amount)}, but its due sums come to ${poundsText(sum)}`
    note({ file: 'charges', line, column: 'amount' }, message)
  }
}

function receiptFaults(records: LinkedRecords, { register, note }: With): void {
  for (const receipt of records.receipts) {
    const { line, accountRef, amount, credit, receivedOn } = receipt
    const at = (column: string) => ({ file: 'receipts', line, column })
    if (!register.accounts.has(accountRef)) note(at('account_ref'), unknown(accountRef))
    if (register.here.receipts.has(receiptKey(receipt))) {
      const from = `taken over from ${records.source} already`
      note(at('receipt'), `${receipt.receipt} has been ${from}: leave it out`)
    }
    if (amount <= ZERO) note(at('amount'), 'must be above nought')
    if (credit < ZERO) note(at('credit'), 'is below nought')
    if (receivedOn > records.takenOn) note(at('received'), 'is after the day of the takeover')
    const paid = total((records.allocationsFrom.get(receipt.receipt) ?? []).map((a) => a.amount))
    if (plus(paid, credit) === amount) continue
    const message = `is ${poundsText(amount)}, but pays ${poundsText(paid)} and has ${poundsText(credit)} of credit`
    note(at('amount'), message)
  }
  for (const { line, receipt, dueSum, amount } of records.allocations) {
    const at = (column: string) => ({ file: 'allocations', line, column })
    const [from, to] = [records.receiptOf.get(receipt), records.dueSumOf.get(dueSum)]
    if (from === undefined) note(at('receipt'), `no receipt ${receipt} is in receipts.csv`)
    if (to === undefined) note(at('due_sum'), `no due sum ${dueSum} is in due_sums.csv`)
    if (amount <= ZERO) note(at('amount'), 'must be above nought')
    const owner = records.chargeOf.get(to?.charge ?? '')?.accountRef
    if (from !== undefined && owner !== undefined && from.accountRef !== owner) {
      note(at('due_sum'), `is of account ${owner}, the receipt of ${from.accountRef}`)
    }
  }
}

const NEEDS_DAYS = new Set(['reminder', 'second-reminder', 'final-notice', 'joint-notice'])

function noticeFaults(records: LinkedRecords, { register, note }: With): void {
  for (const notice of records.notices) {
    const { line, charge, kind, issuedOn, payBy, dueSums, persons } = notice
    const at = (column: string) => ({ file: 'notices', line, column })
    const account = register.accounts.get(records.chargeOf.get(charge)?.accountRef ?? '')
    if (!records.chargeOf.has(charge)) note(at('charge'), `no charge ${charge} is in charges.csv`)
    if (issuedOn > records.takenOn) note(at('issued'), 'is after the day of the takeover')
    if (payBy !== null && payBy < issuedOn) note(at('pay_by'), `is before its issue on ${issuedOn}`)
    if (NEEDS_DAYS.has(kind) && payBy === null) note(at('pay_by'), `a ${kind} has a day to pay by`)
    if (account && personsNamed(account, persons) === undefined) {
      note(at('persons'), `not all are named on account ${account.ref}`)
    }
    const strange = dueSums.find((name) => records.dueSumOf.get(name)?.charge !== charge)
    if (strange !== undefined) note(at('due_sums'), `${strange} is no due sum of charge ${charge}`)
    const isSummons = kind === 'summons'
    if (isSummons && records.caseOf.get(notice.case ?? '')?.charge !== charge) {
      note(at('case'), `a summons needs its case on charge ${charge}`)
    }
    if (!isSummons && notice.case !== null) note(at('case'), 'only a summons belongs to a case')
  }
}

function planFaults(records: LinkedRecords, { register, note }: With): void {
  for (const { line, accountRef, dayOfMonth } of records.plans) {
    const at = (column: string) => ({ file: 'plans', line, column })
    if (!register.accounts.has(accountRef)) note(at('account_ref'), unknown(accountRef))
    if (dayOfMonth < 1 || dayOfMonth > 28) note(at('day'), 'must be a day from 1 to 28')
  }
}
