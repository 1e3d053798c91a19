/** Four accounts that were taken over from Oldbury, with what was served there. */
import type { IsoDate } from '#kernel/dates.js'
import type { World } from '#scenario/world.js'
import type { Db } from '#store/db.js'
import { approveTakeover, executeTakeover, previewTakeover } from '#takeover/index.js'
import { runScenarioSteps } from './steps.js'
import { takeoverFolder } from './takeover-folder.js'

const STORY = `# A register
| 2026-03-01 | tax | 2026-27 band D 1800.00 | |
| | dwelling | H1 band D | |
| | dwelling | H2 band D | |
| | dwelling | H3 band D | |
| | dwelling | H4 band D | |
| | account | ANA at H1 from 2020-01-01 for Ana Bell | |
| | account | CAL at H2 from 2020-01-01 for Cal Dee | |
| | account | EVE at H3 from 2020-01-01 for Eve Fox | |
| | account | GUS at H4 from 2020-01-01 for Gus Hay | |
`

/**
 * ANA and EVE have final notices that were not met, EVE's with proof of its service; CAL's charge
 * is £20 above what our facts come to; GUS is summonsed. ANA paid a year whose tax is not set here.
 */
export async function takeOverStory(db: Db, on: IsoDate): Promise<World> {
  const world = await runScenarioSteps(db, STORY)
  const files = folderOf((name) => world.accounts.get(name) ?? '')
  const outcome = await previewTakeover(db, world.command(on), { name: 'oldbury', files })
  if (outcome.kind !== 'previewed') throw new Error(outcome.kind)
  const { takeoverId } = outcome
  await approveTakeover(db, world.command(on, 'second'), { takeoverId })
  await executeTakeover(db, world.command(on), { takeoverId })
  return world
}

function folderOf(ref: (name: string) => string) {
  const charge = (name: string, home: string, amount: string) =>
    `${name},${ref(name)},${home},2026-27,2026-04-01,2027-03-31,${amount},no`
  return takeoverFolder({
    'takeover.csv': ['Oldbury Civica,2026-06-01'],
    'charges.csv': [
      charge('ANA', 'H1', '1800.00'),
      charge('CAL', 'H2', '1820.00'),
      charge('EVE', 'H3', '1800.00'),
      charge('GUS', 'H4', '1800.00'),
      `OLD,${ref('ANA')},H1,2024-25,2024-04-01,2025-03-31,500.00,no`,
    ],
    'due_sums.csv': [
      'ANA-1,ANA,single,2026-04-01,,1800.00,0.00,ANA-D,',
      'CAL-1,CAL,single,2026-04-01,,1820.00,0.00,,',
      'EVE-1,EVE,single,2026-04-01,,1800.00,0.00,EVE-D,',
      'GUS-1,GUS,single,2026-04-01,,1800.00,0.00,GUS-D,',
      'GUS-C,GUS,summons-costs,2026-05-20,,60.00,0.00,,GUS-K',
      'OLD-1,OLD,single,2024-05-01,,500.00,500.00,,',
    ],
    'notices.csv': [
      'ANA-D,ANA,demand,2026-03-10,,1800.00,,post,posting list 1,ANA-1,',
      'ANA-R,ANA,final-notice,2026-05-05,2026-05-11,1800.00,,post,,ANA-1,',
      'EVE-D,EVE,demand,2026-03-10,,1800.00,,post,posting list 1,EVE-1,',
      'EVE-R,EVE,final-notice,2026-05-05,2026-05-11,1800.00,,post,posting list 2,EVE-1,',
      'GUS-D,GUS,demand,2026-03-10,,1800.00,,post,posting list 1,GUS-1,',
      'GUS-R,GUS,final-notice,2026-04-10,2026-04-16,1800.00,,post,posting list 2,GUS-1,',
      'GUS-S,GUS,summons,2026-05-20,2026-07-10,1860.00,,post,,GUS-1,GUS-K',
    ],
    'cases.csv': [
      'GUS-K,GUS,C-1,MC9,Oldbury Magistrates,2026-07-10,2026-05-01,2026-05-10,J Day JP,1800.00,95.00,summonsed,,GUS-1',
    ],
    'receipts.csv': [`R1,${ref('ANA')},2024-04-20,bank,500.00,0.00`],
    'allocations.csv': ['R1,OLD-1,500.00'],
  })
}
