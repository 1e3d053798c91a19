/** A register that does not fit what is recorded: refused by line, and nothing written. */
import { beforeAll, expect, test } from 'vitest'
import { importAccounts, importProperties } from '#accounts/index.js'
import { InputError } from '#kernel/invariant.js'
import { MODULUS_11 } from '#kernel/references.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { commandOn } from '../../test/support/many-accounts.js'
import { runScenarioSteps } from '../../test/support/steps.js'

const at = useDatabase()
const DAY = '2026-04-20'
const PROPERTIES = 'property_ref,uprn,address,postcode,parish,band,band_from'
const ACCOUNTS =
  'account_ref,property_ref,liable_from,basis,persons,email,phone,adults,disregards,exemption,exemption_from,exemption_until,disabled_from,reduction,reduction_weekly,reduction_from,method,plan,day'

const STORY = `# One dwelling lived in, one left
| 2026-03-01 | tax | 2026-27 band D 1800.00 | |
| | dwelling | LIVED band D | |
| | dwelling | LEFT band D | |
| | account | JO at LIVED from 2020-01-01 for Jo Park | |
| | account | KIM at LEFT from 2020-01-01 for Kim Lowe | |
| 2026-04-01 | move-out | KIM of LEFT on 2026-03-16 | changed |
`

beforeAll(async () => {
  await runScenarioSteps(at.db, STORY)
  await properties('first', ['N1,1001,1 Road,TE1 1AA,T,D,1993-04-01'])
})

let count = 0
const command = (key: string) => commandOn(DAY, `${key}-${(count += 1)}`)

function properties(key: string, lines: readonly string[]) {
  const file = { name: 'p.csv', text: [PROPERTIES, ...lines].join('\n') }
  return importProperties(at.db, command(key), file)
}

function accounts(key: string, lines: readonly string[]) {
  const file = { name: 'a.csv', text: [ACCOUNTS, ...lines].join('\n') }
  return importAccounts(at.db, command(key), file)
}

const account = (property: string, ref = '', basis = 'resident-freeholder') =>
  `${ref},${property},2020-01-01,${basis},Pat Hill,,,2,,,,,,,,,cash,10,1`

async function refusal(importing: Promise<unknown>): Promise<string[]> {
  const error: unknown = await importing.catch((e: unknown) => e)
  if (!(error instanceof InputError)) throw error
  return error.errors.map(({ line, field }) => `${line} ${field}`)
}

async function counts() {
  return at.db.transaction((tx) =>
    tx.rows(sql`select (select count(*) from dwelling) as dwellings,
      (select count(*) from account) as accounts, (select count(*) from party) as parties`),
  )
}

// prettier-ignore
test.each([
  ['a property that is in the register', properties, ['N1,,1 Road,TE1 1AA,T,D,1993-04-01'], ['2 property_ref']],
  ['a property twice', properties, ['N2,,1 Road,TE1,T,D,1993-04-01', 'N2,,1 Road,TE1,T,D,1993-04-01'], ['3 property_ref']],
  ['a parish without tax', properties, ['N3,,1 Road,TE1,ELSEWHERE,D,1993-04-01'], ['2 parish']],
  ['a UPRN of the register', properties, ['N4,1001,1 Road,TE1,T,D,1993-04-01'], ['2 uprn']],
  ['a UPRN twice', properties, ['N5,7,1 Road,TE1,T,D,1993-04-01', 'N6,7,2 Road,TE1,T,D,1993-04-01'], ['3 uprn']],
  ['an account on no property', accounts, [account('NOWHERE')], ['2 property_ref']],
  ['an account where somebody lives', accounts, [account('LIVED')], ['2 property_ref']],
  ['an account where somebody has lived', accounts, [account('LEFT')], ['2 property_ref']],
  ['two accounts on one property', accounts, [account('N1'), account('N1')], ['3 property_ref']],
  ['a reference with a wrong check digit', accounts, [account('N1', '1234567890')], ['2 account_ref']],
  ['an exemption that England abolished', accounts, [account('N1').replace(',,,2,,,', ',,,2,,C,2020-01-01')], ['2 class']],
  ['a basis that section 6 does not know', accounts, [account('N1', '', 'squatter')], ['2 basis']],
] as const)('%s', async (_, importing, lines, expected) => {
  const before = await counts()
  expect(await refusal(importing('bad', lines))).toEqual(expected)
  expect(await counts()).toEqual(before)
})

test('the same file twice, under one key, is taken in once', async () => {
  const file = { name: 'a.csv', text: [ACCOUNTS, account('N1')].join('\n') }
  const once = command('same')
  expect(await importAccounts(at.db, once, file)).toEqual({ imported: 1 })
  const after = await counts()
  expect(await importAccounts(at.db, once, file)).toEqual({ imported: 1 })
  expect(await counts()).toEqual(after)
})

test('an account may have several dwellings, with one set of persons and one way to pay', async () => {
  await properties(
    'lets',
    [2, 3, 4, 5].map((n) => `N${n},,${n} Road,TE1 1AA,T,D,1993-04-01`),
  )
  const ref = MODULUS_11.issue(200_000_001n) ?? ''
  const line = (property: string, persons: string, day: number) =>
    `${ref},${property},2020-01-01,owner,${persons},,,0,,,,,,,,,cash,10,${day}`
  const wrong = [
    line('N2', 'Mill Lets', 1),
    line('N3', 'Mill Letts', 1),
    line('N4', 'Mill Lets', 2),
  ]
  expect(await refusal(accounts('wrong', wrong))).toEqual(['3 persons', '4 day'])
  const right = ['N2', 'N3', 'N4'].map((property) => line(property, 'Mill Lets', 1))
  expect(await accounts('right', right)).toEqual({ imported: 3 })
  const found = await at.db.transaction((tx) =>
    tx.first(sql`select count(distinct p.party_id) as persons, count(distinct l.dwelling_id) as homes,
        (select count(*) from payment_profile y where y.account_id = a.account_id) as profiles
      from account a join account_person p using (account_id) join liability l using (account_id)
      where a.account_ref = ${ref} group by a.account_id`),
  )
  expect(found).toEqual({ persons: 1n, homes: 3n, profiles: 1n })
  expect(await refusal(accounts('again', [line('N5', 'Mill Lets', 1)]))).toEqual(['2 account_ref'])
})

test('a tenancy is taken in with its end, and one of the other country is refused', async () => {
  await properties('let', ['T1,,1 Let Road,TE1 1AA,T,D,1993-04-01'])
  const let_ = (tenancy: string) => ({
    name: `${tenancy}.csv`,
    text: `${ACCOUNTS},tenancy,tenancy_ends\n${account('T1')},${tenancy},2027-01-01`,
  })
  const contract = importAccounts(at.db, command('contract'), let_('standard-contract'))
  expect(await refusal(contract)).toEqual(['2 tenancy'])
  expect(await importAccounts(at.db, command('let'), let_('assured-fixed'))).toEqual({
    imported: 1,
  })
  const found = await at.db.transaction((tx) =>
    tx.first(sql`select tenancy, ends_on as ends from tenancy`),
  )
  expect(found).toEqual({ tenancy: 'assured-fixed', ends: '2027-01-01' })
})
