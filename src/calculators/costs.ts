/** The average behind court costs, as a screen shows it: rows, working, sought and supported. */
import { type Pence, total } from '#kernel/money.js'
import {
  type CostsActivity,
  type CostsRow,
  supportedCosts,
} from '#law/council-tax/costs-activity.js'
import type { WorkingLine } from '#law/workings.js'

export interface CostsWorking {
  readonly parts: readonly {
    readonly title: string
    readonly rows: readonly CostsRow[]
    readonly total: Pence
    readonly sought: Pence
    readonly supported: Pence
  }[]
  readonly lines: readonly WorkingLine[]
}

export function costsWorking(
  activity: CostsActivity,
  sought: { readonly summonsCosts: Pence; readonly orderCosts: Pence },
): CostsWorking {
  const supported = supportedCosts(activity)
  const part = (name: 'summons' | 'order', title: string, asked: Pence) => {
    const rows = activity.rows.filter((row) => row.part === name)
    const sum = total(rows.map((row) => row.amount))
    return { title, rows, total: sum, sought: asked, supported: supported[name] }
  }
  return {
    parts: [
      part('summons', 'Up to the summons', sought.summonsCosts),
      part('order', 'From the summons to the order', sought.orderCosts),
    ],
    lines: supported.workings,
  }
}
