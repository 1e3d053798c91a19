/** Puts together, for each account and dwelling, the facts that the law works a charge from. */
import type { YearTax } from '#authority/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { type FinancialYear, yearPeriod } from '#kernel/financial-year.js'
import { clip, type ClosedPeriod } from '#kernel/period.js'
import type {
  ChargeFacts,
  CouncilTaxReduction,
  DiscretionaryReduction,
} from '#law/council-tax/charge.js'
import { homeForSum, mainHomePeriods } from '#billing/main-home.js'
import { type BillKey, type FactRows, readFacts } from '#billing/queries.js'
import { termsIn, type UnoccupiedScheme } from '#law/council-tax/unoccupied.js'
import type { Jurisdiction } from '#law/workings.js'
import type { Tx } from '#store/db.js'

export interface KeyFacts {
  readonly key: BillKey
  readonly charge: ChargeFacts
  /** The first day after the last liable day in the year, when liability ends inside it. */
  readonly ceasesOn: IsoDate | undefined
  /** The band on the last liable day, for counts by band. */
  readonly band: string
}

/** What was set for the whole council for the year. */
export interface YearSetting {
  readonly year: FinancialYear
  readonly jurisdiction: Jurisdiction
  readonly tax: YearTax
  readonly scheme: UnoccupiedScheme
}

/** One entry for each key, in order. */
export async function loadKeyFacts(
  tx: Tx,
  keys: readonly BillKey[],
  setting: YearSetting,
): Promise<KeyFacts[]> {
  const facts = await readFacts(tx, keys, setting.year)
  return keys.map((key) => assemble(key, facts, setting))
}

/** Council tax reduction for the days on which the dwelling is the account's main home. */
function reductionsFor(
  { accountId, dwellingId }: BillKey,
  facts: FactRows,
  within: ClosedPeriod,
): CouncilTaxReduction[] {
  const reductions = facts.reductions.get(accountId) ?? []
  const homes = facts.homes.get(accountId)
  if (reductions.length === 0 || homes === undefined) return []
  const lived = mainHomePeriods(homes, { dwellingId, within })
  return reductions.flatMap((reduction) =>
    lived.flatMap((home) => {
      const period = clip(reduction.period, home)
      return period === undefined ? [] : [{ ...reduction, period }]
    }),
  )
}

/** A sum is taken off once, of one dwelling's charge. */
function discretionaryFor(
  { accountId, dwellingId }: BillKey,
  facts: FactRows,
): DiscretionaryReduction[] {
  const homes = facts.homes.get(accountId)
  return (facts.discretionary.get(accountId) ?? []).filter(({ sum = null, period }) => {
    if (sum === null || homes === undefined) return true
    return homeForSum(homes, period.from) === dwellingId
  })
}

function assemble(
  key: BillKey,
  facts: FactRows,
  { year, tax, jurisdiction, scheme }: YearSetting,
): KeyFacts {
  const within = yearPeriod(year)
  const liable = (facts.liable.get(key.dwellingId) ?? [])
    .filter((row) => row.accountId === key.accountId)
    .map((row) => clip(row.period, within))
    .filter((period): period is ClosedPeriod => period !== undefined)
  const bands = facts.bands.get(key.dwellingId) ?? []
  const last = liable.at(-1)
  const parish = facts.parishes.get(key.dwellingId) ?? ''
  return {
    key,
    charge: {
      jurisdiction,
      year,
      liable,
      bands,
      delisted: (facts.delisted.get(key.dwellingId) ?? []).map((row) => row.period),
      bandAmounts: tax.amountsFor(parish),
      exemptions: facts.exemptions.get(key.dwellingId) ?? [],
      disabled: (facts.disabled.get(key.dwellingId) ?? []).map((row) => row.period),
      households: facts.households.get(key.dwellingId) ?? [],
      unoccupied: {
        jurisdiction,
        vacancies: facts.vacancies.get(key.dwellingId) ?? [],
        exceptions: facts.exceptions.get(key.dwellingId) ?? [],
        scheme: termsIn(scheme, tax.areaOf(parish)),
      },
      annexes: (facts.annexes.get(key.dwellingId) ?? []).map((row) => row.period),
      reductions: reductionsFor(key, facts, within),
      discretionary: discretionaryFor(key, facts),
    },
    ceasesOn:
      last === undefined || last.until < within.until ? (last?.until ?? within.from) : undefined,
    band: bands.at(-1)?.band ?? '?',
  }
}
