/** An account taken over from elsewhere, and what of it is accepted before the court. */
import { determine } from '#authority/index.js'
import type { TakeoverFiles } from '#formats/takeover-csv.js'
import { addDays, type IsoDate } from '#kernel/dates.js'
import { endOf, financialYear, startOf } from '#kernel/financial-year.js'
import { minus, type Pence, poundsText, ZERO } from '#kernel/money.js'
import { readWords, type Words } from '#scenario/grammar.js'
import type { Verb } from '#scenario/verbs.js'
import { named, type World } from '#scenario/world.js'
import { approveTakeover, executeTakeover, previewTakeover } from '#takeover/index.js'

export const TAKEOVER_VERBS: Readonly<Record<string, Verb>> = {
  'take-over': async (world, what, on) => {
    const pattern =
      '<account> at <dwelling> for <year> charge <charge> paid <paid> [final notice <notice>]'
    const words = readWords(pattern, what)
    const files = folderOf(world, words, on)
    const previewed = await previewTakeover(world.db, world.command(on), { name: 'story', files })
    if (previewed.kind !== 'previewed') return [previewed.kind]
    const { takeoverId } = previewed
    const second = world.command(on, 'second officer')
    await approveTakeover(world.db, second, { takeoverId })
    const executed = await executeTakeover(world.db, world.command(on), { takeoverId })
    const worked = Object.keys(previewed.totals.worked).map((how) => `our facts ${how}`)
    return [executed.kind, ...worked]
  },
  'accept-evidence': async (world, what, on) => {
    const accepted = readWords('<entries>', what)
      .list('entries')
      .map((entry) => {
        const [gate = '', evidence = '', proof = ''] = entry.split(':')
        return { gate, evidence, proof }
      })
    const made = { kind: 'takeover-evidence', from: on, value: { accepted } } as const
    await determine(world.db, world.command(on), made)
    return []
  },
}

/** One charge payable at the beginning of its year, with its demand and, at most, one notice. */
function folderOf(world: World, words: Words, on: IsoDate): TakeoverFiles {
  const ref = named(world.accounts, words.text('account'), 'account')
  const home = named(world.dwellings, words.text('dwelling'), 'dwelling')
  const year = financialYear(words.text('year'))
  const [first, last] = [startOf(year), addDays(endOf(year), -1)]
  const [charge, paid] = [words.amount('charge'), words.amount('paid')]
  const issued = words.optionalDate('notice')
  const owing = minus(charge, paid)
  const notices = [
    `D,C,demand,${addDays(first, -21)},,${poundsText(charge)},post,list,S`,
    ...(issued === undefined
      ? []
      : [`F,C,final-notice,${issued},${addDays(issued, 6)},${poundsText(owing)},post,list,S`]),
  ]
  const money = (amount: Pence) => (amount === ZERO ? 0 : 1)
  const required = issued === undefined ? charge : ((charge + owing) as Pence)
  return {
    'takeover.csv': `source,taken_on\nElsewhere,${on}`,
    'charges.csv': `charge,account_ref,property_ref,year,from,worked_to,amount\nC,${ref},${home},${year},${first},${last},${poundsText(charge)}`,
    'due_sums.csv': `due_sum,charge,kind,due,amount,paid\nS,C,single,${first},${poundsText(charge)},${poundsText(paid)}`,
    'notices.csv': `notice,charge,kind,issued,pay_by,required,method,proof,due_sums\n${notices.join('\n')}`,
    ...(paid === ZERO
      ? {}
      : {
          'receipts.csv': `receipt,account_ref,received,method,amount,credit\nR,${ref},${first},bank,${poundsText(paid)},0.00`,
          'allocations.csv': `receipt,due_sum,amount\nR,S,${poundsText(paid)}`,
        }),
    'totals.csv': [
      'what,year,count,amount',
      `accounts,,1,${poundsText(owing)}`,
      `charges,${year},1,${poundsText(charge)}`,
      `paid,${year},${money(paid)},${poundsText(paid)}`,
      `outstanding,${year},${money(owing)},${poundsText(owing)}`,
      `receipts,,${money(paid)},${poundsText(paid)}`,
      `notices,,${notices.length},${poundsText(required)}`,
    ].join('\n'),
  }
}
