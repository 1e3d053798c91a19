/** Whatever writes a name, an address or a number keeps its words; all words must match. */
import { beforeAll, describe, expect, test } from 'vitest'
import { addLiablePerson } from '#accounts/index.js'
import { mergePeople, partPeople } from '#changes/index.js'
import { type Found, searchFor } from '#enquiries/index.js'
import { isoDate } from '#kernel/dates.js'
import { changeDetails } from '#parties/index.js'
import { proveWords, rebuildWords } from '#search/index.js'
import { sql } from '#store/db.js'
import { seeAs } from '#store/sight.js'
import { restrict } from '#protections/index.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'

const at = useDatabase()
const TODAY = isoDate('2026-09-01')

const STORY = `# A street of households
| 2026-03-01 | tax | 2026-27 band D 1800.00 | |
| | dwelling | H1 band D | |
| | dwelling | H2 band D | |
| | dwelling | H3 band D | |
| | account | ONE at H1 from 2020-01-01 for Vera Young | |
| | account | TWO at H2 from 2020-01-01 for Owen Young, Cat O'Connor | |
| 2026-04-20 | move-in | THREE at H3 from 2026-04-20 for Siân Fox | |
`

let world: Awaited<ReturnType<typeof runScenarioSteps>>

beforeAll(async () => {
  world = await runScenarioSteps(at.db, STORY)
})

const found = (text: string): Promise<Found[]> => at.db.transaction((tx) => searchFor(tx, text))
const refs = async (text: string) => (await found(text)).map((each) => each.accountRef)
const ref = (name: string) => world.accounts.get(name) ?? ''
const command = () => world.command(TODAY, 'b.billing')
const wrong = () => at.db.transaction(proveWords)

async function personRef(name: string): Promise<string> {
  const row = await at.db.transaction((tx) =>
    tx.first<{ ref: string }>(sql`select party_ref as ref from party
      join party_detail using (party_id) where name = ${name} and superseded_at is null limit 1`),
  )
  return row?.ref ?? ''
}

describe('a search', () => {
  test('takes an account of which every word holds, and no other', async () => {
    const [two] = await found(ref('TWO'))
    const house = two?.address.split(',')[0] ?? ''
    expect(await refs(`young ${house}`)).toEqual([ref('TWO')])
    expect(await refs(`fox ${house}`)).toEqual([])
    expect((await refs('young')).sort()).toEqual([ref('ONE'), ref('TWO')].sort())
  })

  test('takes a word with a letter wrong, or two changed about', async () => {
    const both = [ref('ONE'), ref('TWO')].sort()
    for (const text of ['yung', 'yuong', 'yonug', 'oyung'])
      expect((await refs(text)).sort(), text).toEqual(both)
    for (const text of ['owin yung', 'connor', 'o connor', 'oconor']) {
      expect(await refs(text), text).toEqual([ref('TWO')])
    }
    expect(await refs("o'connor")).toEqual([ref('TWO')])
    expect(await refs('sian')).toEqual([ref('THREE')])
  })

  test('says that a misspelt word is not as it was typed', async () => {
    expect((await found('young')).every((each) => each.likeness === 1)).toBe(true)
    expect((await found('yung')).every((each) => each.likeness < 1)).toBe(true)
  })

  test('takes a telephone number however it is spaced, an email, a part of a number', async () => {
    const details = { phone: '+44 1632 960 983', email: 'Vera.Y@mail.example', from: TODAY }
    const personRefOfVera = await personRef('Vera Young')
    await changeDetails(at.db, command(), {
      personRef: personRefOfVera,
      reason: 'rang',
      ...details,
    })
    const part = ref('ONE').slice(3)
    for (const text of [
      '01632960983',
      '01632 960 983',
      '960983',
      'vera.y@mail.example',
      part,
      `ref ${ref('ONE')}`,
      personRefOfVera,
    ]) {
      // prettier-ignore
      expect(await refs(text), text).toEqual([ref('ONE')])
    }
  })

  test('takes a property by its reference', async () => {
    const property = world.dwellings.get('H3') ?? ''
    const [first] = await found(property)
    expect(first).toMatchObject({ accountRef: ref('THREE'), propertyRef: property })
  })

  test('finds nobody who is hidden, by no word of theirs', async () => {
    const blind = { viewer: 'b.billing', restricted: false }
    const asked = { of: 'account', ref: ref('THREE'), kind: 'at-risk', reason: 'fled' } as const
    const texts = ['sian', 'siam', ref('THREE').slice(2), world.dwellings.get('H3') ?? '']
    for (const text of texts) expect(await refs(text), text).toContain(ref('THREE'))
    await restrict(at.db, command(), { ...asked, reviewOn: null })
    for (const text of texts) {
      const seen = await seeAs(blind, () => at.db.reading((tx) => searchFor(tx, text)))
      expect(seen, text).toEqual([])
    }
  })
})

describe('the words that are kept', () => {
  test('are those of the facts after names, persons, merges and partings', async () => {
    expect(await wrong()).toEqual([])
    await changeDetails(at.db, command(), {
      personRef: await personRef('Owen Young'),
      from: TODAY,
      name: 'Owen Marlow',
      reason: 'married',
    })
    expect(await wrong()).toEqual([])
    expect(await refs('owen young')).toEqual([ref('TWO')])
    const added = { accountRef: ref('ONE'), name: 'Zed Late', reason: 'says so' }
    await addLiablePerson(at.db, command(), added)
    expect(await wrong()).toEqual([])
    expect(await refs('zed late')).toEqual([ref('ONE')])
    const pair = {
      keptRef: await personRef('Zed Late'),
      mergedRef: await personRef("Cat O'Connor"),
      reason: 'one person',
      choices: { name: 'kept' as const },
      adultsChecked: true,
    }
    const merged = await mergePeople(at.db, command(), pair)
    expect(merged.kind).toBe('merged')
    expect(await wrong()).toEqual([])
    if (merged.kind === 'merged') {
      const { mergeId } = merged
      const parted = await partPeople(at.db, command(), { mergeId, reason: 'are two' })
      expect(parted.kind).toBe('parted')
    }
    expect(await wrong()).toEqual([])
  })

  test('are said to be wrong where they are, and a rebuild puts them right', async () => {
    await at.db.transaction(async (tx) => {
      await tx.run(sql`delete from search_word where word = 'marlow'`)
      await tx.run(sql`insert into search_word (kind, subject, word, weight)
        values ('person', 1, 'nobody', 8)`)
    })
    const says = (await wrong()).map(({ word, says: what }) => `${word} ${what}`)
    expect(says).toEqual([
      'nobody is found by what is not recorded',
      'nobody is not in the vocabulary',
      'marlow is found by no search',
    ])
    expect(await at.db.transaction(rebuildWords)).toBeGreaterThan(10)
    expect(await wrong()).toEqual([])
  })
})

test('house 1 of a street is not house 13 of it', async () => {
  const houses = [world.dwellings.get('H1') ?? '', world.dwellings.get('H2') ?? '']
  await at.db.transaction(async (tx) => {
    await tx.run(sql`update dwelling d set address_lines = array[h.no || ' Kiln Road'],
        address_text = h.no || ' Kiln Road'
      from unnest(${['1', '13']}::text[], ${houses}::text[]) h (no, ref)
      where d.property_ref = h.ref`)
    await rebuildWords(tx)
  })
  const addresses = async (text: string) => (await found(text)).map((each) => each.address)
  expect(await addresses('1 kiln road')).toEqual([expect.stringMatching(/^1 Kiln Road/)])
  expect(await addresses('13 kiln')).toEqual([expect.stringMatching(/^13 Kiln Road/)])
  expect(await addresses('kiln road')).toHaveLength(2)
})
