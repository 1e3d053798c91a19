import { describe, expect, test } from 'vitest'
import { proposeTax, refuseTax, settleTax, submitTax, taxOf } from '#authority/index.js'
import { type FinancialYear, financialYear } from '#kernel/financial-year.js'
import { useDatabase } from '../../test/support/database.js'
import { commandOn } from '../../test/support/many-accounts.js'

const YEAR = financialYear('2026-27')
const NEXT = financialYear('2027-28')
const FILE = `kind,code,name,amount,base,parishes,social_care
district,WD,Wyremouth,2000000.00,20000.0,,
parish,GAR,Garstang,300000.00,6000.0,,
parish,CAT,Catterall,0.00,4000.0,,
special,OPEN,Open spaces,10000.00,,GAR;CAT,
precept,LCC,County,1574.71,,,320.10
`

describe('setting a year’s tax from a file', () => {
  const at = useDatabase()
  let keys = 0
  const by = (actor: string) => commandOn('2026-02-25', `tax-${(keys += 1)}`, actor)
  const asked = (year: FinancialYear) => ({ year, text: FILE })

  async function propose(year = YEAR): Promise<bigint> {
    const outcome = await submitTax(at.db, by('first'), asked(year))
    if (outcome.kind !== 'proposed') throw new Error(outcome.kind)
    return outcome.proposalId
  }

  test('each part of the area pays what falls on it, each element rounded for each band', async () => {
    expect(await settleTax(at.db, by('second'), { proposalId: await propose() })).toEqual({
      kind: 'set',
    })
    const tax = await at.db.transaction((tx) => taxOf(tx, YEAR, 'england'))
    expect(tax.amountsFor('CAT').D).toBe(157471n + 10000n + 100n)
    expect(tax.amountsFor('GAR').D).toBe(157471n + 10000n + 5000n + 100n)
    // 1574.71 × 6/9 is 1049.81 (1049.8067), 100 × 6/9 is 66.67, 1 × 6/9 is 0.67.
    expect(tax.amountsFor('CAT').A).toBe(104981n + 6667n + 67n)
    expect(tax.elementsFor('GAR').find(({ code }) => code === 'LCC')?.socialCare).toBe(32010n)
  })

  test('is set once', async () => {
    await expect(submitTax(at.db, by('first'), asked(YEAR))).rejects.toThrow('cannot be set twice')
  })

  test('is set by another officer than the one who proposed it, from what was proposed', async () => {
    const proposalId = await propose(NEXT)
    expect(await submitTax(at.db, by('third'), asked(NEXT))).toEqual({ kind: 'proposed-already' })
    const own = await settleTax(at.db, by('first'), { proposalId })
    expect(own).toEqual({ kind: 'same-officer' })
    const ownRefusal = { proposalId, reason: 'on second thoughts' }
    expect(await refuseTax(at.db, by('first'), ownRefusal)).toEqual({ kind: 'same-officer' })
    const reason = 'the county has not precepted yet'
    expect(await refuseTax(at.db, by('second'), { proposalId, reason })).toEqual({
      kind: 'refused',
    })
    expect(await settleTax(at.db, by('second'), { proposalId })).toEqual({ kind: 'not-proposed' })
    const again = await propose(NEXT)
    const [one, two] = await Promise.all(
      ['second', 'third'].map(async (actor) => settleTax(at.db, by(actor), { proposalId: again })),
    )
    expect([one?.kind, two?.kind].sort()).toEqual(['not-proposed', 'set'])
  })

  test.each([
    ['no district', FILE.replace('district,WD', 'precept,WD'), 'give one district line'],
    ['a base of nought', FILE.replace('6000.0', '0'), 'line 3, base: give a tax base above 0'],
    ['a base that is no number', FILE.replace('6000.0', 'six'), 'line 3, base: "six" is not a'],
    ['a special expense nowhere', FILE.replace('GAR;CAT', ''), 'line 5, parishes: name the'],
    ['an unknown parish', FILE.replace('GAR;CAT', 'ZZZ'), 'line 5, parishes: ZZZ is not'],
    ['a code twice', FILE.replace('parish,CAT', 'parish,GAR'), 'line 4, code: GAR is given twice'],
  ])('refuses %s by line and field', (_, text, message) => {
    expect(() => proposeTax(YEAR, text)).toThrow(message)
  })
})

describe('the tax of areas of abolished councils', () => {
  const at = useDatabase()
  let keys = 0
  const by = (actor: string) => commandOn('2027-02-25', `area-${(keys += 1)}`, actor)
  const file = (north: string, south: string) => `kind,code,name,amount,base,parishes,first_year
district,NEW,New Council,2700000.00,1500,,
parish,NP,North Parish,10000.00,1000,,
parish,SP,South Parish,0.00,500,,
precept,PCC,Police,250.00,,,
area,N,North,${north},1000,NP,2027-28
area,S,South,${south},500,SP,2027-28
`
  const set = async (year: FinancialYear, text: string) => {
    const outcome = await submitTax(at.db, by('first'), { year, text })
    if (outcome.kind !== 'proposed') throw new Error(outcome.kind)
    return settleTax(at.db, by('second'), { proposalId: outcome.proposalId })
  }

  test('falls on each by itself, with what falls on all of them and on a parish', async () => {
    expect(await set(NEXT, file('1900.00', ''))).toEqual({ kind: 'set' })
    const tax = await at.db.transaction((tx) => taxOf(tx, NEXT, 'england'))
    expect(tax.amountsFor('NP').D).toBe(190000n + 25000n + 1000n)
    expect(tax.amountsFor('SP').D).toBe(160000n + 25000n)
    expect([tax.areaOf('NP'), tax.areaOf('SP'), tax.areaOf('')]).toEqual(['N', 'S', ''])
  })

  test('narrows, held against the year that is set when another officer sets it', async () => {
    const third = financialYear('2028-29')
    await expect(set(third, file('1900.00', ''))).rejects.toThrow('it must narrow')
    await expect(set(third, file('1900.01', '1599.99'))).rejects.toThrow('it must narrow')
    expect(await set(third, file('1899.99', '1600.00'))).toEqual({ kind: 'set' })
  })

  test('forgets no parish', async () => {
    const other = file('1850.00', '').replace(/parish,SP.*\n/, 'parish,OT,Other,0.00,500,,\n')
    const without = other.replace(',SP,2027-28', ',OT,2027-28')
    const message = 'SP is a parish of the council and lies in none'
    await expect(set(financialYear('2029-30'), without)).rejects.toThrow(message)
  })

  test('leaves each parish where it lay', async () => {
    const moved = file('1850.00', '').replace('1000,NP,', '1000,SP,').replace('500,SP,', '500,NP,')
    await expect(set(financialYear('2029-30'), moved)).rejects.toThrow('SP lies in S')
    const later = file('1850.00', '').replaceAll('NP,2027-28', 'NP,2028-29')
    const both = later.replaceAll('SP,2027-28', 'SP,2028-29')
    await expect(set(financialYear('2029-30'), both)).rejects.toThrow(
      'N was taken over from 2027-28 on',
    )
  })

  test('is looked at again when it is set', async () => {
    const year = financialYear('2029-30')
    const proposed = await submitTax(at.db, by('first'), { year, text: file('1850.00', '') })
    if (proposed.kind !== 'proposed') throw new Error(proposed.kind)
    const more = file('1850.00', '1600.00').replace(/parish,SP.*\n/, (line) => `${line}parish,XP,X,0.00,10,,\n`) // prettier-ignore
    await set(YEAR, more.replace('SP,2027-28', 'SP;XP,2027-28'))
    const { proposalId } = proposed
    await expect(settleTax(at.db, by('second'), { proposalId })).rejects.toThrow('XP is a parish')
    await refuseTax(at.db, by('second'), { proposalId, reason: 'XP was forgotten' })
  })

  test.each([
    ['one area', file('1.00', '').replace(/area,S.*\n/, ''), 'give two areas or more'],
    ['a parish in no area', file('1.00', '').replace('500,SP,', '500,NP,'), 'SP lies in no area'],
    ['two that bear the rest', file('', ''), 'line 7, amount: another area without an amount'],
    ['no first year', file('1.00', '').replace('NP,2027-28', 'NP,'), 'give the first year'],
    ['a wrong year', file('1.00', '').replace('NP,2027-28', 'NP,2027'), '"2027" is not a'],
    ['different years', file('1.00', '').replace('NP,2027-28', 'NP,2026-27'), 'different first'],
    [
      'no parishes',
      file('1.00', '').replace('1000,NP,', '1000,,'),
      'name the parishes of the area',
    ],
  ])('refuses %s', (_, text, message) => {
    expect(() => proposeTax(NEXT, text)).toThrow(message)
  })
})
