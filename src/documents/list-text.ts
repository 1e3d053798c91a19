/** What the court lists say, as the strings that the template sets. */
import { addDays, showDate } from '#kernel/dates.js'
import { type Pence, showPounds, total, ZERO } from '#kernel/money.js'
import { hearingText } from './letter-text.js'
import type {
  ComplaintList, CourtListHeader, CourtListRow, HearingList, HearingRequest, HearingResult,
  OrderList,
} from './list-data.js' // prettier-ignore
import { senderText, shortDate } from './words.js'

const REQUESTS: Readonly<Record<HearingRequest, string>> = {
  order: 'Order',
  'costs-only': 'Costs only',
  nothing: 'Nothing',
  withdraw: 'Withdraw',
  adjourn: 'Adjourn',
  contested: 'Contested',
}

const RESULTS: Readonly<Record<HearingResult, string>> = {
  granted: 'Granted',
  'granted-costs-varied': 'Granted, costs varied',
  'costs-only': 'Costs only',
  withdrawn: 'Withdrawn',
  paid: 'Paid',
  dismissed: 'Dismissed',
  'set-aside': 'Set aside',
}

export function complaintListText(list: ComplaintList) {
  return {
    ...headerText(list),
    ...rowsText(list.rows, (row) => row.struckOut === undefined),
    rows: list.rows.map((row) => ({
      ...rowText(row),
      notice:
        row.notice === null
          ? 'Served elsewhere'
          : `${upperFirst(row.notice.kind.replaceAll('-', ' '))}, ${shortDate(row.notice.on)}`,
      holds: row.holds.join(', ') || 'None',
    })),
    officer: list.approvedBy ?? null,
    signedOn: list.approvedOn === undefined ? null : showDate(list.approvedOn),
  }
}

export function hearingListText(list: HearingList) {
  return {
    ...headerText(list),
    ...rowsText(list.rows, (row) => row.request !== 'nothing' && row.request !== 'withdraw'),
    rows: list.rows.map((row) => ({
      ...rowText(row),
      servedOn: row.servedOn === null ? 'Not served' : shortDate(row.servedOn),
      paidSince: showPounds(row.paidSince),
      request: REQUESTS[row.request],
      note: row.note ?? '',
    })),
  }
}

export function orderListText(list: OrderList) {
  return {
    ...headerText(list),
    ...rowsText(list.rows),
    rows: list.rows.map((row) => ({
      ...rowText(row),
      result: row.result === null ? '' : RESULTS[row.result],
      note: row.resultNote ?? '',
      ordered: row.result === null ? '' : showPounds(row.ordered),
    })),
    orderedTotal: showPounds(sumOf(list.rows, (row) => row.ordered)),
    officer: list.madeBy ?? null,
  }
}

function headerText(list: CourtListHeader) {
  return {
    authority: senderText(list.authority),
    listNo: list.listNo,
    documentNo: list.documentNo,
    preparedOn: showDate(list.issuedOn),
    largePrint: list.largePrint ?? false,
    court: { ...list.court, address: list.court.addressLines.join(', ') },
    hearing: hearingText(list.hearing),
    complaintType: list.complaintType,
    standing: list.standing,
  }
}

function rowText(row: CourtListRow) {
  return {
    seq: String(row.seq),
    joint: row.jointWithSeq === undefined ? null : String(row.jointWithSeq),
    summonsNo: row.summonsNo,
    accountRef: row.accountRef,
    name: row.name,
    serviceAddress: row.serviceAddress,
    dwellingAddress: row.dwellingAddress,
    period: row.periods
      .map(({ from, until }) => `${shortDate(from)} to ${shortDate(addDays(until, -1))}`)
      .join(', '),
    sum: showPounds(row.sum),
    summonsCosts: showPounds(row.summonsCosts),
    orderCosts: showPounds(row.orderCosts),
    total: showPounds(row.total),
    struckOut: row.struckOut ?? null,
    since: row.since ?? [],
  }
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What the list adds up: the totals are of the cases that the court is asked something of. */
function rowsText<Row extends CourtListRow>(
  rows: readonly Row[],
  isAsked: (row: Row) => boolean = () => true,
) {
  const cases = rows.filter((row) => row.jointWithSeq === undefined)
  const asked = cases.filter(isAsked)
  const sumOf = (amount: (row: Row) => Pence) => showPounds(total(asked.map(amount)))
  return {
    persons: String(rows.length),
    cases: String(cases.length),
    asked: String(asked.length),
    totals: {
      sum: sumOf((row) => row.sum),
      summonsCosts: sumOf((row) => row.summonsCosts),
      orderCosts: sumOf((row) => row.orderCosts),
      total: sumOf((row) => row.total),
    },
  }
}

/** Each case counts once, however many persons are summoned for it. */
function sumOf<Row extends CourtListRow>(rows: readonly Row[], amount: (row: Row) => Pence): Pence {
  return total(rows.map((row) => (row.jointWithSeq === undefined ? amount(row) : ZERO)))
}
