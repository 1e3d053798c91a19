/** Letters of officers: a copy of one that was sent, and one of their own; neither is a notice. */
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { mergePeople } from '#changes/index.js'
import { withdrawNotices } from '#dispatch/index.js'
import { createRenderer } from '#documents/index.js'
import { lettersOf } from '#enquiries/index.js'
import { isoDate } from '#kernel/dates.js'
import { present } from '#kernel/invariant.js'
import {
  documentPdf, letterPdf, makePrintRun, markSent, ownLetterPdf, type Press,
  releaseLetter, sendCopy, withholdLetter, writeLetter,
} from '#letters/index.js' // prettier-ignore
import { composeLetter, findLetter } from '#letters/officer-letters.js'
import { recordLetterNeed } from '#parties/index.js'
import { restrict } from '#protections/index.js'
import { sql } from '#store/db.js'
import { OWN_WORDS } from '../../test/golden/documents/officer-letter-sample.js'
import { useDatabase } from '../../test/support/database.js'
import { heldArchive } from '../../test/support/held-archive.js'
import { runScenarioSteps } from '../../test/support/steps.js'

const at = useDatabase()
const BILLED = isoDate('2026-03-10')
const POSTED = isoDate('2026-03-12')
const TODAY = isoDate('2026-03-20')

const STORY = `# One who asks for a copy
| 2026-03-01 | tax | 2026-27 band D 1800.00 | |
| | dwelling | H1 band D | |
| | dwelling | H2 band D | |
| | account | ONE at H1 from 2020-01-01 for Cat Fox, Dan Fox | |
| | account | TWO at H2 from 2020-01-01 for Eve Roe | |
| 2026-03-10 | run | annual-billing for 2026-27 | acts 2 |
`

let world: Awaited<ReturnType<typeof runScenarioSteps>>
let press: Press
let accountId = 0n
let accountRef = ''
/** What came of asking for a copy before the bill was posted. */
let early = ''
let document = { id: 0n, pages: 0 }
let people: { id: bigint; ref: string; accountId: bigint }[] = []

beforeAll(async () => {
  world = await runScenarioSteps(at.db, STORY)
  press = { db: at.db, renderer: createRenderer(), archive: heldArchive() }
  const { runId } = present(
    await at.db.reading((tx) =>
      tx.first<{ runId: bigint }>(sql`select run_id as "runId" from run`),
    ),
    'the run',
  )
  const made = present(await makePrintRun(press, world.command(BILLED), { runId }), 'a print run')
  accountRef = world.accounts.get('ONE') ?? ''
  people = await at.db.reading((tx) =>
    tx.rows(sql`select party_id as id, party_ref as ref, account_id as "accountId"
      from account_person join party using (party_id) order by account_id, lead desc`),
  )
  accountId = people[0]?.accountId ?? 0n
  const printed = await at.db.reading((tx) =>
    tx.first<{ id: bigint; pages: number }>(sql`select document_id as id,
      last_page - first_page + 1 as pages from document where account_id = ${accountId}`),
  )
  document = present(printed, 'the bill')
  early = (await copy(people[0]?.id ?? 0n)).kind
  await markSent(at.db, world.command(POSTED), { printRunId: made.printRunId })
})

const copy = (partyId: bigint, documentId = document.id) =>
  sendCopy(at.db, world.command(TODAY), { documentId, partyId })

const write = async (words: string, more: object = {}) => {
  const letter = { accountRef, partyId: people[0]?.id ?? 0n, subject: 'Your lease', words, ...more }
  return writeLetter(at.db, world.command(TODAY), letter)
}

/** What the print run of all that waits holds, file by file; undefined where nothing waits. */
const printed = async (on = TODAY) =>
  (await makePrintRun(press, world.command(on), { waiting: true }))?.manifest

const notices = () => at.db.reading((tx) => tx.rows(sql`select notice_id from notice`))

const rows = () => at.db.reading((tx) => lettersOf(tx, accountId))

const pagesOf = async (pdf: Uint8Array) => (await PDFDocument.load(pdf)).getPageCount()

describe('a copy', () => {
  test('is the letter as it was sent, behind a page that says which, and no notice', async () => {
    const before = await notices()
    const outcome = await copy(people[0]?.id ?? 0n)
    if (outcome.kind !== 'to-print') throw new Error(outcome.kind)
    expect(await notices()).toEqual(before)
    expect((await rows())[0]).toMatchObject({
      number: `L${outcome.letterId}`, kind: 'letter-copy', state: 'waiting', to: 'Cat Fox',
      subject: 'Bill, 10 March 2026',
    }) // prettier-ignore
    const { item } = await at.db.reading(async (tx) => {
      const letter = present(await findLetter(tx, outcome.letterId), 'the copy')
      return composeLetter(tx, letter, TODAY)
    })
    const [bill] = (await rows()).filter((row) => row.kind === 'demand')
    const said = { what: 'Bill', dated: BILLED, sentOn: POSTED, originalNo: bill?.number }
    expect(item).toMatchObject(said)
    const pdf = await letterPdf(press, world.command(TODAY), outcome.letterId)
    expect(await pagesOf(pdf)).toBe(document.pages + 1)
    const events = await at.db.reading((tx) =>
      tx.rows<{ type: string }>(sql`select type from event where stream = ${`account/${accountRef}`}
        order by seq desc limit 1`),
    )
    expect(events).toEqual([{ type: 'copy-made' }])
  })

  test('is of nothing that was not posted', () => {
    expect(early).toBe('not-sent')
  })

  test('goes to nobody who is not named on the account', async () => {
    expect((await copy(people.at(-1)?.id ?? 0n)).kind).toBe('not-addressed')
    expect((await copy(people[0]?.id ?? 0n, 987_654n)).kind).toBe('no-such-document')
  })

  test('is printed with what waits, and posted like any letter; it is copied by nobody', async () => {
    const made = present(
      await makePrintRun(press, world.command(TODAY), { waiting: true }),
      'a print run',
    )
    expect(made.manifest).toMatchObject([{ kind: 'letter-copy', letters: 1 }])
    await markSent(at.db, world.command(TODAY), { printRunId: made.printRunId })
    const [row] = await rows()
    expect(row).toMatchObject({ kind: 'letter-copy', state: 'posted', postedOn: TODAY })
    const again = await copy(people[0]?.id ?? 0n, row?.documentId ?? 0n)
    expect(again.kind).toBe('is-a-copy')
    const pdf = await documentPdf(press, world.command(TODAY), row?.documentId ?? 0n)
    expect(await pagesOf(pdf)).toBe(document.pages + 1)
  })
})

describe('a letter of one’s own', () => {
  test('is what the officer wrote, whatever Typst would make of it, and no notice', async () => {
    const before = await notices()
    const outcome = await write(OWN_WORDS.join('\r\n\r\n'))
    if (outcome.kind !== 'written') throw new Error(outcome.kind)
    expect(await notices()).toEqual(before)
    const letter = await at.db.reading((tx) => findLetter(tx, outcome.letterId))
    expect(letter).toMatchObject({ subject: 'Your lease', paragraphs: OWN_WORDS })
    const pdf = await letterPdf(press, world.command(TODAY), outcome.letterId)
    expect(await pagesOf(pdf)).toBe(1)
  })

  test('is refused with what cannot be printed, and says what it is', async () => {
    await expect(write('Dear 李')).rejects.toThrow('what a letter cannot print: 李')
    await expect(write('Dear', { subject: '🙂' })).rejects.toThrow('cannot print')
    await expect(write(' \n ')).rejects.toThrow('write the letter')
    await expect(write('x'.repeat(6001))).rejects.toThrow('too long')
    await expect(write('Dear', { subject: 'x'.repeat(121) })).rejects.toThrow('at most 120')
    const stranger = await write('Dear', { partyId: people.at(-1)?.id ?? 0n })
    expect(stranger.kind).toBe('not-named')
  })

  test('is seen as PDF before it is written, and nothing is kept of it', async () => {
    const before = await rows()
    const seen = { accountRef, partyId: people[0]?.id ?? 0n, subject: 'About', words: 'Dear' }
    const pdf = await ownLetterPdf(press, world.command(TODAY), seen)
    expect(await pagesOf(pdf)).toBe(1)
    expect(await rows()).toEqual(before)
  })

  test('is made in large print for who needs it, in a file of its own', async () => {
    await recordLetterNeed(at.db, world.command(TODAY), {
      personRef: people[1]?.ref ?? '', from: TODAY, until: null, formats: ['large-print'],
      language: null, reason: 'asked',
    }) // prettier-ignore
    await write('Dear Dan', { partyId: people[1]?.id ?? 0n })
    const made = await makePrintRun(press, world.command(TODAY), { waiting: true })
    expect(made?.manifest).toMatchObject([
      { kind: 'officer-letter', letters: 1, largePrint: false },
      { kind: 'officer-letter', letters: 1, largePrint: true },
    ])
    const [row] = await rows()
    expect(row).toMatchObject({ to: 'Dan Fox', state: 'printed', largePrint: true })
    await markSent(at.db, world.command(TODAY), { printRunId: made?.printRunId ?? 0n })
    // Though she is jointly liable, it was written to him.
    expect((await copy(people[0]?.id ?? 0n, row?.documentId ?? 0n)).kind).toBe('not-addressed')
  })

  test('is withheld like any other', async () => {
    const outcome = await write('Not this one')
    if (outcome.kind !== 'written') throw new Error(outcome.kind)
    const of = { letterId: outcome.letterId }
    const kept = await withholdLetter(at.db, world.command(TODAY), { of, reason: 'not yet' })
    expect(kept.kind).toBe('withheld')
    expect(await printed()).toBeUndefined()
    const released = await releaseLetter(at.db, world.command(TODAY), { of, reason: 'now' })
    expect(released.kind).toBe('released')
    expect(await printed()).toMatchObject([{ kind: 'officer-letter', letters: 1 }])
  })

  test('is printed from its day on, and one of a restricted account in a file apart', async () => {
    await write('Dear')
    const other = people.at(-1)
    const ref = world.accounts.get('TWO') ?? ''
    const staff = {
      of: 'account',
      ref,
      kind: 'staff',
      reason: 'works here',
      reviewOn: null,
    } as const
    expect((await restrict(at.db, world.command(TODAY), staff)).kind).toBe('restricted')
    await write('Dear', { accountRef: ref, partyId: other?.id })
    expect(await printed(BILLED)).toBeUndefined()
    expect(await printed()).toMatchObject([{ letters: 1 }, { letters: 1 }])
  })

  test('is not written to a name that no document can write', async () => {
    await at.db.transaction((tx) =>
      tx.run(sql`update party_detail set name = 'Dan 李' where party_id = ${people[1]?.id ?? 0n}`),
    )
    const outcome = await write('Dear', { partyId: people[1]?.id })
    expect(outcome).toMatchObject({
      kind: 'cannot-be-written',
      text: expect.stringContaining('李') as string,
    })
  })
})

describe('whose copy it is', () => {
  const madeOutTo = (partyIds: readonly (bigint | undefined)[] | null) =>
    at.db.transaction((tx) =>
      tx.run(sql`update document set party_ids = ${partyIds && [...partyIds]}::bigint[]
        where document_id = ${document.id}`),
    )

  test('is a person’s under another record of theirs, who is still named on the account', async () => {
    const [cat, , eve] = people
    await madeOutTo([eve?.id])
    expect((await copy(eve?.id ?? 0n)).kind).toBe('not-addressed')
    expect((await copy(cat?.id ?? 0n)).kind).toBe('not-addressed')
    const one = { keptRef: cat?.ref ?? '', mergedRef: eve?.ref ?? '', reason: 'one person' }
    const choices = { name: 'kept' } as const
    const asked = { ...one, choices, adultsChecked: true }
    expect((await mergePeople(at.db, world.command(TODAY), asked)).kind).toBe('merged')
    expect((await copy(cat?.id ?? 0n)).kind).toBe('to-print')
  })

  test('is not known of a summons to several of whose envelopes nothing was kept', async () => {
    await madeOutTo(null)
    expect((await copy(people[0]?.id ?? 0n)).kind).toBe('to-print')
    await at.db.transaction((tx) =>
      tx.run(sql`update notice set kind = 'summons' where account_id = ${accountId}`),
    )
    expect((await copy(people[0]?.id ?? 0n)).kind).toBe('not-known-to-whom')
  })

  test('is nobody’s of what was withdrawn', async () => {
    await at.db.transaction(async (tx) => {
      const [notice] = await tx.rows<{ id: bigint }>(
        sql`select notice_id as id from notice where account_id = ${accountId}`,
      )
      await withdrawNotices(tx, world.command(TODAY), [notice?.id ?? 0n])
    })
    expect((await copy(people[0]?.id ?? 0n)).kind).toBe('not-sent')
  })
})
