/**
 * Which of an account's dwellings its people live in: council tax reduction is for that one alone.
 *
 * @law 1992 c. 14 s 13A
 *
 * Reading: the main home is a dwelling for which the account is liable as a resident and in which
 * somebody lives; of two such, the one in which the liability began first.
 */
import { addDays, type IsoDate } from '#kernel/dates.js'
import { type ClosedPeriod, clip, covers, type Period } from '#kernel/period.js'

export interface HomeLiability {
  readonly dwellingId: bigint
  readonly basis: string
  readonly period: Period
}

export interface HomeHousehold {
  readonly dwellingId: bigint
  readonly adults: number
  readonly period: Period
}

export interface AccountHomes {
  readonly liabilities: readonly HomeLiability[]
  readonly households: readonly HomeHousehold[]
}

/** The dwelling that is the account's main home on a day; undefined where none is. */
export function mainHomeOn(homes: AccountHomes, day: IsoDate): bigint | undefined {
  const lived = homes.liabilities.filter(
    ({ basis, period, dwellingId }) =>
      basis.startsWith('resident') && covers(period, day) && isLivedIn(homes, dwellingId, day),
  )
  const [first] = [...lived].sort(byBeginning)
  return first?.dwellingId
}

/**
 * The dwelling whose charge a sum of a day is taken off: the main home, or without one the first
 * dwelling. Where the account is liable for none on the day, as it stood on the nearest day before,
 * or else after; undefined where it is liable for none at all.
 */
export function homeForSum(homes: AccountHomes, day: IsoDate): bigint | undefined {
  const on = liableDay(homes, day)
  if (on === undefined) return undefined
  const liable = homes.liabilities.filter(({ period }) => covers(period, on))
  const [first] = [...liable].sort((a, b) => (a.dwellingId < b.dwellingId ? -1 : 1))
  return mainHomeOn(homes, on) ?? first?.dwellingId
}

/** The day itself, the last before it on which the account was liable, or the first after. */
function liableDay({ liabilities }: AccountHomes, day: IsoDate): IsoDate | undefined {
  if (liabilities.some(({ period }) => covers(period, day))) return day
  const ends = liabilities.flatMap(({ period: { until } }) => until ?? [])
  const left = ends.filter((until) => until <= day).sort().at(-1) // prettier-ignore
  if (left !== undefined) return addDays(left, -1)
  return liabilities.map(({ period }) => period.from).sort()[0]
}

/** A dwelling of which nothing is recorded is taken to be lived in by whoever is liable for it. */
function isLivedIn({ households }: AccountHomes, dwellingId: bigint, day: IsoDate): boolean {
  const household = households.find((h) => h.dwellingId === dwellingId && covers(h.period, day))
  return household === undefined || household.adults > 0
}

function byBeginning(a: HomeLiability, b: HomeLiability): number {
  if (a.period.from !== b.period.from) return a.period.from < b.period.from ? -1 : 1
  return a.dwellingId < b.dwellingId ? -1 : 1
}

/** When a dwelling is the main home, within a period. */
export function mainHomePeriods(
  homes: AccountHomes,
  { dwellingId, within }: { readonly dwellingId: bigint; readonly within: ClosedPeriod },
): ClosedPeriod[] {
  const days = new Set<IsoDate>([within.from, within.until])
  for (const { period } of [...homes.liabilities, ...homes.households]) {
    const inside = clip(period, within)
    if (inside !== undefined) days.add(inside.from).add(inside.until)
  }
  const sorted = [...days].sort()
  const found: ClosedPeriod[] = []
  sorted.slice(0, -1).forEach((from, n) => {
    const until = sorted[n + 1] ?? within.until
    if (mainHomeOn(homes, from) !== dwellingId) return
    const last = found.at(-1)
    if (last?.until === from) found[found.length - 1] = { from: last.from, until }
    else found.push({ from, until })
  })
  return found
}
