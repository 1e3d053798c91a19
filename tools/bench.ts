/** `npm run bench [name] [--accounts N]`: measures and prints one line of JSON last. */
import { annualBilling } from './bench/annual-billing.js'
import { councilTaxBase } from './bench/council-tax-base.js'
import { reminderRun } from './bench/reminder-run.js'

const [name = '', ...rest] = process.argv.slice(2)
const at = rest.indexOf('--accounts')
const accounts = at < 0 ? 100_000 : Number(rest[at + 1])

const BENCHES: Readonly<Record<string, () => Promise<unknown>>> = {
  'annual-billing': () => annualBilling(accounts),
  'reminder-run': () => reminderRun(accounts),
  'council-tax-base': () => councilTaxBase(accounts),
  calculate: () => import('./bench/calculate.js'),
  bills: () => import('./bench/bills.js'),
  'account-page': () => import('./bench/account-page.js'),
}

const bench = BENCHES[name]
if (bench === undefined) {
  console.error(`no bench "${name}": choose ${Object.keys(BENCHES).join(', ')}`)
  process.exit(2)
}
const figures = await bench()
// Those that measure on import print their own line.
if (figures !== null && typeof figures === 'object' && 'bench' in figures) {
  console.log(JSON.stringify(figures))
}
