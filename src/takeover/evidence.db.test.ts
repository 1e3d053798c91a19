/**
 * Evidence from elsewhere before the court: it stops there until it is determined, and a change of
 * fact on what was taken over invents no difference.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import {
  determine,
  determinationsOn,
  setTax,
  takeoverEvidenceOn,
  type WrittenTakeoverEvidence,
} from '#authority/index.js'
import { billAccount } from '#billing/index.js'
import { confirmChange, type Change, previewChange } from '#changes/index.js'
import { previewRun } from '#jobs/index.js'
import { type IsoDate, isoDate } from '#kernel/dates.js'
import { financialYear } from '#kernel/financial-year.js'
import { parsePounds, ZERO } from '#kernel/money.js'
import { lockBooks, proveBooks } from '#ledger/index.js'
import {
  casesById,
  decideOrder,
  decideSummons,
  openCases,
  recordService,
  whyNot,
} from '#recovery/index.js'
import type { World } from '#scenario/world.js'
import { sql, type Tx } from '#store/db.js'
import { tryOut } from '#store/commands.js'
import { useDatabase } from '../../test/support/database.js'
import { takeOverStory } from '../../test/support/taken-over.js'

const at = useDatabase()
const ON = isoDate('2026-06-10')

let world: World
const ref = (name: string) => world.accounts.get(name) ?? ''

beforeAll(async () => {
  world = await takeOverStory(at.db, ON)
})

function accountId(tx: Tx, name: string): Promise<bigint> {
  return tx
    .first<{ id: bigint }>(
      sql`select account_id as id from account where account_ref = ${ref(name)}`,
    )
    .then((row) => row?.id ?? 0n)
}

type Entry = WrittenTakeoverEvidence['accepted'][number]

/** Undone afterwards: what is determined holds for the question alone. */
async function determined<T>(entries: readonly Entry[], ask: (tx: Tx) => Promise<T>): Promise<T> {
  return tryOut(at.db, async (tx) => {
    const value = JSON.stringify({ accepted: entries })
    await tx.run(sql`
      insert into determination (kind, valid, value, under, recorded_at, recorded_by)
      values ('takeover-evidence', '[2026-06-01,)', ${value}::json, 'x', now(), 'x')`)
    return ask(tx)
  })
}

async function answerOf(tx: Tx, name: string, step: string, on: IsoDate = ON): Promise<string> {
  const answers = await whyNot(tx, await accountId(tx, name), on)
  const decision = answers
    .find((answer) => answer.case.charge.year === '2026-27')
    ?.steps.find((answer) => answer.step === step)?.decision
  if (decision === undefined) return 'not asked'
  return decision.kind === 'act' ? 'act' : `${decision.reason}: ${decision.text}`
}

const DEMAND: Entry = { gate: 'demand-served', evidence: 'demand', proof: 'known' }
const FINAL: Entry = { gate: 'notice-served', evidence: 'final-notice', proof: 'known' }

describe('a complaint on a final notice from elsewhere', () => {
  test.each<[string, string, readonly Entry[] | null, string]>([
    [
      'stops where nothing is determined',
      'EVE',
      null,
      'demand-served: the demand notice from elsewhere is not accepted before the court: nothing is determined on it',
    ],
    [
      'stops where the determination accepts nothing',
      'EVE',
      [],
      'demand-served: the demand notice from elsewhere is not accepted as determined on 1 June 2026',
    ],
    [
      'stops where the demand alone is accepted',
      'EVE',
      [DEMAND],
      'notice-served: the final notice from elsewhere is not accepted as determined on 1 June 2026',
    ],
    [
      'stops where the notice alone is accepted',
      'EVE',
      [FINAL],
      'demand-served: the demand notice from elsewhere is not accepted as determined on 1 June 2026',
    ],
    [
      'stops where the notice is accepted at another gate',
      'EVE',
      [DEMAND, { ...FINAL, gate: 'notice-stands' }],
      'notice-served: the final notice from elsewhere is not accepted as determined on 1 June 2026',
    ],
    [
      'stops where another kind of notice is accepted at the gate',
      'EVE',
      [DEMAND, { ...FINAL, evidence: 'reminder' }],
      'notice-served: the final notice from elsewhere is not accepted as determined on 1 June 2026',
    ],
    ['may be laid where both are accepted and proved', 'EVE', [DEMAND, FINAL], 'act'],
    [
      'stops without the proof that is asked for',
      'ANA',
      [DEMAND, FINAL],
      'notice-served: the final notice from elsewhere is not accepted without proof of its service, as determined on 1 June 2026',
    ],
    [
      'may be laid without proof where none is asked for',
      'ANA',
      [DEMAND, { ...FINAL, proof: 'any' }],
      'act',
    ],
  ])('%s', async (_, name, entries, expected) => {
    const ask = (tx: Tx) => answerOf(tx, name, 'complaint')
    const said = entries === null ? await at.db.transaction(ask) : await determined(entries, ask)
    expect(said).toBe(expected)
  })

  test('may be laid once the proof is found and recorded', async () => {
    const found = await at.db.transaction(async (tx) => {
      const account = await accountId(tx, 'ANA')
      return tx.first<{ noticeId: bigint; partyId: bigint }>(sql`
        select notice_id as "noticeId", party_id as "partyId" from notice
        join notice_person using (notice_id)
        where account_id = ${account} and kind = 'final-notice'`)
    })
    const proof = { result: 'served', method: 'post', sentOn: isoDate('2026-05-05') } as const
    const ids = { noticeId: found?.noticeId ?? 0n, partyId: found?.partyId ?? 0n }
    await tryOut(at.db, async (tx) => {
      await tx.run(sql`insert into service (notice_id, party_id, result, method, sent_on, deemed_on,
          proof, recorded_on, recorded_at, recorded_by)
        values (${ids.noticeId}, ${ids.partyId}, 'served', 'post', '2026-05-05', '2026-05-07',
          'list found', ${ON}, now(), 'x'),
          (${ids.noticeId}, ${ids.partyId}, 'not-served', 'post', '2026-05-05', null, 'returned',
          ${ON}, now(), 'x')`)
      // What was proved not served is no notice at all, whatever was believed of it before.
      expect(await answerOf(tx, 'ANA', 'complaint')).toMatch(/^no-unmet-notice/)
    })
    const learnt = { ...ids, ...proof, proof: 'posting list 7, found in the archive' }
    expect(await recordService(at.db, world.command(ON), learnt)).toMatchObject({
      kind: 'recorded',
    })
    const ask = (tx: Tx) => answerOf(tx, 'ANA', 'complaint')
    expect(await determined([DEMAND, FINAL], ask)).toBe('act')
  })
})

describe('before a notice of our own', () => {
  test('a demand from elsewhere counts, and a final notice that is not accepted is no bar', async () => {
    await at.db.transaction(async (tx) => {
      expect(await answerOf(tx, 'EVE', 'final-notice')).toBe('act')
    })
  })

  test('a final notice that is accepted is: it need not be sent again', async () => {
    const said = await determined([DEMAND, FINAL], (tx) => answerOf(tx, 'EVE', 'final-notice'))
    expect(said).toMatch(/^complaint-next/)
  })

  test('one that has not run out is left to run', async () => {
    await at.db.transaction(async (tx) => {
      const early = isoDate('2026-05-11')
      expect(await answerOf(tx, 'EVE', 'final-notice', early)).toMatch(/^notice-running/)
    })
  })
})

async function hearingAnswer(
  tx: Tx,
  decide: typeof decideOrder | typeof decideSummons,
  state: string,
): Promise<string> {
  const on = isoDate('2026-07-10')
  await tx.run(sql`update court_case set state = ${state}`)
  const row = await tx.first<{ id: bigint }>(sql`select case_id as id from court_case`)
  const books = await lockBooks(tx, [await accountId(tx, 'GUS')])
  const cases = await casesById(tx, [row?.id ?? 0n])
  const day = decide === decideOrder ? on : ON
  const [opened] = await openCases(tx, cases, { books, on: day })
  if (opened === undefined) throw new Error('no case')
  const decision = decide(opened, { on: day, determinations: await determinationsOn(tx, day) })
  return decision.kind === 'act' ? 'act' : `${decision.reason}: ${decision.text}`
}

describe('a case from elsewhere', () => {
  const SUMMONS: Entry = { gate: 'summons-served', evidence: 'summons', proof: 'any' }
  const APPROVED: Entry = { gate: 'complaint-approved', evidence: 'complaint', proof: 'any' }
  const STANDS: Entry = { gate: 'notice-stands', evidence: 'final-notice', proof: 'known' }
  const order = (tx: Tx) => hearingAnswer(tx, decideOrder, 'summonsed')
  const summons = (tx: Tx) => hearingAnswer(tx, decideSummons, 'approved')

  test.each<[string, (tx: Tx) => Promise<string>, readonly Entry[], string]>([
    [
      'has no order on a summons that is not accepted',
      order,
      [],
      'summons-served: the summons from elsewhere is not accepted as determined on 1 June 2026',
    ],
    ['has its order on one that is', order, [SUMMONS], 'act'],
    [
      'nor on one whose proof is asked for and not known',
      order,
      [{ ...SUMMONS, proof: 'known' }],
      'summons-served: the summons from elsewhere is not accepted without proof of its service, as determined on 1 June 2026',
    ],
    [
      'has no summons of ours on an approval that is not accepted',
      summons,
      [STANDS],
      'complaint-approved: the court’s approval from elsewhere is not accepted as determined on 1 June 2026',
    ],
    [
      'nor on a notice that is not',
      summons,
      [APPROVED],
      'notice-stands: the final notice from elsewhere is not accepted as determined on 1 June 2026',
    ],
    ['has its summons where both are', summons, [APPROVED, STANDS], 'act'],
  ])('%s', async (_, ask, entries, expected) => {
    expect(await determined(entries, ask)).toBe(expected)
  })
})

describe('the determination', () => {
  test.each([
    [{ gate: 'no-hold', evidence: 'demand', proof: 'any' }, 'no-hold is no gate'],
    [
      { gate: 'demand-served', evidence: 'summons', proof: 'any' },
      'demand-served stands on demand',
    ],
    [{ gate: 'demand-served', evidence: 'demand', proof: 'perhaps' }, 'proof must be known or any'],
  ])('%o is refused', async (entry, says) => {
    const made = { kind: 'takeover-evidence', from: ON, value: { accepted: [entry] } } as const
    await expect(determine(at.db, world.command(ON), made)).rejects.toThrow(says)
  })

  test('holds from its day', async () => {
    const value = { accepted: [DEMAND] }
    const from = isoDate('2030-01-01')
    await determine(at.db, world.command(ON), { kind: 'takeover-evidence', from, value })
    await at.db.transaction(async (tx) => {
      expect((await takeoverEvidenceOn(tx, isoDate('2029-12-31'))).since).toBeNull()
      expect((await takeoverEvidenceOn(tx, from)).accepted).toEqual([DEMAND])
    })
  })
})

describe('a change of fact on what was taken over', () => {
  const alone = (home: string, from: string): Change => ({
    kind: 'fact',
    accountRef: '',
    propertyRef: home,
    factKind: 'household',
    from: isoDate(from),
    until: null,
    fact: { kind: 'household', adults: 1, disregards: [] },
  })

  test('is billed where our facts came to the charge: the difference is the change’s own', async () => {
    const made = await previewChange(at.db, world.command(ON), alone('H3', '2026-04-01'))
    expect(made.kept).toEqual([])
    expect(made.effects).toMatchObject([
      { accountRef: ref('EVE'), before: 180_000n, after: 135_000n, origin: 'Oldbury Civica' },
    ])
  })

  test('leaves a charge that our facts did not come to, and says what they come to', async () => {
    const made = await previewChange(at.db, world.command(ON), alone('H2', '2026-04-01'))
    expect(made.effects).toEqual([])
    expect(made.kept).toEqual([
      {
        accountRef: ref('CAL'),
        year: '2026-27',
        origin: 'Oldbury Civica',
        amount: 182_000n,
        cameTo: 180_000n,
        comesTo: 135_000n,
      },
    ])
  })

  test('leaves a year whose tax is not set here, and works the others', async () => {
    const made = await previewChange(at.db, world.command(ON), alone('H1', '2024-10-01'))
    expect(made.kept).toMatchObject([{ year: '2024-25', cameTo: null, comesTo: null }])
    expect(made.effects).toMatchObject([{ year: '2026-27', before: 180_000n, after: 135_000n }])
  })

  test('is worked again as any other charge once it has been worked here', async () => {
    await confirmChange(at.db, world.command(ON), alone('H3', '2026-10-01'))
    const made = await previewChange(at.db, world.command(ON), alone('H3', '2026-04-01'))
    expect(made.effects).toMatchObject([{ after: 135_000n }])
    expect(made.kept).toEqual([])
    expect(await at.db.transaction((tx) => proveBooks(tx))).toEqual([])
  })

  test('a change of how it is paid leaves its amount', async () => {
    const change: Change = {
      kind: 'fact',
      accountRef: ref('CAL'),
      propertyRef: '',
      factKind: 'payment-profile',
      from: ON,
      until: null,
      fact: { kind: 'payment-profile', method: 'direct-debit', plan: '12', dayOfMonth: 5 },
    }
    const made = await previewChange(at.db, world.command(ON), change)
    expect([made.effects, made.kept]).toEqual([[], []])
  })

  test('no run works it: the difference that our facts have is nobody’s change', async () => {
    const asAt = ON
    const criteria = { year: '2026-27', accountRef: ref('CAL') }
    for (const kind of ['adjustments', 'annual-billing'] as const) {
      const run = await previewRun(at.db, world.command(ON), { kind, criteria, asAt })
      expect(run.totals.acts.count).toBe(0)
    }
  })

  test('an officer may work it on our facts all the same, by asking for just that', async () => {
    const year = financialYear('2026-27')
    const dry = { ...world.command(ON), dryRun: true }
    const bill = await at.db
      .transaction((tx) => accountId(tx, 'CAL'))
      .then((id) => ({ accountId: id, year }))
    expect(await billAccount(at.db, world.command(ON), bill)).toEqual([])
    const reworked = await billAccount(at.db, dry, { ...bill, reworkTakenOver: true })
    expect(reworked.map((b) => b.amount)).toEqual([180_000n])
  })

  test('a tax that is set later changes nothing by itself', async () => {
    const element = {
      code: 'DC',
      areaCode: '',
      parishCode: '',
      name: 'Testshire',
      socialCare: ZERO,
    }
    await setTax(at.db, world.command(ON), {
      year: financialYear('2024-25'),
      elements: [{ ...element, kind: 'billing-authority', bandD: parsePounds('1500.00') }],
      parishes: [{ code: 'T', name: 'Testshire' }],
    })
    const made = await previewChange(at.db, world.command(ON), alone('H1', '2024-10-01'))
    expect(made.kept).toMatchObject([{ year: '2024-25', amount: 50_000n, cameTo: 150_000n }])
  })
})
