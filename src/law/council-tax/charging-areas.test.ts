import { describe, expect, test } from 'vitest'
import { financialYear } from '#kernel/financial-year.js'
import { parseDecimal } from '#kernel/fraction.js'
import { parsePounds, pence } from '#kernel/money.js'
import {
  type AreaFault,
  areaFaults,
  type AreasToTax,
  workAreas,
} from '#law/council-tax/charging-areas.js'

const area = (code: string, base: string, bandD: string | null) => ({
  code,
  name: code,
  base: parseDecimal(base),
  bandD: bandD === null ? null : parsePounds(bandD),
})

/** £2,700,000 over 1,500: £1,800 where there is one tax. */
const asked = (north: string | null, south: string | null): AreasToTax => ({
  requirement: parsePounds('2700000.00'),
  base: parseDecimal('1500.0'),
  areas: [area('North', '1000.0', north), area('South', '500.0', south)],
})

const when = (year: string, apartBefore: string | null) => ({
  year: financialYear(year),
  firstYear: financialYear('2027-28'),
  apartBefore: apartBefore === null ? null : parsePounds(apartBefore),
})

const said = (faults: readonly AreaFault[]) => faults.map(({ message }) => message)

describe('the amounts of areas of abolished councils', () => {
  test('are as determined, the last bearing what the others leave', () => {
    const { areas, uniform, workings } = workAreas(asked('1900.00', null))
    expect(uniform).toBe(180000n)
    expect(areas.map(({ bandD }) => bandD)).toEqual([190000n, 160000n])
    expect(workings.map(({ amount }) => amount)).toEqual([180000n, 190000n, 160000n])
  })

  test('are rounded half up to the penny', () => {
    const three = { ...asked('1900.00', null), base: parseDecimal('1500.5') }
    const areas = [area('North', '1000.0', '1900.00'), area('South', '500.5', null)]
    // 800,000 over 500.5 is 1598.4015…
    expect(workAreas({ ...three, areas }).areas[1]?.bandD).toBe(159840n)
  })

  test('cannot leave less than nothing', () => {
    expect(() => workAreas(asked('2700.01', null))).toThrow('nothing is left for South')
    expect(workAreas(asked('2700.00', null)).areas[1]?.bandD).toBe(pence(0n))
  })

  test('may be apart in the first year by any amount that brings what is required', () => {
    expect(areaFaults(asked('1900.00', '1600.00'), when('2027-28', '1.00'))).toEqual([])
    expect(areaFaults(asked('2700.00', null), when('2027-28', null))).toEqual([])
  })

  test('may bring half a penny more for each dwelling, from rounding, and no more', () => {
    // 500 dwellings: a penny more in the south is £5, and 1,500 halves are £7.50.
    expect(areaFaults(asked('1900.00', '1600.01'), when('2027-28', null))).toEqual([])
    expect(said(areaFaults(asked('1900.00', '1600.02'), when('2027-28', null)))).toEqual([
      'the amounts of the areas bring £10.00 more than is required',
    ])
  })

  test('have the highest above what one tax would be', () => {
    expect(said(areaFaults(asked('1800.00', '1790.00'), when('2027-28', null)))).toEqual([
      'the highest amount, of North, must be above £1,800.00',
    ])
  })

  test('stand on bases that add up', () => {
    const apart = { ...asked('1900.00', null), base: parseDecimal('1500.1') }
    expect(said(areaFaults(apart, when('2027-28', null)))[0]).toContain('do not add up')
  })

  test.each([
    ['300.01', []],
    ['300.00', ['the areas are £300.00 apart, and were £300.00: it must narrow']],
    [
      null,
      ['the areas had no tax of their own the year before 2028-29: they cannot be apart again'],
    ],
  ])('narrow each year: £300 apart after %s', (before, faults) => {
    expect(said(areaFaults(asked('1900.00', '1600.00'), when('2028-29', before)))).toEqual(faults)
  })

  test('are apart for seven years, and made equal by the eighth', () => {
    expect(areaFaults(asked('1900.00', null), when('2033-34', '400.00'))).toEqual([])
    expect(said(areaFaults(asked('1900.00', null), when('2034-35', '400.00')))).toEqual([
      '2034-35 is after the seventh year from 2027-28: there must be one tax',
    ])
  })

  test('of the years before, when each council set its own, are not looked at', () => {
    expect(areaFaults(asked('9000.00', '1.00'), when('2026-27', null))).toEqual([])
  })
})
