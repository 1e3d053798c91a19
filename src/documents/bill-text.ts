/** What a bill says: the contents of a demand notice (SI 2011/3038 Sch 1) as strings. */
import { negate, showPounds } from '#kernel/money.js'
import type { AdjustedBill, AuthorityShare, Bill, BillOutcome, ChargeLine } from './data.js'
import { letterText } from './letter-text.js'
import { saidDate, saidList, saidPeriod, saidShortDate, saidText } from './welsh.js'
import { instalmentText, showChange, showYear } from './words.js'

export function billText(bill: Bill) {
  return {
    ...letterText(bill),
    wales: bill.wales ?? false,
    premium: bill.premium ?? false,
    year: showYear(bill.year),
    period: saidPeriod(bill.period),
    liablePersons: saidList(bill.liablePersons),
    dwelling: { ...bill.dwelling, address: bill.dwelling.addressLines.join(', ') },
    shares: bill.shares.map(shareText),
    socialCare: bill.shares.flatMap(socialCareText),
    bandTotal: {
      amount: showPounds(bill.bandTotal.amount),
      lastYear: bill.bandTotal.lastYear === null ? null : showPounds(bill.bandTotal.lastYear),
      change: saidText(showChange(bill.bandTotal.changePercent)),
    },
    lines: bill.lines.map(lineText),
    charge: showPounds(bill.charge),
    adjustments: bill.adjustments.map(({ text, amount }) => ({
      text: saidText(text),
      amount: showPounds(amount),
    })),
    payable: showPounds(bill.payable),
    credit: bill.payable < 0n ? showPounds(negate(bill.payable)) : null,
    nothing: bill.payable === 0n,
    instalments: bill.instalments.map(instalmentText),
    accountEnding: bill.payment.kind === 'direct-debit' ? bill.payment.accountEnding : null,
    adjusted: null,
  }
}

export function adjustedBillText(bill: AdjustedBill) {
  return {
    ...billText(bill),
    adjusted: {
      closing: bill.closing,
      changes: bill.changes.map((change) => ({
        text: saidText(change.text),
        before: change.before === undefined ? null : saidText(change.before),
        after: change.after === undefined ? null : saidText(change.after),
        from: change.from === undefined ? null : saidShortDate(change.from),
      })),
      chargeBefore: showPounds(bill.chargeBefore),
      received: bill.received.map((receipt) => ({
        on: saidShortDate(receipt.on),
        text: saidText(receipt.text),
        amount: showPounds(receipt.amount),
      })),
      outcome: outcomeText(bill.outcome),
    },
  }
}

function shareText({ name, amount, changePercent }: AuthorityShare) {
  return { name, amount: showPounds(amount), change: saidText(showChange(changePercent)) }
}

function socialCareText({ name, adultSocialCare: care }: AuthorityShare) {
  if (care === undefined) return []
  return [{ name, amount: showPounds(care.amount), change: showChange(care.changePercent) }]
}

function lineText(line: ChargeLine) {
  return {
    text: saidText(line.text),
    period: line.period === undefined ? null : saidPeriod(line.period),
    reason: line.reason === undefined ? null : saidText(line.reason),
    days: line.days?.toString() ?? '',
    amount: showPounds(line.amount),
  }
}

function outcomeText(outcome: BillOutcome) {
  const amount = 'amount' in outcome ? showPounds(outcome.amount) : null
  return {
    kind: outcome.kind,
    amount,
    dueOn: outcome.kind === 'balance-due' ? saidDate(outcome.dueOn) : null,
    how: outcome.kind === 'refund' ? outcome.how : null,
  }
}
