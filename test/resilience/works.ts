/** The works that are killed, each with a council of a size at which it lasts a second or two. */
import { killAndGoOn, type KillReport, type KillTest } from './kill-points.js'
import { killedImport } from './killed-import.js'
import { killedPrint } from './killed-print.js'
import { killedRun } from './killed-runs.js'
import { killedTakeover } from './killed-takeover.js'

export const KILLED_WORKS = {
  'annual-billing': (test) => killAndGoOn(killedRun('annual-billing', 500), test),
  reminder: (test) => killAndGoOn(killedRun('reminder', 500), test),
  import: (test) => killAndGoOn(killedImport(1000), test),
  print: (test) => killAndGoOn(killedPrint(60), test),
  takeover: (test) => killAndGoOn(killedTakeover(200), test),
} satisfies Readonly<Record<string, (test: KillTest) => Promise<KillReport>>>
