/** The amount for every band, from the band D amounts of the billing authority and precepts. */
import { calculator, showWorkings } from '#calculators/calculator.js'
import { asList, readNested } from '#calculators/fields.js'
import { JURISDICTION } from '#calculators/shared-fields.js'
import { InputError } from '#kernel/invariant.js'
import { type Pence, poundsText, total } from '#kernel/money.js'
import { type BandAmounts, bandAmounts, type TaxElement } from '#law/council-tax/bands.js'
import { LGFA, under } from '#law/instruments.js'

const ELEMENT = [
  { name: 'name', kind: 'text', required: true, hint: 'Whose element it is' },
  { name: 'bandD', kind: 'money', required: true, hint: 'The amount set for band D' },
] as const

export const BAND_AMOUNTS = calculator({
  name: 'council-tax/band-amounts',
  title: 'Council tax: the amount for each band',
  fields: [
    JURISDICTION,
    {
      name: 'elements',
      kind: 'json',
      required: true,
      hint: 'The parts of the tax, as [{"name": "County", "bandD": "1340.91"}]',
    },
  ],
  answer({ jurisdiction, elements }) {
    const read = readElements(elements)
    const { bands, byElement } = bandAmounts(jurisdiction, read)
    return {
      bands: showBands(bands),
      byElement: byElement.map((element) => ({ ...element, bands: showBands(element.bands) })),
      workings: showWorkings([
        {
          text: 'band D, all elements together',
          amount: total(read.map((element) => element.bandD)),
          under: under(LGFA, 's 30'),
        },
        {
          text: 'each element in ninths of band D, rounded half up for each band, then added',
          under: under(LGFA, 's 5(1)'),
        },
      ]),
    }
  },
})

function readElements(value: unknown): readonly TaxElement[] {
  const elements = asList(value, 'elements')
  if (elements.length === 0) {
    throw new InputError([{ field: 'elements', message: 'must have at least one element' }])
  }
  return elements.map((element, i) => readNested(ELEMENT, element, `elements[${i}]`))
}

function showBands(bands: BandAmounts): Record<string, string> {
  const shown = Object.entries<Pence>(bands).map(([band, amount]) => [band, poundsText(amount)])
  return Object.fromEntries(shown) as Record<string, string>
}
