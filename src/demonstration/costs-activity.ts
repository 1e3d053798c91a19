/** What stands behind Wyremouth's court costs: figures made up for the demonstration. */
import type { WrittenActivity } from '#authority/index.js'
import { poundsText } from '#kernel/money.js'
import { activityAmount, type CostsPart } from '#law/council-tax/costs-activity.js'

const row = (part: CostsPart, activity: string, of: readonly [string, string, string]) => {
  const [units, unit, rate] = of
  return { part, activity, units, unit, rate, amount: poundsText(activityAmount({ units, rate })) }
}

export const COSTS_ACTIVITY: WrittenActivity = {
  basis: '2024-25, as closed',
  summonses: 400,
  rows: [
    row('summons', 'Checking accounts before the complaint', ['24000', 'minutes', '0.52']),
    row('summons', 'Printing and posting summonses', ['460', 'letters', '1.35']),
    row('summons', 'Answering those who were summonsed', ['14400', 'minutes', '0.52']),
    row('summons', 'Share of systems and premises', ['1', 'year', '7200']),
    row('order', 'Recording results and sending notices', ['12600', 'minutes', '0.52']),
    row('order', 'Attending court', ['5400', 'minutes', '0.68']),
    row('order', 'Legal advice on defences', ['18', 'hours', '105']),
  ],
}
