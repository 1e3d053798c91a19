/** A small council made through the real use-cases: what the browser tests look at. */
import { randomUUID } from 'node:crypto'
import { addDwellings } from '#property/index.js'
import { addParties } from '#parties/index.js'
import { type AccountFact, openAccounts, recordAccountFact } from '#accounts/index.js'
import { determine, foundOfficers, type RoleName, setTax, statutoryPath } from '#authority/index.js'
import { importReceipts } from '#collection/index.js'
import { writeReceiptsCsv } from '#formats/receipts-csv.js'
import {
  approveRun,
  executeRun,
  previewRun,
  type RunCriteria,
  type RunKindName,
} from '#jobs/index.js'
import { type IsoDate, isoDate, londonDay } from '#kernel/dates.js'
import { type FinancialYear, financialYear } from '#kernel/financial-year.js'
import { type Pence, parsePounds } from '#kernel/money.js'
import type { Band } from '#law/council-tax/bands.js'
import { FULL_CHARGE } from '#law/council-tax/unoccupied.js'
import { lateInWords, markSent, recordPrintRunToMake } from '#letters/index.js'
import { authoriseForCourt, recordService } from '#recovery/index.js'
import { activity } from '#scenario/world.js'
import type { Command } from '#store/commands.js'
import { type Db, sql } from '#store/db.js'
import { proposeInstructions, putInForce } from '#targeting/index.js'
import { type Answer, deliverDue, subscribe } from '#webhooks/index.js'

export const PASSWORD = 'correct horse battery'
export const OFFICERS: { username: string; name: string; roles: RoleName[] }[] = [
  { username: 'b.billing', name: 'Bea Billing', roles: ['billing-officer'] },
  { username: 'r.recovery', name: 'Ravi Recovery', roles: ['recovery-officer'] },
  { username: 'c.court', name: 'Cora Court', roles: ['court-officer'] },
  { username: 't.leader', name: 'Tess Leader', roles: ['team-leader'] },
  { username: 'd.deputy', name: 'Dan Deputy', roles: ['team-leader'] },
  { username: 'a.audit', name: 'Ada Audit', roles: ['auditor'] },
  { username: 's.admin', name: 'Sol Admin', roles: ['administrator'] },
]

const NAMES = [
  'Margaret Featherstonehaugh', 'Oluwaseun Adeyemi', 'Priya Raghunathan', 'Siobhan O’Callaghan',
  'Tomasz Wiśniewski', 'Gareth Llewellyn', 'Fatima Al-Hassan', 'Dorothy Cholmondeley',
  'Kwame Mensah', 'Agnieszka Kowalczyk', 'Hamish McAllister', 'Beatrix Pemberton',
  'Yusuf Demir', 'Chloe Wainwright', 'Rajesh Patel', 'Ingrid Sorensen',
  'Walter Ramsbottom', 'Nia Griffiths', 'Emeka Okafor', 'Penelope Thistlethwaite',
  'Liam Gallacher', 'Zainab Mahmood', 'Cuthbert Entwistle', 'Maria Fernandes',
] // prettier-ignore
const STREETS = ['Orchard Lane', 'Tannery Row', 'Quayside', 'Mill Hill']
const BANDS: Band[] = ['A', 'B', 'C', 'D', 'D', 'E']
const YEAR = financialYear('2026-27')
const BILLED_ON = isoDate('2026-03-10')

let keys = 0
/** A key is new also in a copy of the council that another process made. */
const MAKER = randomUUID()

export function command(on: IsoDate, actor = 'r.recovery'): Command {
  keys += 1
  const recordedAt = new Date(`${on}T09:00:00.000Z`)
  return { actor, on, recordedAt, idempotencyKey: `small-council/${MAKER}/${keys}` }
}

/** Every summons served by hand, as its server states: what is posted would need the press. */
export async function serveSummonsesByHand(db: Db, sentOn: IsoDate): Promise<void> {
  const people = await db.transaction((tx) =>
    tx.rows<{ noticeId: bigint; partyId: bigint }>(sql`
      select notice_id as "noticeId", party_id as "partyId"
      from notice join notice_person using (notice_id)
      where kind = 'summons' and state = 'issued' order by notice_id, party_id`),
  )
  for (const of of people) {
    const proof = 'left at the address by R Recovery'
    const learnt = { ...of, result: 'served', method: 'hand', sentOn, proof } as const
    await recordService(db, command(sentOn), learnt)
  }
}

/** The council of the database, made there unless the database is a copy of one that has it. */
export async function makeSmallCouncil(db: Db): Promise<{ refs: string[] }> {
  const found = await db.transaction((tx) =>
    tx.rows<{ ref: string }>(sql`select a.account_ref as ref from account a
      join liability using (account_id) join dwelling d using (dwelling_id) order by d.property_ref`),
  )
  return found.length > 0 ? { refs: found.map(({ ref }) => ref) } : make(db)
}

async function make(db: Db): Promise<{ refs: string[] }> {
  await determineAll(db)
  const signsIn = { password: PASSWORD, mustChangePassword: false }
  const officers = OFFICERS.map((officer) => ({ ...officer, ...signsIn }))
  await foundOfficers(db, command(BILLED_ON), officers)
  const refs = await register(db)
  await run(db, { kind: 'annual-billing', criteria: { year: YEAR }, asAt: BILLED_ON })
  await payFirst(db, refs.slice(0, 12))
  await authoriseForCourt(db, command(BILLED_ON), {
    username: 'c.court',
    from: isoDate('2026-01-01'),
    until: null,
    minuteRef: 'Cabinet 12/2026',
  })
  return { refs }
}

async function determineAll(db: Db): Promise<void> {
  const from = isoDate('2020-04-01')
  const details = {
    name: 'Smallbury District Council',
    addressLines: ['Town Hall', 'High Street', 'Smallbury'],
    phone: '01632 960000', email: 'council.tax@smallbury.example',
    website: 'smallbury.example', payOnlineUrl: 'smallbury.example/pay',
    demonstration: true,
  } // prettier-ignore
  const path = statutoryPath('10.00')
  await determine(db, command(from), { kind: 'authority-details', from, value: details })
  const value = { ...FULL_CHARGE, decidedOn: isoDate('2014-02-25') }
  await determine(db, command(from), { kind: 'unoccupied-dwellings', from, value })
  await determine(db, command(from), { kind: 'costs-activity', from, value: activity() })
  await determine(db, command(from), { kind: 'summons-costs', from, value: { amount: '65.00' } })
  await determine(db, command(from), { kind: 'order-costs', from, value: { amount: '40.00' } })
  await determine(db, command(from), { kind: 'recovery-path', from, value: path })
  await setTaxFor(db, YEAR)
}

function setTaxFor(db: Db, year: FinancialYear): Promise<void> {
  const element = (
    code: string,
    name: string,
    kind: 'billing-authority' | 'major-precept',
    bandD: string,
  ) => ({
    code,
    areaCode: '',
    parishCode: '',
    name,
    kind,
    bandD: parsePounds(bandD),
    socialCare: 0n as Pence,
  })
  return setTax(db, command(BILLED_ON), {
    year,
    elements: [
      element('district', 'Smallbury District Council', 'billing-authority', '243.36'),
      element('county', 'Exampleshire County Council', 'major-precept', '1599.84'),
      element('police', 'Police and Crime Commissioner', 'major-precept', '287.40'),
    ],
    parishes: [{ code: 'E1', name: 'Smallbury Town' }],
  })
}

async function register(db: Db): Promise<string[]> {
  const from = isoDate('2024-04-01')
  return db.transaction(async (tx) => {
    const acting = command(from)
    const dwellings = await addDwellings(tx, acting, NAMES.map((_, n) => ({
      propertyRef: String(100_000 + n), uprn: String(10_000_000 + n),
      addressLines: [`${n + 1} ${STREETS[n % 4]}`, 'Smallbury'],
      postcode: `SM1 ${n % 9}AB`, parishCode: 'E1', band: BANDS[n % 6] ?? 'D', bandFrom: from,
    }))) // prettier-ignore
    const people = await addParties(tx, acting, NAMES.map((name) => ({
      kind: 'person' as const, from, name, dateOfBirth: isoDate('1970-05-17'), email: null,
      phone: '01632 960123', mailLines: null,
    }))) // prettier-ignore
    const accounts = await openAccounts(
      tx,
      acting,
      people.map((id) => ({ personIds: [id], openedOn: from })),
    )
    for (const [n, account] of accounts.entries()) {
      const record = (key: bigint, fact: AccountFact) =>
        recordAccountFact(tx, acting, { kind: fact.kind, key, period: { from, until: null }, fact })
      const dwelling = dwellings[n] ?? 0n
      await record(dwelling, {
        kind: 'liability',
        accountId: account.id,
        basis: 'resident-freeholder',
      })
      await record(dwelling, { kind: 'household', adults: n % 3 === 0 ? 1 : 2, disregards: [] })
      await record(account.id, {
        kind: 'payment-profile', method: n % 2 === 0 ? 'direct-debit' : 'cash', plan: '10', dayOfMonth: 1,
      }) // prettier-ignore
    }
    return accounts.map((account) => account.ref)
  })
}

/** Previewed by one officer, approved by another, carried out. */
export async function run(
  db: Db,
  what: { kind: RunKindName; criteria: RunCriteria; asAt: IsoDate },
): Promise<bigint> {
  const { runId, alarms } = await previewRun(db, command(what.asAt, 't.leader'), what)
  const answers = Object.fromEntries(alarms.map(({ alarm }) => [alarm, 'looked at']))
  await approveRun(db, command(what.asAt, 'd.deputy'), { runId, answers })
  await executeRun(db, command(what.asAt, 't.leader'), { runId })
  return runId
}

/** The letters of a run, printed where they are not yet, are posted on the day. */
export async function postLetters(db: Db, runId: bigint, on: IsoDate): Promise<void> {
  await recordPrintRunToMake(db, command(on), { runId })
  const prints = await db.transaction((tx) =>
    tx.rows<{ printRunId: bigint }>(sql`select print_run_id as "printRunId" from print_run
      where run_id = ${runId} and state = 'unsent'`),
  )
  for (const print of prints) {
    const outcome = await markSent(db, command(on), print)
    if (outcome.kind !== 'sent') throw new Error(lateInWords(outcome, on))
  }
}

/** The first instalment of some, and one payment that names no account. */
async function payFirst(db: Db, refs: readonly string[]): Promise<void> {
  const on = isoDate('2026-04-01')
  const line = { receivedOn: on, amount: parsePounds('148.00'), method: 'bank' }
  const receipts = [
    ...refs.map((reference) => ({ ...line, reference })),
    { ...line, reference: '9999999999', amount: parsePounds('75.50') },
  ]
  const text = writeReceiptsCsv(receipts)
  await importReceipts(db, command(on), { name: 'bank-2026-04-01.csv', text })
}

/** Targeting instructions in force, and others that wait for a second officer. */
export async function targetSmall(db: Db, on: IsoDate): Promise<void> {
  const written = { name: 'What is owed most', because: 'Agreed by the board in March', cap: null }
  const rules = '40: owed at least 150.00\n-30: reduction is yes'
  const first = await proposeInstructions(db, command(on, 't.leader'), {
    ...written, rules, floor: 20,
  }) // prettier-ignore
  const asked = { instructionId: first.instructionId, note: 'who comes in' }
  await putInForce(db, command(on, 'd.deputy'), asked)
  await proposeInstructions(db, command(on, 't.leader'), {
    ...written, name: 'Never paid', rules: '25: days since payment at least 60\n10: band is D or E', floor: 25, cap: 5,
  }) // prettier-ignore
}

/** A subscription to which one delivery went, and another failed. */
export async function webhookWithDeliveries(db: Db): Promise<bigint> {
  const on = isoDate('2026-04-20')
  const webhook = {
    url: 'https://finance.example.org/hooks/reeve', secret: 'x'.repeat(24), eventTypes: ['determined'],
  } // prettier-ignore
  const policy = { privateNetworks: false, thisMachine: false }
  const { webhookId } = await subscribe(db, command(on, 's.admin'), { webhook, policy })
  for (const amount of ['41.00', '40.00']) {
    await determine(db, command(on), { kind: 'order-costs', from: on, value: { amount } })
  }
  const answers: Answer[] = [{ status: 204 }, { fault: 'connect ECONNREFUSED 192.0.2.1:443' }]
  const now = () => new Date('2026-04-20T09:00:00Z')
  const clock = { now, today: () => Promise.resolve(londonDay(now())) }
  await deliverDue(db, clock, () => Promise.resolve(answers.shift() ?? { status: 503 }))
  return webhookId
}
