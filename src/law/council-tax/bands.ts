/**
 * Valuation bands and the amount each pays, in ninths of what band D pays.
 *
 * @law 1992 c. 14 s 5
 * @law SI 1992/554 reg 4
 *
 * Band "A-" is no valuation band: it is what a band A dwelling pays, five ninths, where a
 * reduction for a disabled resident applies.
 */
import { divideHalfUp } from '#kernel/fraction.js'
import { type Pence, pence, plus, ZERO } from '#kernel/money.js'
import type { Jurisdiction } from '#law/workings.js'

export type Band = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I'
export type ChargeBand = Band | 'A-'

export const NINTHS: Readonly<Record<ChargeBand, bigint>> = {
  'A-': 5n,
  A: 6n,
  B: 7n,
  C: 8n,
  D: 9n,
  E: 11n,
  F: 13n,
  G: 15n,
  H: 18n,
  I: 21n,
}

const ENGLAND: readonly ChargeBand[] = ['A-', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']
const WALES: readonly ChargeBand[] = [...ENGLAND, 'I']

export type BandAmounts = Readonly<Partial<Record<ChargeBand, Pence>>>

/** A part of the council tax, such as a precept, with the amount set for band D. */
export interface TaxElement {
  readonly name: string
  readonly bandD: Pence
}

/** Every band that a dwelling can be charged as, the lowest first. */
export function bandsOf(jurisdiction: Jurisdiction): readonly ChargeBand[] {
  return jurisdiction === 'wales' ? WALES : ENGLAND
}

/** Whether the text is a band of the valuation list. */
export function isBand(jurisdiction: Jurisdiction, text: string): text is Band {
  return text !== 'A-' && (bandsOf(jurisdiction) as readonly string[]).includes(text)
}

export function elementForBand(bandD: Pence, band: ChargeBand): Pence {
  return pence(divideHalfUp(bandD * NINTHS[band], NINTHS.D))
}

/** What each band pays: every element is rounded for the band, and then they are added. */
export function bandAmounts(
  jurisdiction: Jurisdiction,
  elements: readonly TaxElement[],
): {
  readonly bands: BandAmounts
  readonly byElement: readonly { readonly name: string; readonly bands: BandAmounts }[]
} {
  const bands: Partial<Record<ChargeBand, Pence>> = {}
  const byElement = elements.map(({ name, bandD }) => {
    const own: Partial<Record<ChargeBand, Pence>> = {}
    for (const band of bandsOf(jurisdiction)) {
      const amount = elementForBand(bandD, band)
      own[band] = amount
      bands[band] = plus(bands[band] ?? ZERO, amount)
    }
    return { name, bands: own }
  })
  return { bands, byElement }
}

const BELOW: Readonly<Record<Band, ChargeBand>> = {
  A: 'A-',
  B: 'A',
  C: 'B',
  D: 'C',
  E: 'D',
  F: 'E',
  G: 'F',
  H: 'G',
  I: 'H',
}

/** The band charged instead where a reduction for a disabled resident applies. */
export function bandBelow(band: Band): ChargeBand {
  return BELOW[band]
}
