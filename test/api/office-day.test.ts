/** The office besides casework, through the API: officers, the tax, printing, the court. */
import { createHash } from 'node:crypto'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { present } from '#kernel/invariant.js'
import { sql } from '#store/db.js'
import { postLetters, run, serveSummonsesByHand } from '../browser/small-council.js'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { keyed, useSmallApi } from './small-api.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useSmallApi(at)
const FIRST = 'a first password 7'
const ADMINISTER = ['officers.administer'] as const

describe('officers', () => {
  test('are added, given roles, locked and ended; no password is kept or told', async () => {
    const sol = day.client(await day.token('joiners', 's.admin', ADMINISTER))
    const body = {
      username: 'n.new', name: 'Nia New', roles: ['billing-officer' as const], password: FIRST,
    } // prettier-ignore
    const added = await sol.POST('/api/v1/officers', { params: keyed('joiner-1'), body })
    expect(added.data).toEqual({ kind: 'added' })
    const path = { username: 'n.new' }
    const of = { params: { path } }
    const one = await sol.GET('/api/v1/officers/{username}', of)
    expect(one.data).toMatchObject({ name: 'Nia New', state: 'active', mustChangePassword: true })
    const reason = 'moved to another team'
    const from = '2026-04-21'
    const roles = ['recovery-officer' as const]
    const changed = await sol.POST('/api/v1/officers/{username}/roles', {
      params: { path, ...keyed() },
      body: { roles, from, until: null, reason },
    })
    expect(changed.data?.kind).toBe('changed')
    const held = await sol.GET('/api/v1/officers/{username}/roles', of)
    expect(held.data?.items.map((row) => row.roles)).toContainEqual(['recovery-officer'])
    const password = 'another first 8'
    const reset = await sol.POST('/api/v1/officers/{username}/password', {
      params: { path, ...keyed() },
      body: { password },
    })
    expect(reset.data?.kind).toBe('reset')
    const acts = [
      ['lock', 'locked'],
      ['unlock', 'unlocked'],
      ['end', 'ended'],
    ] as const
    for (const [act, kind] of acts) {
      const done = await sol.POST(`/api/v1/officers/{username}/${act}`, {
        params: { path, ...keyed() },
        body: { reason },
      })
      expect(done.data).toEqual({ kind })
    }
    const list = await sol.GET('/api/v1/officers', { params: { query: { state: 'ended' } } })
    expect(list.data?.items.map((o) => o.username)).toEqual(['n.new'])
    const events = await sol.GET('/api/v1/officers/{username}/events', of)
    expect(events.data?.items.map((e) => e.type)).toContain('officer-password-reset')
    const kept = await at.db.transaction((tx) =>
      tx.rows<{ all: string }>(sql`select o::text as all from officer o
        union all select e::text from event e union all select c::text from command c`),
    )
    const told = [...kept.map((row) => row.all), JSON.stringify([one, held, list, events])]
    expect(told.filter((text) => text.includes(FIRST) || text.includes(password))).toEqual([])
  })

  test('a token gives its owner nothing, and takes nothing off its owner', async () => {
    const sol = day.client(await day.token('climber', 's.admin', ADMINISTER))
    const path = { username: 's.admin' }
    const reason = 'would like to'
    const roles = ['team-leader' as const]
    const params = () => ({ path, ...keyed() })
    const refused = [
      await sol.POST('/api/v1/officers/{username}/roles', {
        params: params(),
        body: { roles, from: '2026-04-20', until: null, reason },
      }),
      await sol.POST('/api/v1/officers/{username}/password', {
        params: params(),
        body: { password: FIRST },
      }),
      await sol.POST('/api/v1/officers/{username}/unlock', { params: params(), body: { reason } }),
      await sol.POST('/api/v1/value-limits', {
        params: keyed(),
        body: { holder: 'officer/s.admin', action: 'refund', limit: null, reason },
      }),
      await sol.POST('/api/v1/value-limits', {
        params: keyed(),
        body: { holder: 'role/administrator', action: 'refund', limit: '9.00', reason },
      }),
    ]
    expect(refused.map(({ error }) => error)).toEqual(
      Array.from({ length: 5 }, () => ({ refused: 'own-account' })),
    )
  })

  test('a token says of nobody that they are its owner, and unsays it neither', async () => {
    const tess = day.client(
      await day.token('links', 't.leader', ['accounts.restricted', 'accounts.restrict']),
    )
    const link = (username: string) =>
      tess.POST('/api/v1/restrictions/officers', {
        params: keyed(),
        body: { username, personRef: 'P1' },
      })
    expect((await link('t.leader')).error).toEqual({ refused: 'own' })
    expect((await link('b.billing')).data).toEqual({ kind: 'linked' })
    const list = await tess.GET('/api/v1/restrictions/officers')
    const id = present(list.data?.items[0], 'a link').id
    const bea = day.client(await day.token('unlinks', 'd.deputy', ['accounts.restrict']))
    const end = { params: { path: { id }, ...keyed() } }
    const ended = await bea.POST('/api/v1/restrictions/officers/{id}/end', end)
    expect(ended.data).toEqual({ kind: 'unlinked' })
  })

  test('limits are set and shown, and a token is revoked by its name', async () => {
    const sol = day.client(await day.token('limits', 's.admin', ADMINISTER))
    const limit = { holder: 'officer/d.deputy', action: 'refund', limit: '50.00' } as const
    const set = { params: keyed(), body: { ...limit, reason: 'new in post' } }
    expect((await sol.POST('/api/v1/value-limits', set)).data).toEqual({ kind: 'set' })
    expect((await sol.GET('/api/v1/value-limits')).data?.items).toContainEqual(
      expect.objectContaining(limit),
    )
    const told = await sol.GET('/api/v1/tokens', { params: { query: { name: 'limits' } } })
    expect(told.data?.items[0]).toMatchObject({ owner: 's.admin', state: 'active' })
    const path = { name: 'limits' }
    const body = { reason: 'done with it' }
    await sol.POST('/api/v1/tokens/{name}/revoke', { params: { path, ...keyed() }, body })
    expect((await sol.GET('/api/v1/value-limits')).response.status).toBe(401)
    const roles = day.client(await day.token('codes', 's.admin', ADMINISTER))
    expect((await roles.GET('/api/v1/second-factor-roles')).data).toEqual({ roles: [] })
  })
})

const TAX = `kind,code,name,amount,base,parishes
district,district,Smallbury District Council,2500000.00,10000.0,
parish,E1,Smallbury Town,50000.00,10000.0,
precept,county,Exampleshire County Council,1650.00,,
precept,police,Police and Crime Commissioner,300.00,,
`

test('the tax of a year is worked, proposed by one owner and set by another', async () => {
  const scopes = ['council.view', 'tax.set'] as const
  const tess = day.client(await day.token('treasury', 't.leader', scopes))
  const dan = day.client(await day.token('council', 'd.deputy', scopes))
  const body = { year: '2027-28', text: TAX }
  const shown = await tess.POST('/api/v1/tax-proposals/preview', { body })
  expect(shown.data?.elements).toContainEqual(
    expect.objectContaining({ code: 'district', bandD: '250.00' }),
  )
  const wrong = await tess.POST('/api/v1/tax-proposals/preview', {
    body: { year: '2027-29', text: TAX },
  })
  expect(wrong.response.status).toBe(422)
  const made = await tess.POST('/api/v1/tax-proposals', { params: keyed(), body })
  const path = { id: present(made.data, 'a proposal').proposalId }
  const own = await tess.POST('/api/v1/tax-proposals/{id}/set', { params: { path, ...keyed() } })
  expect(own.error).toEqual({ refused: 'same-officer' })
  const one = await dan.GET('/api/v1/tax-proposals/{id}', { params: { path } })
  expect(one.data?.worked.elements).toEqual(shown.data?.elements)
  const set = await dan.POST('/api/v1/tax-proposals/{id}/set', { params: { path, ...keyed() } })
  expect(set.data).toEqual({ kind: 'set' })
  const late = await dan.POST('/api/v1/tax-proposals/{id}/refuse', {
    params: { path, ...keyed() },
    body: { reason: 'too late' },
  })
  expect(late.error).toEqual({ refused: 'not-proposed' })
  expect((await dan.GET('/api/v1/tax')).data?.items[0]).toMatchObject({ year: '2027-28' })
  const year = await dan.GET('/api/v1/tax/{year}', { params: { path: { year: '2027-28' } } })
  expect(year.data?.parts[0]?.amounts['D']).toBe('2205.00')
  expect((await dan.GET('/api/v1/tax-proposals')).data?.items).toHaveLength(1)
  const determined = await dan.GET('/api/v1/determinations')
  expect(determined.data?.items.map((d) => d.kind)).toContain('summons-costs')
  expect((await dan.GET('/api/v1/recovery-path')).data?.summonsCosts).toBe('65.00')
  const pdf = await dan.GET('/api/v1/tax/{year}/schedule/pdf', {
    params: { path: { year: '2027-28' } },
    parseAs: 'text',
  })
  expect(pdf.data?.slice(0, 4)).toBe('%PDF')
})

test('how long things are kept is determined, reviewed, and approved by another owner', async () => {
  const scopes = ['retention.view', 'retention.preview', 'retention.approve'] as const
  const tess = day.client(await day.token('keeper', 't.leader', scopes))
  const dan = day.client(await day.token('approves', 'd.deputy', scopes))
  const years = { 'closed-account': 7, 'access-log': 2, 'disclosure-log': 3 }
  const determine = (least: number) =>
    tess.POST('/api/v1/retention-years', {
      params: keyed(),
      body: { from: '2026-04-01', years: { ...years, 'closed-account': least } },
    })
  expect((await determine(5)).response.status).toBe(400)
  expect((await determine(7)).data?.kind).toBe('determined')
  expect((await tess.GET('/api/v1/retention-years')).data).toEqual({ years })
  const made = await tess.POST('/api/v1/retention', { params: keyed() })
  const path = { id: present(made.data, 'a review').reviewId }
  const approve = { params: { path, ...keyed() }, body: { note: 'nothing to go' } }
  const own = await tess.POST('/api/v1/retention/{id}/approve', approve)
  expect(own.error).toEqual({ refused: 'same-officer' })
  const done = await dan.POST('/api/v1/retention/{id}/approve', approve)
  expect(done.data?.kind).toBe('approved')
  expect((await dan.GET('/api/v1/retention')).data?.items[0]?.state).toBe('approved')
  const items = await dan.GET('/api/v1/retention/{id}/items', { params: { path } })
  expect(items.data?.total).toBe(0)
})

test('letters are sampled, printed, read by their hash, and marked as sent once', async () => {
  const scopes = ['runs.view', 'runs.execute', 'documents.view'] as const
  const tess = day.client(await day.token('printer', 't.leader', scopes))
  const waits = await tess.GET('/api/v1/print-runs/waiting')
  const letters = waits.data?.items.reduce((sum, one) => sum + one.count, 0)
  const single = await tess.POST('/api/v1/print-runs', { params: keyed() })
  expect(single.data).toEqual({ kind: letters === 0 ? 'none-waits' : 'printed', letters })
  const path = { id: '1' }
  const sample = await tess.GET('/api/v1/runs/{id}/sample/pdf', {
    params: { path },
    parseAs: 'text',
  })
  expect(sample.data?.slice(0, 4)).toBe('%PDF')
  const made = await tess.POST('/api/v1/runs/{id}/print', { params: { path, ...keyed() } })
  const id = present(made.data?.printRuns[0], 'a print run')
  const print = await tess.GET('/api/v1/print-runs/{id}', { params: { path: { id } } })
  expect(print.data).toMatchObject({ documents: 24, state: 'unsent' })
  const file = present(print.data?.files[0], 'a file')
  const bytes = await tess.GET('/api/v1/archive/{file}', {
    params: { path: { file } },
    parseAs: 'arrayBuffer',
  })
  const hash = createHash('sha256')
    .update(Buffer.from(present(bytes.data, 'bytes')))
    .digest('hex')
  expect(hash).toBe(file)
  const none = { params: { path: { file: 'a'.repeat(64) } } }
  expect((await tess.GET('/api/v1/archive/{file}', none)).response.status).toBe(404)
  const documents = await tess.GET('/api/v1/print-runs/{id}/documents', {
    params: { path: { id }, query: { limit: 5 } },
  })
  expect(documents.data).toMatchObject({ total: 24, items: { length: 5 } })
  const tried = await tess.POST('/api/v1/print-runs/{id}/sent', {
    params: { path: { id }, query: { dryRun: true }, ...keyed() },
  })
  expect(tried.data).toEqual({ kind: 'sent', postedOn: '2026-04-20' })
  const unsent = await tess.GET('/api/v1/print-runs', { params: { query: { state: 'unsent' } } })
  expect(unsent.data?.items.map((p) => p.id)).toEqual([id])
  const send = { params: { path: { id }, ...keyed() } }
  expect((await tess.POST('/api/v1/print-runs/{id}/sent', send)).data).toEqual({
    kind: 'sent',
    postedOn: '2026-04-20',
  })
  expect((await tess.POST('/api/v1/print-runs/{id}/sent', send)).data).toEqual({
    kind: 'sent',
    postedOn: '2026-04-20',
  })
  const again = { params: { path: { id }, ...keyed() } }
  expect((await tess.POST('/api/v1/print-runs/{id}/sent', again)).response.status).toBe(422)
})

test('who may appear is recorded; a case is stated, certified and bundled', async () => {
  const court = ['court.view', 'court.record', 'documents.view'] as const
  const cora = day.client(await day.token('court-desk', 'c.court', court))
  const ravi = day.client(await day.token('no-minute', 't.leader', [...court, 'court.authorise']))
  const listed = await cora.POST('/api/v1/hearings', {
    params: keyed(),
    body: {
      courtCode: '2000', courtName: 'Smallbury Magistrates’ Court', venue: 'Court 1',
      sitsOn: '2026-06-22', sitsAt: '10:00', complaintBy: '2026-05-29',
    },
  }) // prettier-ignore
  const id = present(listed.data, 'a hearing').hearingId
  const criteria = { hearingId: id }
  // The bills were posted on 20 April: their fourteen days run to 4 May.
  const reminders = { kind: 'reminder', criteria: {}, asAt: isoDate('2026-05-05') } as const
  await postLetters(at.db, await run(at.db, reminders), reminders.asAt)
  await run(at.db, { kind: 'complaint', criteria, asAt: isoDate('2026-05-20') })
  day.server.today = isoDate('2026-05-21')
  await cora.POST('/api/v1/complaints/{id}/approval', {
    params: { path: { id: '1' }, ...keyed() },
    body: { approvedBy: 'A. Justice JP', approvedOn: '2026-05-21', refused: [] },
  })
  await run(at.db, { kind: 'summons', criteria, asAt: isoDate('2026-05-22') })
  await serveSummonsesByHand(at.db, isoDate('2026-05-22'))
  day.server.today = isoDate('2026-06-15')
  const cases = await cora.GET('/api/v1/hearings/{id}/cases', { params: { path: { id } } })
  const first = present(cases.data?.items[0], 'a case')
  const of = { params: { path: { id: first.caseId } } }
  expect((await cora.GET('/api/v1/cases/{id}', of)).data).toEqual(first)
  const doing = () => ({ params: { ...of.params, ...keyed() } })
  const body = { text: 'I am the council’s officer.' }
  await cora.POST('/api/v1/cases/{id}/statements', { ...doing(), body })
  const refused = await ravi.POST('/api/v1/cases/{id}/certificates', doing())
  expect(refused.error).toEqual({ refused: 'not-authorised' })
  const given = { username: 't.leader', from: '2026-06-01', until: null, minuteRef: 'Cabinet 14' }
  const own = await ravi.POST('/api/v1/court-authorisations', { params: keyed(), body: given })
  expect(own.error).toEqual({ refused: 'own-authority' })
  const dan = day.client(await day.token('minutes', 'd.deputy', ['court.authorise']))
  const nobody = await dan.POST('/api/v1/court-authorisations', {
    params: keyed(),
    body: { ...given, username: 'x.nobody' },
  })
  expect(nobody.response.status).toBe(422)
  await dan.POST('/api/v1/court-authorisations', { params: keyed(), body: given })
  expect((await ravi.GET('/api/v1/court-authorisations')).data?.items[0]).toMatchObject({
    name: 'Tess Leader',
    minuteRef: 'Cabinet 14',
  })
  const certified = await ravi.POST('/api/v1/cases/{id}/certificates', doing())
  expect(certified.data).toMatchObject({ kind: 'certified', persons: 1 })
  await ravi.POST('/api/v1/hearings/{id}/certificates', { params: { path: { id }, ...keyed() } })
  const bundled = await ravi.POST('/api/v1/cases/{id}/bundles', doing())
  const papers = (await cora.GET('/api/v1/cases/{id}/papers', of)).data
  expect(papers?.bundles[0]?.sha256).toBe(bundled.data?.sha256)
  expect(papers).toMatchObject({ statements: [body], certificates: { length: 1 } })
  const pdfs = [
    await cora.GET('/api/v1/bundles/{id}/pdf', { params: { path: { id: '1' } }, parseAs: 'text' }),
    await cora.GET('/api/v1/certificates/{id}/pdf', { params: { path: { id: '1' } }, parseAs: 'text' }),
    await cora.GET('/api/v1/hearings/{id}/hearing-list/pdf', { params: { path: { id } }, parseAs: 'text' }),
    await cora.GET('/api/v1/court-costs/pdf', { parseAs: 'text' }),
  ] // prettier-ignore
  expect(pdfs.map(({ data }) => data?.slice(0, 4))).toEqual(Array.from(pdfs, () => '%PDF'))
  expect((await cora.GET('/api/v1/court-costs')).data?.parts[0]?.sought).toBe('65.00')
  day.server.today = isoDate('2026-04-20')
})

test('an appeal is recorded with its hold, answered, and shown with its clock', async () => {
  const bea = day.client(
    await day.token('appeals', 't.leader', ['accounts.view', 'holds.place', 'court.view']),
  )
  const path = { ref: present(day.refs[3], 'an account') }
  const made = await bea.POST('/api/v1/accounts/{ref}/appeals', {
    params: { path, ...keyed() },
    body: { ground: 'liability', matter: 'I moved out', noticeOn: '2026-04-18', hold: true },
  })
  const id = present(made.data, 'an appeal').appealId
  const list = await bea.GET('/api/v1/appeals', { params: { query: { state: 'open' } } })
  expect(list.data?.items[0]).toMatchObject({ id, answerBy: '2026-06-17', held: true })
  await bea.POST('/api/v1/appeals/{id}/steps', {
    params: { path: { id }, ...keyed() },
    body: { kind: 'rejected', on: '2026-04-20', text: 'You had not' },
  })
  const own = await bea.GET('/api/v1/accounts/{ref}/appeals', { params: { path } })
  expect(own.data?.items[0]).toMatchObject({ id, decision: 'rejected', answerBy: null })
})

test('the whole is looked over: what waits, what is wrong, who looked, what was done', async () => {
  const ada = day.client(
    await day.token('auditor', 't.leader', [
      'accounts.view',
      'audit.view',
      'subject-access.make',
      'service.record',
      'receipts.take',
    ]),
  )
  const overview = await ada.GET('/api/v1/overview')
  expect(overview.data?.waiting).toMatchObject({ suspense: 1, suspensePence: '75.50' })
  const id = '13'
  const one = await ada.GET('/api/v1/suspense-receipts/{id}', { params: { path: { id } } })
  expect(one.data).toMatchObject({ amount: '75.50', likely: [] })
  const of = { params: { path: { ref: present(day.refs[4], 'an account') } } }
  const notices = await ada.GET('/api/v1/accounts/{ref}/notices', of)
  const notice = present(notices.data?.items.at(-1), 'a notice')
  const back = { result: 'not-served', method: 'post', sentOn: '2026-03-10' } as const
  const learnt = await ada.POST('/api/v1/notices/{id}/service', {
    params: { path: { id: notice.id }, ...keyed() },
    body: { ...back, partyId: present(notice.served[0], 'somebody').partyId, proof: 'gone away' },
  })
  expect(learnt.data?.kind, JSON.stringify(learnt.error)).toBe('recorded')
  const wrong = await ada.GET('/api/v1/data-quality', { params: { query: { run: '1' } } })
  const counts = await ada.GET('/api/v1/data-quality/counts')
  expect(wrong.data?.items.map((row) => row.problem)).toEqual(['letter-returned'])
  expect(counts.data?.counts).toEqual({ 'letter-returned': 1 })
  const asked = await ada.POST('/api/v1/people/{ref}/subject-access', {
    params: { path: { ref: 'P2' }, ...keyed() },
    body: { toWhom: 'Oluwaseun Adeyemi', identity: 'passport seen' },
    parseAs: 'arrayBuffer',
  })
  const zip = await JSZip.loadAsync(present(asked.data as unknown as ArrayBuffer, 'a file'))
  expect(Object.keys(zip.files)).toContain('held.json')
  const looks = await ada.GET('/api/v1/access-log', {
    params: { query: { username: 'api/auditor' } },
  })
  expect(looks.data?.items.map((look) => look.subject)).toContain('data-quality')
  const events = await ada.GET('/api/v1/events', { params: { query: { type: 'disclos' } } })
  expect(events.data?.items[0]).toMatchObject({ actor: 'api/auditor' })
  const person = await ada.GET('/api/v1/people/{ref}/events', { params: { path: { ref: 'P2' } } })
  expect(person.response.status).toBe(200)
})
