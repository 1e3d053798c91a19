/**
 * The most that a council may add to the charge of an empty dwelling or a second home, by
 * jurisdiction and the first day from which it may.
 *
 * @law 1992 c. 14 s 11B
 * @law 1992 c. 14 s 11C
 * @law 1992 c. 14 s 12A
 * @law 1992 c. 14 s 12B
 * @law WSI 2022/370
 */
import { type IsoDate, isoDate } from '#kernel/dates.js'
import { LGFA, type Provision, under, WALES_PREMIUM_REGS } from '#law/instruments.js'
import type { Jurisdiction } from '#law/workings.js'
import type { UnoccupiedTerms } from '#law/council-tax/unoccupied.js'

interface PremiumLimit {
  readonly jurisdiction: Jurisdiction
  readonly from: IsoDate
  /** After how many whole years empty, at most how many percent. */
  readonly empty: readonly { readonly afterYears: number; readonly most: number }[]
  readonly secondHome: number
  readonly under: Provision
}

const EMPTY_BANDS = [
  { afterYears: 5, most: 200 },
  { afterYears: 10, most: 300 },
]

const LIMITS: readonly PremiumLimit[] = [
  {
    jurisdiction: 'england',
    from: isoDate('2013-04-01'),
    empty: [{ afterYears: 2, most: 50 }],
    secondHome: 0,
    under: under(LGFA, 's 11B'),
  },
  {
    jurisdiction: 'england',
    from: isoDate('2019-04-01'),
    empty: [{ afterYears: 2, most: 100 }],
    secondHome: 0,
    under: under(LGFA, 's 11B'),
  },
  {
    jurisdiction: 'england',
    from: isoDate('2020-04-01'),
    empty: [
      { afterYears: 2, most: 100 },
      { afterYears: 5, most: 200 },
    ],
    secondHome: 0,
    under: under(LGFA, 's 11B'),
  },
  {
    jurisdiction: 'england',
    from: isoDate('2021-04-01'),
    empty: [{ afterYears: 2, most: 100 }, ...EMPTY_BANDS],
    secondHome: 0,
    under: under(LGFA, 's 11B'),
  },
  {
    jurisdiction: 'england',
    from: isoDate('2024-04-01'),
    empty: [{ afterYears: 1, most: 100 }, ...EMPTY_BANDS],
    secondHome: 0,
    under: under(LGFA, 's 11B'),
  },
  {
    jurisdiction: 'england',
    from: isoDate('2025-04-01'),
    empty: [{ afterYears: 1, most: 100 }, ...EMPTY_BANDS],
    secondHome: 100,
    under: under(LGFA, 'ss 11B and 11C'),
  },
  {
    jurisdiction: 'wales',
    from: isoDate('2017-04-01'),
    empty: [{ afterYears: 1, most: 100 }],
    secondHome: 100,
    under: under(LGFA, 'ss 12A and 12B'),
  },
  {
    jurisdiction: 'wales',
    from: isoDate('2023-04-01'),
    empty: [{ afterYears: 1, most: 300 }],
    secondHome: 300,
    under: under(WALES_PREMIUM_REGS, 'reg 2'),
  },
]

export interface AboveLimit {
  readonly field: string
  readonly message: string
  readonly under: Provision
}

/** What of the premiums is above the law's limits on the day from which they are to apply. */
export function premiumAboveLimit(
  scheme: Pick<UnoccupiedTerms, 'emptyPremiums' | 'secondHomePremium'>,
  { jurisdiction, from }: { jurisdiction: Jurisdiction; from: IsoDate },
): AboveLimit | undefined {
  const limit = LIMITS.filter((l) => l.jurisdiction === jurisdiction && l.from <= from).at(-1)
  const secondHome = limit?.secondHome ?? 0
  const at = limit?.under ?? under(LGFA, 's 11B')
  if (scheme.secondHomePremium > secondHome) {
    const message = `at most ${secondHome}% may be added from ${from}`
    return { field: 'secondHomePremium', message, under: at }
  }
  for (const { afterYears, percent } of scheme.emptyPremiums) {
    const most = limit?.empty.filter((step) => step.afterYears <= afterYears).at(-1)?.most ?? 0
    if (percent <= most) continue
    const message = `after ${afterYears} years at most ${most}% may be added from ${from}`
    return { field: 'emptyPremiums', message, under: at }
  }
  return undefined
}
