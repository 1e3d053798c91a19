/** What the council of the lives does on its days, whoever lives in it: tax, bills, runs, court. */
import { addDays, type IsoDate, isoDate, parts } from '#kernel/dates.js'

/** A step in the words of the scenario language, so that a life can be told as a scenario. */
export interface Deed {
  readonly verb: string
  readonly what: string
}

export const FIRST_DAY = isoDate('2025-03-01')
export const LAST_DAY = isoDate('2026-09-30')

const FOUNDING: readonly Deed[] = [
  { verb: 'tax', what: '2025-26 band D 1733.37' },
  { verb: 'tax', what: '2026-27 band D 1825.00' },
  { verb: 'premiums', what: 'second homes 0 empty 100, 200, 300 discount C 25' },
]

/** The hearings of the calendar: laid by, court's answer, summonses, sitting. */
const HEARINGS = [
  { name: 'A', listed: '2025-07-01', laid: '2025-07-10', approved: '2025-07-14', sits: '2025-08-20' },
  { name: 'B', listed: '2025-11-03', laid: '2025-11-10', approved: '2025-11-13', sits: '2025-12-17' },
  { name: 'C', listed: '2026-06-01', laid: '2026-06-10', approved: '2026-06-12', sits: '2026-07-22' },
] as const // prettier-ignore

/** What the council does on a day, in order; nothing on most days. */
export function councilDeeds(on: IsoDate): readonly Deed[] {
  if (on === FIRST_DAY) return FOUNDING
  return [...billing(on), ...reminders(on), ...court(on)]
}

function billing(on: IsoDate): readonly Deed[] {
  if (on === '2025-03-10') return [{ verb: 'run', what: 'annual-billing for 2025-26' }]
  if (on === '2026-03-10') return [{ verb: 'run', what: 'annual-billing for 2026-27' }]
  return []
}

function reminders(on: IsoDate): readonly Deed[] {
  const [, month, day] = parts(on)
  if (on < '2025-04-01' || month === 3 || day !== 8) return []
  const kinds = ['reminder', 'second-reminder', 'final-notice']
  return kinds.map((kind) => ({ verb: 'run', what: kind }))
}

function court(on: IsoDate): readonly Deed[] {
  return HEARINGS.flatMap(({ name, listed, laid, approved, sits }): Deed[] => {
    const by = addDays(isoDate(laid), 5)
    if (on === listed) {
      return [{ verb: 'hearing', what: `${name} on ${sits}, complaint by ${by}` }]
    }
    if (on === laid) return [{ verb: 'run', what: `complaint for ${name}` }]
    if (on === approved) {
      return [
        { verb: 'court-approves', what: name },
        { verb: 'run', what: `summons for ${name}` },
      ]
    }
    return on === sits ? [{ verb: 'run', what: `order for ${name}` }] : []
  })
}
