/** The demand notice and the adjusted one, as SI 2011/3038 asks for them. */
import type {
  AdjustedBill,
  AuthorityShare,
  Bill,
  BillChange,
  BilledDwelling,
  ChargeLine as BillLine,
  Instalment,
} from '#documents/index.js'
import { addDays } from '#kernel/dates.js'
import { endOf, previousYear, startOf } from '#kernel/financial-year.js'
import { divideHalfUp } from '#kernel/fraction.js'
import { minus, negate, type Pence, total, ZERO } from '#kernel/money.js'
import { type ChargeBand, elementForBand } from '#law/council-tax/bands.js'
import type { ChargeLine } from '#law/council-tax/charge.js'
import {
  dwellingLines,
  isOfWales,
  isWrittenToElsewhere,
  letterBase,
  type LetterFacts,
  type LetterNotice,
} from '#letters/letter-facts.js'

export function billLetter(notice: LetterNotice, facts: LetterFacts): Bill {
  const lines = linesOf(notice, facts, notice.detail.version ?? 1)
  const charge = total(lines.map((line) => line.amount))
  const band = lines[0]?.band ?? 'D'
  const from = lines[0]?.from ?? startOf(notice.year)
  const until = lines.filter((l) => l.kind === 'charge').at(-1)?.until ?? endOf(notice.year)
  const { instalments, left, overpaid } = asked(notice)
  const payable = minus(left, overpaid)
  return {
    ...letterBase(notice, facts),
    year: notice.year,
    period: { from, until },
    liablePersons: whoMustPay(notice, facts),
    dwelling: dwellingOf(notice, facts, { band, lines }),
    ...sharesOf(notice, facts, band),
    lines: lines.map(billLine),
    charge,
    adjustments: adjustmentsOf(minus(charge, payable), notice.kind),
    payable,
    instalments,
    payment: paymentOf(notice, facts),
    wales: isOfWales(notice, facts),
    premium: lines.some((line) => line.kind === 'premium' && line.amount > ZERO),
  }
}

/** Of one who died it is the estate that must pay (section 18 of the Act), never the dead. */
function whoMustPay(notice: LetterNotice, facts: LetterFacts): string[] {
  const parties = notice.partyIds.flatMap((id) => facts.parties.get(id) ?? [])
  const welsh = facts.determinations.get(notice.issuedOn)?.jurisdiction === 'wales'
  return parties.map(({ name, deceasedOn }) => {
    if (deceasedOn === null) return name
    return welsh ? `the estate of ${name} (ystâd ${name})` : `the estate of ${name}`
  })
}

interface Asked {
  readonly instalments: readonly Instalment[]
  /** What `instalments` add up to. */
  readonly left: Pence
  /** What was paid above the charge. */
  readonly overpaid: Pence
}

/** What the bill asks for: of each sum what is left, those that are late named so. */
function asked(notice: LetterNotice): Asked {
  const { credited: overpaid = ZERO } = notice.detail
  const unpaid = notice.sums.filter((sum) => sum.left > ZERO)
  const left = total(unpaid.map((sum) => sum.left))
  const instalments = unpaid.map((sum): Instalment => {
    const { payableOn: dueOn, left: amount } = sum
    return dueOn < notice.issuedOn ? { dueOn, amount, late: true } : { dueOn, amount }
  })
  return { instalments, left, overpaid }
}

/** What stands between the charge and what is to pay, so that the bill's sum adds up. */
function adjustmentsOf(met: Pence, kind: string): Bill['adjustments'] {
  if (met === ZERO) return []
  const text = kind === 'demand' ? 'Paid already, or credit that you had' : 'Paid so far'
  return [{ text, amount: negate(met) }]
}

/** What changed since the bill that the person was last told of, by comparing two versions. */
export function adjustedBillLetter(notice: LetterNotice, facts: LetterFacts): AdjustedBill {
  const bill = billLetter(notice, facts)
  const { version = 1, toldVersion = version - 1 } = notice.detail
  const before = linesOf(notice, facts, toldVersion)
  const chargeBefore = total(before.map((line) => line.amount))
  return {
    ...bill,
    closing: notice.detail.closing === true,
    changes: changesOf(notice),
    chargeBefore,
    received: [],
    outcome: outcomeOf(bill, notice, isWrittenToElsewhere(notice, facts)),
  }
}

/** Every change since the last bill that was sent, in words, with the day from which it holds. */
function changesOf(notice: LetterNotice): BillChange[] {
  const { because = 'The facts we hold have changed', changedFrom, earlier = [] } = notice.detail
  const last = { because, ...(changedFrom !== undefined && { changedFrom }) }
  return [...earlier, last].map((change) => ({
    text: upperFirst(change.because),
    ...(change.changedFrom !== undefined && { from: change.changedFrom }),
  }))
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function outcomeOf(bill: Bill, notice: LetterNotice, elsewhere: boolean): AdjustedBill['outcome'] {
  const { credited = ZERO, closing = false } = notice.detail
  // Repaid where they ask for it, and otherwise set against the next bill (Sch 1 paras 9 and 10).
  if (bill.instalments.length === 0 && credited > ZERO) {
    return { kind: 'refund', amount: credited, how: closing && !elsewhere ? 'ask-left' : 'ask' }
  }
  const [only, ...more] = bill.instalments
  if (only === undefined) return { kind: 'nothing-to-pay' }
  const amount = bill.payable
  if (bill.instalments.every((sum) => sum.late === true)) {
    return { kind: 'balance-due', amount, dueOn: addDays(notice.issuedOn, 14) }
  }
  if (more.length === 0) return { kind: 'balance-due', amount, dueOn: only.dueOn }
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
    const known = last === undefined ? 'not-known' : null
    const changePercent = before === undefined ? known : percent(before.bandD, element.bandD)
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
  const changePercent = lastYear === null ? 'not-known' : percent(lastYear, amount)
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
