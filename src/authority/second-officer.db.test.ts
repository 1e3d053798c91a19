/** A password that one officer gave another: for a while the two may be one person. */
import { generateSync } from 'otplib'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  changePassword,
  changeRoles,
  confirmToken,
  createOfficer,
  determine,
  enrolSecondFactor,
  GIVEN_DAYS,
  issueToken,
  makeDetermination,
  proposeDetermination,
  refuseDetermination,
  refuseTax,
  resetPassword,
  resetSecondFactor,
  settleTax,
  submitTax,
} from '#authority/index.js'
import { notePasswordChosen, notePasswordGiven, passwordsGiven } from '#authority/second-officer.js'
import { payRefund, proposeRefund, refuseRefund, takeReceipt } from '#collection/index.js'
import { waitingForOfficer } from '#enquiries/index.js'
import { approveRun, previewRun } from '#jobs/index.js'
import { addDays, isoDate, type IsoDate } from '#kernel/dates.js'
import { financialYear } from '#kernel/financial-year.js'
import { parsePounds } from '#kernel/money.js'
import { approveRetention, previewRetention } from '#privacy/index.js'
import { decideApproval } from '#protections/index.js'
import { authoriseForCourt } from '#recovery/index.js'
import { sql } from '#store/db.js'
import { approveTakeover } from '#takeover/index.js'
import { proposeInstructions, putInForce } from '#targeting/index.js'
import { command, makeSmallCouncil } from '../../test/browser/small-council.js'
import { useDatabase } from '../../test/support/database.js'
import { approveWaiting } from '../../test/support/second-officer.js'

const at = useDatabase()
const ON = isoDate('2026-04-20')
const GIVEN = 'given by the office 1'
const OWN = 'chosen by myself 22'
const HERE = '192.0.2.1'
const TAX = `kind,code,name,amount,base,parishes,social_care
district,SM,Smallbury,2000000.00,20000.0,,
`
let refs: string[] = []

beforeAll(async () => {
  ;({ refs } = await makeSmallCouncil(at.db))
  const paid = { receivedOn: ON, amount: parsePounds('5000.00'), method: 'card' } as const
  await takeReceipt(at.db, command(ON), { ...paid, accountRef: refs[1] ?? '' })
  await determine(at.db, command(ON), {
    kind: 'retention-years',
    from: ON,
    value: { 'closed-account': 6, 'access-log': 2, 'disclosure-log': 6 },
  })
})
beforeEach(() => at.db.transaction((tx) => tx.run(sql`delete from given_password`)))

/** The administrator gives the deputy a password; the team leader looks, and approves. */
async function reset(username = 'd.deputy', by = 's.admin', on = ON): Promise<void> {
  const given = { username, password: GIVEN }
  const outcome = await resetPassword(at.db, command(on, by), given)
  if (outcome.kind === 'waits') await approveWaiting(at.db, command(on, 't.leader'))
  else expect(outcome).toEqual({ kind: 'reset' })
}

async function choose(username = 'd.deputy', on = ON): Promise<void> {
  const chosen = { current: GIVEN, next: OWN, address: HERE }
  const outcome = await changePassword(at.db, command(on, username), chosen)
  expect(outcome).toEqual({ kind: 'changed' })
}

async function refund(by: string, on: IsoDate = ON): Promise<bigint> {
  const asked = { accountRef: refs[1] ?? '', amount: parsePounds('1.00'), reason: 'overpaid' }
  const outcome = await proposeRefund(at.db, command(on, by), asked)
  if (outcome.kind !== 'proposed') throw new Error(outcome.kind)
  return outcome.refundId
}

const refuse = async (refundId: bigint, by: string, on: IsoDate = ON) =>
  (await refuseRefund(at.db, command(on, by), { refundId, reason: 'not owed' })).kind

/** What another decides: proposed by one officer, and decided by the second that is given. */
const DECIDED: [string, (by: string) => Promise<(second: string) => Promise<string>>][] = [
  [
    'a refund',
    async (by) => {
      const refundId = await refund(by)
      return async (second) => (await payRefund(at.db, command(ON, second), { refundId })).kind
    },
  ],
  [
    'a refund that is refused',
    async (by) => {
      const refundId = await refund(by)
      return (second) => refuse(refundId, second)
    },
  ],
  [
    'a run',
    async (by) => {
      const asked = { kind: 'reminder', criteria: {}, asAt: ON } as const
      const { runId, alarms } = await previewRun(at.db, command(ON, by), asked)
      const answers = Object.fromEntries(alarms.map(({ alarm }) => [alarm, 'looked at']))
      return async (second) =>
        (await approveRun(at.db, command(ON, second), { runId, answers })).kind
    },
  ],
  [
    'a determination',
    async (by) => {
      const made = { kind: 'summons-costs', from: ON, value: { amount: '60.00' } } as const
      const asked = { ...made, because: 'Minute 9' }
      const { proposalId } = await proposeDetermination(at.db, command(ON, by), asked)
      return async (second) =>
        (await makeDetermination(at.db, command(ON, second), { proposalId })).kind
    },
  ],
  [
    'a determination that is refused',
    async (by) => {
      const made = { kind: 'order-costs', from: ON, value: { amount: '30.00' } } as const
      const asked = { ...made, because: 'Minute 9' }
      const { proposalId } = await proposeDetermination(at.db, command(ON, by), asked)
      const refused = { proposalId, reason: 'not agreed' }
      return async (second) => (await refuseDetermination(at.db, command(ON, second), refused)).kind
    },
  ],
  [
    'the tax of a year',
    async (by) => {
      const asked = { year: financialYear('2027-28'), text: TAX }
      const outcome = await submitTax(at.db, command(ON, by), asked)
      if (outcome.kind !== 'proposed') throw new Error(outcome.kind)
      const { proposalId } = outcome
      return async (second) => (await settleTax(at.db, command(ON, second), { proposalId })).kind
    },
  ],
  [
    'a tax that is refused',
    async (by) => {
      const asked = { year: financialYear('2028-29'), text: TAX }
      const outcome = await submitTax(at.db, command(ON, by), asked)
      if (outcome.kind !== 'proposed') throw new Error(outcome.kind)
      const refused = { proposalId: outcome.proposalId, reason: 'not agreed' }
      return async (second) => (await refuseTax(at.db, command(ON, second), refused)).kind
    },
  ],
  [
    'instructions',
    async (by) => {
      const written = {
        name: 'Spring',
        because: 'agreed',
        rules: '5: band is H or D',
        floor: 1,
        cap: null,
      }
      const { instructionId } = await proposeInstructions(at.db, command(ON, by), written)
      const asked = { instructionId, note: 'seen' }
      return async (second) => (await putInForce(at.db, command(ON, second), asked)).kind
    },
  ],
  [
    'a review of what is kept',
    async (by) => {
      const outcome = await previewRetention(at.db, command(ON, by))
      if (outcome.kind !== 'previewed') throw new Error(outcome.kind)
      const asked = { reviewId: outcome.reviewId, note: 'seen' }
      return async (second) => (await approveRetention(at.db, command(ON, second), asked)).kind
    },
  ],
  [
    'a takeover',
    async (by) => {
      const takeoverId = 7n
      await at.db.transaction((tx) =>
        tx.run(sql`insert into takeover (takeover_id, name, source, taken_on, sha256, state, totals,
            previewed_by, previewed_at) overriding system value
          values (${takeoverId}, 'Oldbury', 'Oldbury', ${ON}, 'x', 'previewed', '{}', ${by},
            now())`),
      )
      return async (second) =>
        (await approveTakeover(at.db, command(ON, second), { takeoverId })).kind
    },
  ],
  [
    'an officer',
    async (by) => {
      const roles = ['team-leader']
      const made = { name: 'N', roles, password: GIVEN, mustChangePassword: true }
      const username = `n.${by}`
      const outcome = await createOfficer(at.db, command(ON, by), { ...made, username })
      if (outcome.kind !== 'waits') throw new Error(outcome.kind)
      const decision = { approvalId: outcome.approvalId, approve: true }
      return async (second) => (await decideApproval(at.db, command(ON, second), decision)).kind
    },
  ],
]

describe('what one officer proposed', () => {
  test.each(DECIDED)('is decided by nobody whose password they gave: %s', async (_, propose) => {
    await reset()
    await choose()
    const decide = await propose('s.admin')
    expect(await decide('d.deputy')).toBe('password-given')
    expect(await decide('t.leader')).toMatch(/^(paid|refused|approved|made|set|in-force)$/)
  })
  test('nor is it where somebody gave a password to both', async () => {
    await reset('b.billing', 's.admin')
    await reset('d.deputy', 's.admin')
    const refundId = await refund('b.billing')
    expect(await refuse(refundId, 'd.deputy')).toBe('password-given')
    expect(await refuse(refundId, 't.leader')).toBe('refused')
  })

  test('nor by whoever gave the proposer a password', async () => {
    await reset('b.billing', 't.leader')
    const refundId = await refund('b.billing')
    expect(await refuse(refundId, 't.leader')).toBe('password-given')
    expect(await refuse(refundId, 'd.deputy')).toBe('refused')
  })

  test('is decided again thirty days after another password was chosen, however late', async () => {
    await reset()
    const chosenOn = addDays(ON, 60)
    expect(await refuse(await refund('s.admin', chosenOn), 'd.deputy', chosenOn)).toBe(
      'password-given',
    )
    await choose('d.deputy', chosenOn)
    const [last, after] = [addDays(chosenOn, GIVEN_DAYS - 1), addDays(chosenOn, GIVEN_DAYS)]
    const refundId = await refund('s.admin', last)
    expect(await refuse(refundId, 'd.deputy', last)).toBe('password-given')
    expect(await refuse(refundId, 'd.deputy', after)).toBe('refused')
  })
})

describe('an officer with one-time codes', () => {
  const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
  beforeAll(async () => {
    const acting = command(ON, 'd.deputy')
    const code = generateSync({ secret: SECRET, epoch: acting.recordedAt.getTime() / 1000 })
    const given = { secret: SECRET, code, recoveryCodes: ['abcd'], at: acting.recordedAt }
    expect(await enrolSecondFactor(at.db, acting, given)).toEqual({ kind: 'enrolled' })
  })

  test('is let in by no password alone: who gave it is another still', async () => {
    await reset()
    expect(await refuse(await refund('s.admin'), 'd.deputy')).toBe('refused')
  })

  test('until the codes are taken away before another password was chosen', async () => {
    await reset()
    const lost = { username: 'd.deputy', reason: 'lost' }
    await resetSecondFactor(at.db, command(ON, 's.admin'), lost)
    await approveWaiting(at.db, command(ON, 't.leader'))
    expect(await refuse(await refund('s.admin'), 'd.deputy')).toBe('password-given')
  })
})

describe('whose password was given', () => {
  test('is told so for thirty days after the first of their own, and no longer', async () => {
    const told = await at.db.transaction(async (tx) => {
      const given = { username: 'd.deputy', by: 's.admin', mustChange: true }
      await notePasswordGiven(tx, command(ON), given)
      for (const days of [0, 20]) await notePasswordChosen(tx, 'd.deputy', addDays(ON, days))
      const [last, after] = [addDays(ON, GIVEN_DAYS - 1), addDays(ON, GIVEN_DAYS)]
      return [
        await passwordsGiven(tx, 'd.deputy', last),
        await passwordsGiven(tx, 'd.deputy', after),
      ]
    })
    expect(told).toEqual([[{ by: 's.admin', on: ON }], []])
  })

  const own = () => at.db.reading((tx) => waitingForOfficer(tx, 'd.deputy', ON))

  test('is told so, before and after', async () => {
    const given = { username: 'd.deputy', password: GIVEN }
    await resetPassword(at.db, command(ON, 's.admin'), given)
    expect(await own()).toMatchObject({
      passwords: [],
      asked: [{ kind: 'password', by: 's.admin' }],
    })
    await approveWaiting(at.db, command(ON, 't.leader'))
    expect(await own()).toMatchObject({ passwords: [{ by: 's.admin', on: ON }], asked: [] })
  })

  test('is authorised for the court by no officer who gave it', async () => {
    await reset('b.billing', 't.leader')
    const asked = { username: 'b.billing', from: ON, until: null, minuteRef: 'Minute 1' }
    const outcome = await authoriseForCourt(at.db, command(ON, 't.leader'), asked)
    expect(outcome).toEqual({ kind: 'own-authority' })
  })

  test('confirms no token that the giver issued', async () => {
    await reset('d.deputy', 's.admin')
    const scopes = ['officers.approve']
    const token = { name: 'for-dan', owner: 'd.deputy', scopes, expiresOn: isoDate('2026-06-01') }
    const secret = 'a secret that is long enough for a test'
    const issued = await issueToken(at.db, command(ON, 's.admin'), { ...token, secret })
    expect(issued).toMatchObject({ kind: 'issued', waits: true })
    expect((await own()).tokens).toBe(1)
    const confirm = () => confirmToken(at.db, command(ON, 'd.deputy'), { name: 'for-dan' })
    expect(await confirm()).toEqual({ kind: 'password-given' })
    await at.db.transaction((tx) => tx.run(sql`delete from given_password`))
    expect(await confirm()).toEqual({ kind: 'confirmed' })
  })
})

test('a new officer is tied to whoever chose the first password, also where roles come later', async () => {
  const made = { username: 'l.ate', name: 'L', roles: ['billing-officer'], password: GIVEN }
  await createOfficer(at.db, command(ON, 's.admin'), { ...made, mustChangePassword: true })
  const change = { username: 'l.ate', from: ON, until: null, reason: 'promoted' }
  await changeRoles(at.db, command(ON, 't.leader'), { ...change, roles: ['team-leader'] })
  await approveWaiting(at.db, command(ON, 'd.deputy'))
  expect(await refuse(await refund('s.admin'), 'l.ate')).toBe('password-given')
})
