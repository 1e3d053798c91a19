/**
 * `npm run soak`: kills works at a thousand points and goes on with each, `npm run soak -- 100` at
 * a hundred. `npm run soak -- fuzz 1000000` gives the readers of files and every route and page so
 * many hostile inputs. `--seed N` gives others than those of before.
 */
import { parseArgs } from 'node:util'
import { soakByFuzz } from './soak/fuzz.js'
import { soakByKills } from './soak/kills.js'

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string', default: '1' } },
  allowPositionals: true,
})
const seed = Number(values.seed)
const [what = '1000', count = '1000000'] = positionals
const faults =
  what === 'fuzz' ? soakByFuzz(Number(count), seed) : await soakByKills(Number(what), seed)
if (faults > 0) process.exitCode = 1
