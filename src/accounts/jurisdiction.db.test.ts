/** What England's law does not know is not recorded in England: it could never be billed. */
import { beforeAll, expect, test } from 'vitest'
import { confirmChange } from '#changes/index.js'
import { isoDate } from '#kernel/dates.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'

const at = useDatabase()
let world: Awaited<ReturnType<typeof runScenarioSteps>>

beforeAll(async () => {
  world = await runScenarioSteps(
    at.db,
    `# A household in England
| 2026-03-01 | tax | 2026-27 band D 1800.00 | |
| | dwelling | H1 band D | |
| | account | ANA at H1 from 2020-01-01 for Ana Bell | |
`,
  )
})

test.each(['A', 'C', 'X'])('an exemption of class %s is refused with its field', async (code) => {
  const on = isoDate('2026-04-20')
  const change = confirmChange(at.db, world.command(on), {
    kind: 'fact', accountRef: world.accounts.get('ANA') ?? '', propertyRef: 'H1',
    factKind: 'exemption', from: on, until: null,
    fact: { kind: 'exemption', class: code, runsFrom: null },
  }) // prettier-ignore
  await expect(change).rejects.toMatchObject({ errors: [{ field: 'class' }] })
})
