/** Two households, billed and reminded, and how far they are before the court. */
import { isoDate } from '#kernel/dates.js'

/** The day on which the complaint may be laid. */
export const LAID_ON = isoDate('2026-05-22')

/** A complaint is approved for both and not laid yet; with accounts of these names. */
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

type Household = readonly [account: string, person: string]

/** Two households who are billed, reminded and summoned to a hearing in July, and pay nothing. */
export function twoSummonsed(first: Household, second: Household): string {
  return `# Two before the court
| 2026-03-01 | tax | 2026-27 band D 1800.00 | |
| | dwelling | H1 band D | |
| | dwelling | H2 band D | |
| | account | ${first[0]} at H1 from 2020-01-01 for ${first[1]} | |
| | account | ${second[0]} at H2 from 2020-01-01 for ${second[1]} | |
| | hearing | JULY on 2026-07-16, complaint by 2026-06-12 | |
| 2026-03-10 | run | annual-billing for 2026-27 | acts 2 |
| 2026-05-08 | run | reminder | acts 2 |
| 2026-05-22 | run | complaint for JULY | acts 2 |
| 2026-05-29 | court-approves | JULY | approved 2 |
| 2026-06-01 | run | summons for JULY | acts 2 |
`
}
