/**
 * How long what is held is kept: for each kind the least that the law allows, and the days on which
 * it may go. The council determines more, never less.
 *
 * @law 1980 c. 58 s 9
 * @law SI 1992/613 reg 34(3)
 */
import { addYears, type IsoDate } from '#kernel/dates.js'
import { CT_ADMIN_REGS, LIMITATION_ACT, type Provision, UK_GDPR, under } from '#law/instruments.js'

export interface RetentionKind {
  readonly code: RetentionCode
  readonly title: string
  /** The fewest years that a council may determine. */
  readonly least: number
  /** Beside the limit: what else the years rest on. */
  readonly under: readonly Provision[]
}

export type RetentionCode = 'closed-account' | 'access-log' | 'disclosure-log'

const NO_LONGER_THAN_NEEDED = under(UK_GDPR, 'art 5(1)(e)')

export const RETENTION_KINDS: readonly RetentionKind[] = [
  {
    code: 'closed-account',
    title: 'Accounts that are closed and paid',
    least: 6,
    // Six years run for a sum due by statute, and for an order from the day that it became due.
    under: [under(LIMITATION_ACT, 's 9'), under(CT_ADMIN_REGS, 'reg 34(3)'), NO_LONGER_THAN_NEEDED],
  },
  { code: 'access-log', title: 'Who looked', least: 1, under: [NO_LONGER_THAN_NEEDED] },
  { code: 'disclosure-log', title: 'What was told', least: 2, under: [NO_LONGER_THAN_NEEDED] },
]

/** Whole years by kind, as determined. */
export type RetentionYears = Readonly<Record<RetentionCode, number>>

/** The first fault of what would be determined, with its provision; undefined where none is. */
export function retentionBelowFloor(
  years: Partial<RetentionYears>,
): { readonly field: string; readonly message: string; readonly under: Provision } | undefined {
  for (const { code, least, under: sources } of RETENTION_KINDS) {
    const given = years[code]
    const source = sources[0] ?? NO_LONGER_THAN_NEEDED
    if (given === undefined || !Number.isInteger(given) || given < least || given > 100) {
      return { field: code, message: `must be whole years, at least ${least}`, under: source }
    }
  }
  return undefined
}

/** What ended on this day or before may go on `day`: its years have run out. */
export function lastDayToGo(years: number, day: IsoDate): IsoDate {
  return addYears(day, -years)
}
