/** What the council decides: its tax, its costs, its premiums; and the dwellings of its area. */
import { determine, setTax, settleTax, submitTax } from '#authority/index.js'
import { addYears, type IsoDate, isoDate } from '#kernel/dates.js'
import { financialYear } from '#kernel/financial-year.js'
import { ZERO } from '#kernel/money.js'
import type { Band } from '#law/council-tax/bands.js'
import { FULL_CHARGE } from '#law/council-tax/unoccupied.js'
import { registerDwellings } from '#property/index.js'
import { readWords } from '#scenario/grammar.js'
import type { Verb } from '#scenario/verbs.js'

export const COUNCIL_VERBS: Readonly<Record<string, Verb>> = {
  tax: async (world, what, on) => {
    const words = readWords('<year> band D <amount>', what)
    const element = {
      code: 'DC',
      areaCode: '',
      parishCode: '',
      name: 'Testshire',
      socialCare: ZERO,
    }
    const bandD = words.amount('amount')
    await setTax(world.db, world.command(on), {
      year: financialYear(words.text('year')),
      elements: [{ ...element, kind: 'billing-authority', bandD }],
      parishes: [{ code: 'T', name: 'Testshire' }],
    })
    return []
  },
  'area-tax': async (world, what, on) => {
    const pattern =
      '<year> first <first> requirement <requirement> N <north> of <n> S <south> of <s>'
    const words = readWords(pattern, what)
    const bases = [words.integer('n'), words.integer('s')] as const
    const text = [
      'kind,code,name,amount,base,parishes,first_year',
      `district,DC,Testshire,${words.text('requirement')},${bases[0] + bases[1]},,`,
      `parish,NP,North Parish,0.00,${bases[0]},,`,
      `parish,SP,South Parish,0.00,${bases[1]},,`,
      areaLine('N,North', words.text('north'), `${bases[0]},NP,${words.text('first')}`),
      areaLine('S,South', words.text('south'), `${bases[1]},SP,${words.text('first')}`),
    ].join('\n')
    const asked = { year: financialYear(words.text('year')), text }
    const outcome = await submitTax(world.db, world.command(on), asked)
    if (outcome.kind !== 'proposed') return [outcome.kind]
    await settleTax(world.db, world.command(on, 'second'), { proposalId: outcome.proposalId })
    return []
  },
  costs: async (world, what, on) => {
    const words = readWords('summons <summons> order <order>', what)
    for (const kind of ['summons', 'order'] as const) {
      const value = { amount: words.text(kind) }
      const made = { kind: `${kind}-costs`, from: on, value } as const
      await determine(world.db, world.command(on), made)
    }
    return []
  },
  premiums: async (world, what, on) => {
    const pattern =
      'second homes <second> empty <first>, <five>, <ten> discount C <c> ' +
      '[in <area>] [decided <decided>]'
    const words = readWords(pattern, what)
    const terms = {
      discounts: {
        ...FULL_CHARGE.discounts,
        C: [{ months: null, percent: words.integer('c') }],
      },
      emptyPremiums: [
        { afterYears: yearsEmpty(on), percent: words.integer('first') },
        { afterYears: 5, percent: words.integer('five') },
        { afterYears: 10, percent: words.integer('ten') },
      ],
      secondHomePremium: words.integer('second'),
    }
    const area = words.optional('area')
    const scheme = area === undefined ? terms : { ...FULL_CHARGE, parts: { [area]: terms } }
    const decidedOn = words.optionalDate('decided') ?? addYears(on, -1)
    const value = { ...scheme, decidedOn }
    const made = { kind: 'unoccupied-dwellings', from: on, value } as const
    await determine(world.db, world.command(on), made)
    return []
  },
  dwelling: async (world, what, on) => {
    const words = readWords('<name> band <band> [from <from>] [in <parish>]', what)
    const name = words.text('name')
    const dwelling = {
      propertyRef: name,
      uprn: null,
      addressLines: [`1 ${name} Street`, 'Testshire'],
      postcode: 'TE5 1AA',
      parishCode: words.optional('parish') ?? 'T',
      band: words.text('band') as Band,
      bandFrom: words.optionalDate('from') ?? isoDate('1993-04-01'),
    }
    await registerDwellings(world.db, world.command(on), [dwelling])
    world.dwellings.set(name, name)
    return []
  },
}

/** After how many years a dwelling is long-term empty under the law of the day (s 11B(8)). */
function yearsEmpty(on: IsoDate): number {
  return on < isoDate('2024-03-01') ? 2 : 1
}

/** A line of the tax file for an area; one that bears the rest has no amount. */
function areaLine(named: string, amount: string, rest: string): string {
  return `area,${named},${amount === 'rest' ? '' : amount},${rest}`
}
