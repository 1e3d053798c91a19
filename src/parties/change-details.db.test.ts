/** A name, a number, where letters go: changed from a day, and what held before is kept. */
import { beforeAll, describe, expect, test } from 'vitest'
import { eventsOfPerson, readPerson, searchFor } from '#enquiries/index.js'
import { isoDate } from '#kernel/dates.js'
import { present } from '#kernel/invariant.js'
import { readLetterFacts, readLetterNotices } from '#letters/letter-facts.js'
import { billLetter } from '#letters/bill-letter.js'
import {
  type AskedDetails,
  changeDetails,
  changePartyDetail,
  findParty,
  lettersTo,
  partiesOn,
} from '#parties/index.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'

const at = useDatabase()
const TODAY = isoDate('2026-03-20')

const STORY = `# Two households
| 2026-03-01 | tax | 2026-27 band D 1800.00 | |
| | dwelling | H1 band D | |
| | dwelling | H2 band D | |
| | account | ONE at H1 from 2020-01-01 for Ann Lee | |
| | account | TWO at H2 from 2020-01-01 for Bob Fox, Cat Fox | |
| 2026-03-25 | run | annual-billing for 2026-27 | acts 2 |
`

let world: Awaited<ReturnType<typeof runScenarioSteps>>
const refs = new Map<string, string>()

beforeAll(async () => {
  world = await runScenarioSteps(at.db, STORY)
  const rows = await at.db.reading((tx) =>
    tx.rows<{ name: string; ref: string }>(
      sql`select name, party_ref as ref from party join party_detail using (party_id)`,
    ),
  )
  for (const { name, ref } of rows) refs.set(name, ref)
})

const change = (name: string, asked: Partial<Omit<AskedDetails, 'personRef'>>) =>
  changeDetails(at.db, world.command(TODAY, 'b.billing'), {
    personRef: refs.get(name) ?? 'nobody',
    from: TODAY,
    reason: 'By telephone',
    ...asked,
  })

const detailsOf = async (name: string) =>
  present(await at.db.reading((tx) => readPerson(tx, refs.get(name) ?? '')), 'the person').details

describe('a change of details', () => {
  test('holds from its day; what held before is kept, and a former name is found', async () => {
    expect(await change('Ann Lee', { name: 'Ann Marlow', phone: '01632 960 983' })).toEqual({
      kind: 'recorded',
    })
    const [now, before] = await detailsOf('Ann Lee')
    expect(now).toMatchObject({ name: 'Ann Marlow', phone: '01632 960 983', from: TODAY })
    expect(before).toMatchObject({ name: 'Ann Lee', phone: null, until: TODAY })
    const found = await at.db.transaction((tx) => searchFor(tx, 'Ann Lee'))
    expect(found.map((each) => each.names)).toEqual([['Ann Marlow']])
  })

  test('what is left out stays, and the same again changes nothing', async () => {
    expect(await change('Ann Lee', { phone: '01632 960 983' })).toEqual({ kind: 'no-change' })
    await change('Ann Lee', { email: 'ann@example.org' })
    expect((await detailsOf('Ann Lee'))[0]).toMatchObject({
      phone: '01632 960 983',
      email: 'ann@example.org',
    })
  })

  test('puts a date of birth right for all time', async () => {
    await change('Ann Lee', { dateOfBirth: isoDate('1980-05-06') })
    const born = (await detailsOf('Ann Lee')).map((detail) => detail.dateOfBirth)
    expect(new Set(born)).toEqual(new Set(['1980-05-06']))
  })

  test('does not undo a death that was recorded for a later day', async () => {
    const from = isoDate('2026-04-02')
    await at.db.transaction(async (tx) => {
      const party = present(await findParty(tx, refs.get('Bob Fox') ?? ''), 'Bob')
      const alive = present((await partiesOn(tx, [party.id], TODAY)).get(party.id), 'Bob')
      await changePartyDetail(tx, world.command(TODAY, 'b.billing'), {
        partyId: party.id,
        period: { from, until: null },
        detail: { ...alive, deceasedOn: from },
      })
    })
    await change('Bob Fox', { phone: '01632 960 001' })
    const [dead, alive] = await detailsOf('Bob Fox')
    expect(dead).toMatchObject({ deceasedOn: '2026-04-02', phone: '01632 960 001' })
    expect(alive).toMatchObject({ deceasedOn: null, phone: '01632 960 001' })
  })

  test('letters in care of a daughter go to her address, under the person’s name', async () => {
    const lines = ['2 Elm Way', 'Wyremouth', 'WY1 2AB']
    await change('Ann Lee', { letters: { careOf: 'Mary Marlow', lines } })
    const { mailLines } = present((await detailsOf('Ann Lee'))[0], 'the details')
    expect(mailLines).toEqual(['c/o Mary Marlow', ...lines])
    expect(lettersTo(mailLines)).toEqual({ careOf: 'Mary Marlow', lines })
    const letter = await at.db.reading(async (tx) => {
      const [notice] = await readLetterNotices(
        tx,
        sql`exists (select 1 from notice_person p
        join party using (party_id) where p.notice_id = n.notice_id
          and party_ref = ${refs.get('Ann Lee')})`,
      )
      const shown = present(notice, 'the bill')
      return billLetter(shown, await readLetterFacts(tx, [shown]))
    })
    expect(letter.recipient).toEqual({
      names: ['Ann Marlow'],
      addressLines: [mailLines?.[0], ...lines],
    })
  })

  test('is on the person’s chain of events, with before and after', async () => {
    const events = await at.db.reading((tx) => eventsOfPerson(tx, refs.get('Ann Lee') ?? ''))
    const first = events.findLast((event) => event.type === 'details-changed')
    expect(first?.detail['changed']).toMatchObject({
      name: { before: 'Ann Lee', after: 'Ann Marlow' },
    })
  })

  test('all that cannot be taken is named at once', async () => {
    const letters = { careOf: 'M', lines: ['1', '2', '3', '4', '5', '6'] }
    const asked = { name: ' ', email: 'no', phone: 'x', letters, reason: '' }
    await expect((async () => change('Ann Lee', asked))()).rejects.toMatchObject({
      errors: [
        { field: 'name' },
        { field: 'email' },
        { field: 'phone' },
        { field: 'letters' },
        { field: 'reason' },
      ],
    })
    await expect(change('Zoe None', {})).resolves.toEqual({ kind: 'no-such-person' })
  })
})
