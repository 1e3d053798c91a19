/**
 * A council of any number of like accounts, made by the import: for runs, benches and kill tests.
 */
import { importAccounts, importProperties } from '#accounts/index.js'
import { setTax } from '#authority/index.js'
import { approveRun, executeRun, previewRun } from '#jobs/index.js'
import { type IsoDate, isoDate } from '#kernel/dates.js'
import { financialYear } from '#kernel/financial-year.js'
import { parsePounds, ZERO } from '#kernel/money.js'
import { foundCouncil, newWorld } from '#scenario/world.js'
import type { Db } from '#store/db.js'
import { commandOn } from './command-on.js'

export { commandOn }

const BANDS = 'ABCDEFGH'

/** Founds the council, sets the tax of 2026-27 and imports `count` accounts. */
export async function importMany(db: Db, count: number): Promise<void> {
  await foundCouncil(newWorld(db))
  const element = { code: 'DC', areaCode: '', parishCode: '', name: 'Testshire', socialCare: ZERO }
  await setTax(db, commandOn('2026-03-01', 'tax'), {
    year: financialYear('2026-27'),
    elements: [{ ...element, kind: 'billing-authority', bandD: parsePounds('2280.47') }],
    parishes: [{ code: 'T', name: 'Testshire' }],
  })
  const on = isoDate('2026-03-01')
  await importProperties(db, commandOn(on, 'properties'), {
    name: 'properties.csv',
    text: properties(count),
  })
  await importAccounts(db, commandOn(on, 'accounts'), {
    name: 'accounts.csv',
    text: accounts(count),
  })
}

/** Bills the year for everybody: previewed, approved by a second officer, executed. */
export async function billAll(db: Db): Promise<void> {
  const made = { kind: 'annual-billing' as const, criteria: { year: '2026-27' }, asAt: BILLED_ON }
  const { runId } = await previewRun(db, commandOn(BILLED_ON, 'preview'), made)
  await approveRun(db, commandOn(BILLED_ON, 'approve', 'second'), { runId, answers: {} })
  await executeRun(db, commandOn(BILLED_ON, 'execute'), { runId })
}

function properties(count: number): string {
  const lines = ['property_ref,uprn,address,postcode,parish,band,band_from']
  for (let n = 1; n <= count; n += 1) {
    lines.push(`R${n},,${n} Long Road; Testshire,TE1 ${n % 10}AA,T,${BANDS[n % 8]},1993-04-01`)
  }
  return `${lines.join('\n')}\n`
}

/** One in three lives alone, one in ten has a reduction, one in twelve pays over twelve months. */
function accounts(count: number): string {
  const header =
    'account_ref,property_ref,liable_from,basis,persons,email,phone,adults,disregards,exemption,exemption_from,exemption_until,disabled_from,reduction,reduction_weekly,reduction_from,method,plan,day'
  const lines = [header]
  for (let n = 1; n <= count; n += 1) {
    const adults = n % 3 === 0 ? 1 : 2
    const reduction = n % 10 === 0 ? 'working-age,5.00,2026-04-01' : ',,'
    const plan = n % 12 === 0 ? '12' : '10'
    lines.push(
      `,R${n},2015-06-01,resident-freeholder,Person ${n},,,${adults},,,,,,${reduction},cash,${plan},1`,
    )
  }
  return `${lines.join('\n')}\n`
}

export const BILLED_ON: IsoDate = isoDate('2026-03-10')
export const REMINDED_ON: IsoDate = isoDate('2026-04-20')
