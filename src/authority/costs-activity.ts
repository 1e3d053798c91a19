/**
 * The activity that the council's court costs are made of: a dated determination of its own. Costs
 * above what it supports are refused, whichever of the two is determined last.
 */
import type { NewDetermination } from '#authority/determination-shapes.js'
import type { IsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { parsePounds } from '#kernel/money.js'
import {
  type CostsActivity,
  COSTS_PROVISION,
  costsAboveActivity,
  type CostsPart,
  type CostsRow,
} from '#law/council-tax/costs-activity.js'
import { citation } from '#law/instruments.js'
import { sql, type Tx } from '#store/db.js'

export interface WrittenActivity extends Omit<CostsActivity, 'rows'> {
  readonly rows: readonly (Omit<CostsRow, 'amount'> & { readonly amount: string })[]
}

/** The activity in force on a day; undefined where the council has recorded none. */
export async function costsActivityOn(tx: Tx, day: IsoDate): Promise<CostsActivity | undefined> {
  const row = await valueOn<WrittenActivity>(tx, 'costs-activity', day)
  return row === undefined ? undefined : readActivity(row)
}

/**
 * Why costs may not be sought on the day: the council has recorded no activity that they are made
 * of. Undefined where they may, or where none are sought.
 */
export async function costsUnaccounted(tx: Tx, day: IsoDate): Promise<string | undefined> {
  if ((await costsActivityOn(tx, day)) !== undefined) return undefined
  for (const part of ['summons', 'order']) {
    const costs = await valueOn<{ amount: string }>(tx, `${part}-costs`, day)
    if (costs === undefined || parsePounds(costs.amount) === 0n) continue
    const what = `costs of £${costs.amount} for ${part === 'order' ? 'an order' : 'a summons'}`
    return `${what} rest on no recorded activity: record it first (${citation(COSTS_PROVISION)})`
  }
  return undefined
}

/** Throws InputError where costs are above the activity, in whichever order they are recorded. */
export async function refuseUnsupportedCosts(tx: Tx, made: NewDetermination): Promise<void> {
  const { kind, from } = made
  const given = kind === 'costs-activity' ? readActivity(made.value as WrittenActivity) : undefined
  const activity = given ?? (await costsActivityOn(tx, from))
  if (activity === undefined) return
  for (const part of ['summons', 'order'] as const satisfies CostsPart[]) {
    const own = kind === `${part}-costs` ? (made.value as { amount: string }) : undefined
    if (own === undefined && given === undefined) continue
    const costs = own ?? (await valueOn<{ amount: string }>(tx, `${part}-costs`, from))
    if (costs === undefined) continue
    const above = costsAboveActivity({ part, amount: parsePounds(costs.amount) }, activity)
    if (above === undefined) continue
    const message = `${above.message} (${citation(above.under)})`
    throw new InputError([{ field: own === undefined ? `${part}-costs` : 'amount', message }])
  }
}

function readActivity(written: WrittenActivity): CostsActivity {
  const rows = written.rows.map((row) => ({ ...row, amount: parsePounds(row.amount) }))
  return { ...written, rows }
}

async function valueOn<V>(tx: Tx, kind: string, day: IsoDate): Promise<V | undefined> {
  const row = await tx.first<{ value: V }>(sql`
    select value from determination
    where kind = ${kind} and superseded_at is null and valid @> ${day}::date`)
  return row?.value
}
