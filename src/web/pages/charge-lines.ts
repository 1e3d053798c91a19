/** A charge's lines with their working in words and the facts that each rests on. */
import type {
  AccountHead,
  AccountYear,
  ChargeVersion,
  RecordedFact,
  TaxElement,
} from '#enquiries/index.js'
import { daysIn, type FinancialYear } from '#kernel/financial-year.js'
import { showPounds } from '#kernel/money.js'
import type { ChargeLine } from '#law/council-tax/charge.js'
import { instrumentTitle } from '#web/provision-link.js'

/** Which facts a line of each kind is worked from. */
const RESTS_ON: Readonly<Record<ChargeLine['kind'], readonly string[]>> = {
  charge: ['liability', 'band'],
  'disabled-reduction': ['band', 'disabled-reduction'],
  exemption: ['exemption'],
  discount: ['household', 'vacancy'],
  premium: ['vacancy', 'premium-exception', 'household'],
  'annexe-reduction': ['annexe'],
  'council-tax-reduction': ['council-tax-reduction'],
  'discretionary-reduction': ['discretionary-reduction'],
  'taken-over': [],
}

export interface ChargeSources {
  readonly versions: readonly ChargeVersion[]
  readonly facts: readonly RecordedFact[]
  readonly tax: ReadonlyMap<bigint, readonly TaxElement[]>
}

export function chargeYears(account: AccountHead, sources: ChargeSources) {
  return account.years.map((year) => {
    const versions = sources.versions.filter((v) => v.chargeId === year.chargeId)
    const lines = (versions[0]?.lines ?? []).map((line) =>
      explain(line, { year, account, sources }),
    )
    return { ...year, versions, lines }
  })
}

function explain(
  line: ChargeLine,
  from: { year: AccountYear; account: AccountHead; sources: ChargeSources },
) {
  const { year, account, sources } = from
  const kinds = RESTS_ON[line.kind]
  const facts = sources.facts.filter(
    (fact) =>
      kinds.includes(fact.kind) &&
      (fact.dwellingId === null || fact.dwellingId === year.dwellingId) &&
      (fact.accountRef === null || fact.accountRef === account.ref) &&
      fact.from < line.until &&
      (fact.until === null || fact.until > line.from),
  )
  const tax = line.kind === 'charge' ? (sources.tax.get(year.dwellingId) ?? []) : []
  return {
    ...line,
    facts,
    tax: tax.filter((element) => element.year === year.year),
    working: workingOf(line, year.year as FinancialYear),
    instrument: instrumentTitle(line.under),
  }
}

const ROUNDED = 'The column is worked exactly and rounded once.'

/** The sum in words and figures: "£1,827.53 a year at band B × 176/365 days = £881.22". */
function workingOf(line: ChargeLine, year: FinancialYear): string {
  const days = `${line.days}/${daysIn(year)} days`
  const amount = showPounds(line.amount)
  if (line.kind === 'taken-over') {
    return 'Not worked here: the figure of the system that it was taken over from.'
  }
  if (line.kind === 'charge' && line.rate !== undefined) {
    return `${showPounds(line.rate)} a year at band ${line.band} × ${days} = ${amount}. ${ROUNDED}`
  }
  if (line.kind === 'council-tax-reduction' && line.rate !== undefined) {
    return `${showPounds(line.rate)} a week × ${line.days}/7 weeks, never below nil on any day = ${amount}. ${ROUNDED}`
  }
  if (line.kind === 'discretionary-reduction' && line.rate !== undefined) {
    return `${showPounds(line.rate)} once, at most what is left to pay = ${amount}. ${ROUNDED}`
  }
  if (line.kind === 'disabled-reduction' && line.rate !== undefined) {
    const below = line.band === 'A-' ? 'five ninths of band D' : `band ${line.band}`
    const lower = line.rateBelow === undefined ? '' : ` (${showPounds(line.rateBelow)})`
    return `${below}${lower} in place of ${showPounds(line.rate)} × ${days} = ${amount}. ${ROUNDED}`
  }
  const percent = line.percent === undefined ? '' : `${line.percent}% of the charge for `
  return `${percent}${days} at band ${line.band} = ${amount}. ${ROUNDED}`
}
