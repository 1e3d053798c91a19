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
