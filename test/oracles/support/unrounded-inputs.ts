/**
 * The two inputs of a Council Tax Base return that were published rounded, found to a
 * hundredth: values that round to what was published and with which the lines agree.
 */
import { NINTHS } from '#law/council-tax/bands.js'
import { BASE_BANDS, type BaseBand } from '#law/returns/council-tax-base.js'
import { byBand, type PublishedReturn } from './council-tax-base-returns.js'

/** Hundredths either side: half a tenth for the annexe reduction, the pounds for support. */
const ANNEXE_STEPS = [0, 1, -1, 2, -2, 3, -3, 4, -4, -5]
const SUPPORT_STEPS = [0, 1, -1, 2, -2]

interface Candidate {
  readonly annexe: number
  readonly support: number
}

/** The input for the calculator, or one that fails where no candidates agree. */
export function unroundedInputs(published: PublishedReturn): object {
  const found = choose(published)
  const bands = byBand((band) => {
    const { annexe, support } = found[band]
    return {
      ...published.columns[band],
      annexeReduction: annexe / 100,
      supportReduction: support / 100,
    }
  })
  return { year: '2022-23', bands, contributionsInLieu: published.contributionsInLieu }
}

/** One candidate for each band, such that the totals of lines 22 and 29 come out as well. */
function choose(published: PublishedReturn): Record<BaseBand, Candidate> {
  let sums = new Map([['0 0', { equivalents: 0, supported: 0, chosen: [] as Candidate[] }]])
  for (const band of BASE_BANDS) {
    const next: typeof sums = new Map()
    const before = beforeAnnexe(published, band)
    for (const sum of sums.values()) {
      for (const candidate of candidates(published, band)) {
        const equivalents = sum.equivalents + before - candidate.annexe
        const supported = sum.supported + before - candidate.annexe - candidate.support
        const key = `${equivalents} ${supported}`
        if (next.has(key)) continue
        next.set(key, { equivalents, supported, chosen: [...sum.chosen, candidate] })
      }
    }
    sums = next
  }
  const fitting = [...sums.values()].find(
    ({ equivalents, supported }) =>
      tenths(equivalents, 10) === inTenths(published.lines['22'].total) &&
      tenths(supported, 10) === inTenths(published.lines['29'].total),
  )
  return byBand((band) => {
    const chosen = fitting?.chosen[BASE_BANDS.indexOf(band)]
    const column = published.columns[band]
    const { annexeReduction, supportReduction } = column
    return chosen ?? { annexe: annexeReduction * 100, support: supportReduction * 100 }
  })
}

/** What one band's annexe and support reductions can have been. */
function candidates(published: PublishedReturn, band: BaseBand): readonly Candidate[] {
  const before = beforeAnnexe(published, band)
  const { lines } = published
  const agrees = ({ annexe, support }: Candidate) => {
    const [line22, line29] = [before - annexe, before - annexe - support]
    return (
      tenths(line22, 10) === inTenths(lines['22'][band]) &&
      tenths(line22 * ninths(band), 90) === inTenths(lines['24'][band]) &&
      tenths(line29, 10) === inTenths(lines['29'][band]) &&
      tenths(line29 * ninths(band), 90) === inTenths(lines['31'][band])
    )
  }
  return annexes(published, band)
    .flatMap((annexe) => supports(published, band).map((support) => ({ annexe, support })))
    .filter(agrees)
}

function annexes({ columns }: PublishedReturn, band: BaseBand): readonly number[] {
  const shown = Math.round(columns[band].annexeReduction * 100)
  return shown === 0 ? [0] : ANNEXE_STEPS.map((step) => shown + step).filter((a) => a > 0)
}

/** The form divides the pounds forgone by the band's amount, for each age group by itself. */
function supports(published: PublishedReturn, band: BaseBand): readonly number[] {
  const { pensioners, workingAge } = published.forgone[band]
  const amount = (published.bandD * ninths(band)) / 9
  const nearest = Math.round((pensioners / amount) * 100) + Math.round((workingAge / amount) * 100)
  if (nearest === 0) return [0]
  return SUPPORT_STEPS.map((step) => nearest + step).filter(
    (support) => tenths(support, 10) === inTenths(published.columns[band].supportReduction),
  )
}

/** Line 22 before the annexe reduction, in hundredths. */
function beforeAnnexe({ columns }: PublishedReturn, band: BaseBand): number {
  const column = columns[band]
  const above = BASE_BANDS[BASE_BANDS.indexOf(band) + 1]
  const movedIn = above === undefined ? 0 : columns[above].disabledReduction
  const { listed, exempt, demolished, disabledReduction } = column
  const chargeable = listed - exempt - demolished - disabledReduction + movedIn
  const sum = (groups: typeof column.discounts) =>
    groups.reduce((total, { percent, count }) => total + percent * count, 0)
  const quarter = column.singleAdult25 + column.disregarded25
  const off = 25 * quarter + 50 * column.disregarded50 + sum(column.discounts)
  return 100 * chargeable - off + sum(column.premiums)
}

function ninths(band: BaseBand): number {
  return Number(NINTHS[band])
}

/** `over / under` to the nearest whole number, an exact half up. */
function tenths(over: number, under: number): number {
  return Math.floor((2 * over + under) / (2 * under))
}

function inTenths(published: number): number {
  return Math.round(published * 10)
}
