/** Two households, billed and reminded, for whom a complaint is approved and not yet laid. */
import { isoDate } from '#kernel/dates.js'

/** The day on which the complaint may be laid. */
export const LAID_ON = isoDate('2026-05-22')

/** The steps, with accounts of these names. */
export function twoBeforeTheCourt([first, second]: readonly [string, string]): string {
  return `# Two households taken to court by one run
| 2026-03-01 | tax | 2026-27 band D 1800.00 | |
| | dwelling | H1 band D | |
| | dwelling | H2 band D | |
| | account | ${first} at H1 from 2020-01-01 for Ana Bell | |
| | account | ${second} at H2 from 2020-01-01 for Bea Cook | |
| | hearing | JULY on 2026-07-16, complaint by 2026-06-12 | |
| 2026-03-10 | run | annual-billing for 2026-27 | acts 2 |
| 2026-05-08 | run | reminder | acts 2 |
| 2026-05-22 | prepare | complaint for JULY | would act 2 |
`
}
