/** The demand notice and the adjusted one, as SI 2011/3038 asks for them. */
import type {
  AdjustedBill,
  AuthorityShare,
  Bill,
  BilledDwelling,
  ChargeLine as BillLine,
} from '#documents/index.js'
import { addDays } from '#kernel/dates.js'
import { endOf, previousYear, startOf } from '#kernel/financial-year.js'
import { divideHalfUp } from '#kernel/fraction.js'
import { minus, type Pence, total, ZERO } from '#kernel/money.js'
import { type ChargeBand, elementForBand } from '#law/council-tax/bands.js'
import type { ChargeLine } from '#law/council-tax/charge.js'
import {
  dwellingLines,
  isOfWales,
  letterBase,
  type LetterFacts,
  type LetterNotice,
} from '#letters/letter-facts.js'

export function billLetter(notice: LetterNotice, facts: LetterFacts): Bill {
  const lines = linesOf(notice, facts, notice.detail.version ?? 1)
  const charge = total(lines.map((line) => line.amount))
  const band = lines[0]?.band ?? 'D'
  const planned = total(notice.sums.map((sum) => sum.amount))
  const from = lines[0]?.from ?? startOf(notice.year)
  const until = lines.filter((l) => l.kind === 'charge').at(-1)?.until ?? endOf(notice.year)
  return {
    ...letterBase(notice, facts),
    year: notice.year,
    period: { from, until },
    liablePersons: notice.partyIds.flatMap((id) => facts.parties.get(id)?.name ?? []),
    dwelling: dwellingOf(notice, facts, { band, lines }),
    ...sharesOf(notice, facts, band),
    lines: lines.map(billLine),
    charge,
    adjustments: [],
    payable: planned > ZERO ? planned : charge,
    instalments: notice.sums.map(({ dueOn, amount }) => ({ dueOn, amount })),
    payment: paymentOf(notice, facts),
    wales: isOfWales(notice, facts),
  }
}

/** What changed since the bill before, by comparing the two versions line by line. */
export function adjustedBillLetter(notice: LetterNotice, facts: LetterFacts): AdjustedBill {
  const bill = billLetter(notice, facts)
  const version = notice.detail.version ?? 1
  const before = linesOf(notice, facts, version - 1)
  const chargeBefore = total(before.map((line) => line.amount))
  // What is still to pay when the notice goes out was kept with it; the rest had been paid.
  const received = minus(bill.charge, notice.balance)
  const unpaid = notice.balance
  const next = bill.instalments.filter((i) => i.dueOn >= notice.issuedOn)
  const closing = notice.detail.closing === true
  return {
    ...bill,
    closing,
    changes: [{ text: because(notice), before: pounds(chargeBefore), after: pounds(bill.charge) }],
    chargeBefore,
    received: [],
    adjustments: received > ZERO ? [{ text: 'Paid so far', amount: -received as Pence }] : [],
    payable: unpaid,
    instalments: next,
    outcome: outcomeOf(unpaid, { next, notice }),
  }
}

function because(notice: LetterNotice): string {
  const text = notice.detail.because ?? 'The facts we hold have changed'
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function pounds(amount: Pence): string {
  return `£${(Number(amount) / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 })}`
}

function outcomeOf(
  unpaid: Pence,
  { next, notice }: { next: Bill['instalments']; notice: LetterNotice },
): AdjustedBill['outcome'] {
  const { credited = ZERO } = notice.detail
  // Repaid where they ask for it, and otherwise set against the next bill (Sch 1 paras 9 and 10).
  if (unpaid <= ZERO && credited > ZERO) return { kind: 'refund', amount: credited, how: 'ask' }
  if (unpaid <= ZERO) return { kind: 'nothing-to-pay' }
  const [only] = next
  if (next.length === 1 && only !== undefined) {
    return { kind: 'balance-due', amount: unpaid, dueOn: only.dueOn }
  }
  if (next.length === 0) {
    return { kind: 'balance-due', amount: unpaid, dueOn: addDays(notice.issuedOn, 14) }
  }
  return { kind: 'instalments' }
}

function linesOf(notice: LetterNotice, facts: LetterFacts, version: number): readonly ChargeLine[] {
  return facts.lines.get(`${notice.chargeId}/${version}`) ?? []
}

function dwellingOf(
  notice: LetterNotice,
  facts: LetterFacts,
  { band, lines }: { band: string; lines: readonly ChargeLine[] },
): BilledDwelling {
  const lowered = lines.find((line) => line.kind === 'disabled-reduction')?.band
  const addressLines = dwellingLines(notice, facts)
  return lowered === undefined ? { addressLines, band } : { addressLines, band, chargedAs: lowered }
}

function billLine(line: ChargeLine): BillLine {
  const { text, days, amount, from, until } = line
  return { text, days, amount, period: { from, until } }
}

/** Each authority's amount for the band, with its change from last year as the statute shows it. */
function sharesOf(
  notice: LetterNotice,
  facts: LetterFacts,
  band: ChargeBand,
): Pick<Bill, 'shares' | 'bandTotal'> {
  const parish = facts.dwellings.get(notice.dwellingId)?.parishCode ?? ''
  const now = facts.taxes.get(notice.year)?.elementsFor(parish) ?? []
  const last = facts.taxes.get(previousYear(notice.year))?.elementsFor(parish)
  const shares = now.map((element): AuthorityShare => {
    const amount = elementForBand(element.bandD, band)
    const before = last?.find(
      (e) =>
        e.code === element.code &&
        e.areaCode === element.areaCode &&
        e.parishCode === element.parishCode,
    )
    const changePercent = before === undefined ? null : percent(before.bandD, element.bandD)
    const share = { name: element.name, amount, changePercent }
    if (element.socialCare === ZERO) return share
    const care = elementForBand(element.socialCare, band)
    const grown = minus(element.socialCare, before?.socialCare ?? element.socialCare)
    const base = before?.bandD ?? element.bandD
    return {
      ...share,
      adultSocialCare: { amount: care, changePercent: ratio(grown, base) },
    }
  })
  const amount = total(shares.map((share) => share.amount))
  const lastYear = last === undefined ? null : total(last.map((e) => elementForBand(e.bandD, band)))
  const changePercent = lastYear === null ? null : percent(lastYear, amount)
  return { shares, bandTotal: { amount, lastYear, changePercent } }
}

/** The change in percent to one decimal place, half up: "4.9". */
function percent(before: Pence, after: Pence): string | null {
  return before === ZERO ? null : ratio(minus(after, before), before)
}

function ratio(part: Pence, whole: Pence): string {
  const tenths = divideHalfUp(part * 1000n, whole)
  const digits = (tenths < 0n ? -tenths : tenths).toString().padStart(2, '0')
  return `${tenths < 0n ? '-' : ''}${digits.slice(0, -1)}.${digits.slice(-1)}`
}

export function paymentOf(notice: LetterNotice, facts: LetterFacts): Bill['payment'] {
  const method = facts.profiles.get(notice.accountId)?.method
  // The bank details themselves are not held yet: the mandate's ending is printed with Bacs.
  return method === 'direct-debit' ? { kind: 'direct-debit', accountEnding: '' } : { kind: 'other' }
}
