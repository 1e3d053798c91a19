import { describe, expect, test } from 'vitest'
import { proposeTax, settleTax, taxOf } from '#authority/index.js'
import { financialYear } from '#kernel/financial-year.js'
import { useDatabase } from '../../test/support/database.js'
import { commandOn } from '../../test/support/many-accounts.js'

const YEAR = financialYear('2026-27')
const FILE = `kind,code,name,amount,base,parishes,social_care
district,WD,Wyremouth,2000000.00,20000.0,,
parish,GAR,Garstang,300000.00,6000.0,,
parish,CAT,Catterall,0.00,4000.0,,
special,OPEN,Open spaces,10000.00,,GAR;CAT,
precept,LCC,County,1574.71,,,320.10
`

describe('setting a year’s tax from a file', () => {
  const at = useDatabase()

  test('each part of the area pays what falls on it, each element rounded for each band', async () => {
    await settleTax(at.db, commandOn('2026-02-25', 'tax'), { year: YEAR, text: FILE })
    const tax = await at.db.transaction((tx) => taxOf(tx, YEAR, 'england'))
    expect(tax.amountsFor('CAT').D).toBe(157471n + 10000n + 100n)
    expect(tax.amountsFor('GAR').D).toBe(157471n + 10000n + 5000n + 100n)
    // 1574.71 × 6/9 is 1049.81 (1049.8067), 100 × 6/9 is 66.67, 1 × 6/9 is 0.67.
    expect(tax.amountsFor('CAT').A).toBe(104981n + 6667n + 67n)
    expect(tax.elementsFor('GAR').find(({ code }) => code === 'LCC')?.socialCare).toBe(32010n)
  })

  test('is set once', async () => {
    const again = settleTax(at.db, commandOn('2026-02-26', 'again'), { year: YEAR, text: FILE })
    await expect(again).rejects.toThrow('cannot be set twice')
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
