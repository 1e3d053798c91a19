/**
 * What a liability order is large enough for: a petition for bankruptcy, a charge on the home.
 * Both are the law of England and of Wales alike.
 *
 * @law SI 1992/613 reg 49
 * @law SI 1992/613 reg 50
 * @law 1986 c. 45 s 267
 */
import { type IsoDate, isoDate } from '#kernel/dates.js'
import { type Pence, pence } from '#kernel/money.js'
import { CT_ADMIN_REGS, INSOLVENCY_ACT, type Provision, under } from '#law/instruments.js'
import type { Jurisdiction } from '#law/workings.js'

interface Least {
  readonly jurisdictions: readonly Jurisdiction[]
  readonly from: IsoDate
  readonly amount: Pence
  readonly under: Provision
}

const BOTH = ['england', 'wales'] as const

/** The bankruptcy level, the latest first: raised from 750 pounds by SI 2015/922. */
const BANKRUPTCY: readonly Least[] = [
  { jurisdictions: BOTH, from: isoDate('2015-10-01'), amount: pence(500_000n), under: under(INSOLVENCY_ACT, 's 267(4)') },
  { jurisdictions: BOTH, from: isoDate('1993-04-01'), amount: pence(75_000n), under: under(INSOLVENCY_ACT, 's 267(4)') },
] // prettier-ignore

/** What must be outstanding of the order when it is applied for. */
const CHARGE: readonly Least[] = [
  { jurisdictions: BOTH, from: isoDate('1993-04-01'), amount: pence(100_000n), under: under(CT_ADMIN_REGS, 'reg 50(1)') },
] // prettier-ignore

export interface OpenAfterOrder {
  readonly charge: boolean
  readonly bankruptcy: boolean
}

/**
 * Which of the two may follow an order of which so much is outstanding on the day. Reading: each
 * order is taken by itself, though the law lets several be added together: a notice of one order
 * then never says more than is true.
 */
export function openAfterOrder(
  jurisdiction: Jurisdiction,
  { on, outstanding }: { on: IsoDate; outstanding: Pence },
): OpenAfterOrder {
  const reaches = (rows: readonly Least[]) => {
    const least = rows.find((row) => row.jurisdictions.includes(jurisdiction) && row.from <= on)
    return least !== undefined && outstanding >= least.amount
  }
  return { charge: reaches(CHARGE), bankruptcy: reaches(BANKRUPTCY) }
}
