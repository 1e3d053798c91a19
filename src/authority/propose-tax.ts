/**
 * Works a year's tax from what the council and its preceptors need. Sets nothing.
 *
 * @law 1992 c. 14 s 31B
 * @law 1992 c. 14 s 33
 * @law 1992 c. 14 s 34
 * @law SI 2008/3022 reg 15
 */
import {
  apartBefore,
  type ChargingArea,
  refuseForgotten,
  refuseMoved,
} from '#authority/charging-areas.js'
import type { TaxElementRow, TaxSetting } from '#authority/tax-setting.js'
import { readTaxSettingCsv, type TaxSettingLine } from '#formats/tax-setting-csv.js'
import type { FinancialYear } from '#kernel/financial-year.js'
import type { Fraction } from '#kernel/fraction.js'
import { type FieldError, InputError } from '#kernel/invariant.js'
import { total, ZERO } from '#kernel/money.js'
import {
  areaFaults,
  type AreasToTax,
  workAreas,
  type WorkedAreas,
} from '#law/council-tax/charging-areas.js'
import {
  type SpecialItem,
  taxWorkings,
  type WorkedTax,
  workTax,
} from '#law/council-tax/tax-setting.js'
import { citation } from '#law/instruments.js'
import type { Jurisdiction, WorkingLine } from '#law/workings.js'
import type { Tx } from '#store/db.js'

export interface ProposedTax {
  readonly setting: TaxSetting
  readonly worked: WorkedTax
  /** Of the whole area. */
  readonly base: Fraction
  readonly parishBases: ReadonlyMap<string, Fraction>
  /** Where areas of abolished councils have amounts of their own. */
  readonly areas?: { readonly asked: AreasToTax; readonly worked: WorkedAreas }
}

/** How what was proposed came about, under the law of the country. */
export function workingsOf(
  { worked, areas }: ProposedTax,
  jurisdiction: Jurisdiction,
): readonly WorkingLine[] {
  return [...taxWorkings(worked, jurisdiction), ...(areas?.worked.workings ?? [])]
}

/** Works the tax of a file; sets nothing. Throws InputError line by line. */
export function proposeTax(year: FinancialYear, text: string): ProposedTax {
  const lines = readTaxSettingCsv(text)
  const errors = faultsOf(lines)
  if (errors.length > 0) throw new InputError(errors)
  const [district] = lines.filter(({ kind }) => kind === 'district')
  if (district?.base == null) throw new InputError([NO_DISTRICT])
  const parishes = lines.filter(({ kind }) => kind === 'parish')
  const bases = new Map(parishes.flatMap(({ code, base }) => (base ? [[code, base] as const] : [])))
  const specialItems = specialItemsOf(lines, bases)
  const requirement = total([district.amount, ...specialItems.map(({ amount }) => amount)])
  const worked = workTax({ requirement, base: district.base, specialItems })
  const apart = areasOf(lines, { requirement: district.amount, base: district.base })
  return {
    worked,
    ...(apart === undefined ? {} : { areas: apart }),
    base: district.base,
    parishBases: bases,
    setting: {
      year,
      elements: elementsOf(lines, { district, worked, apart: apart?.worked }),
      parishes: parishes.map(({ code, name }) => ({ code, name })),
      areas: chargingAreas(lines),
    },
  }
}

const NO_DISTRICT: FieldError = {
  field: 'kind',
  message: 'give one district line, with the requirement and the tax base of the whole area',
}

function faultsOf(lines: readonly TaxSettingLine[]): FieldError[] {
  const parishes = new Set(lines.flatMap(({ kind, code }) => (kind === 'parish' ? [code] : [])))
  const seen = new Set<string>()
  const errors: FieldError[] = []
  if (lines.filter(({ kind }) => kind === 'district').length !== 1) errors.push(NO_DISTRICT)
  for (const { line, kind, code, base, parishes: named, firstYear } of lines) {
    const fault = (field: string, message: string) => errors.push({ line, field, message })
    if (seen.has(`${kind}/${code}`)) fault('code', `${code} is given twice`)
    seen.add(`${kind}/${code}`)
    const needsBase = kind === 'district' || kind === 'parish' || kind === 'area'
    if (needsBase && (base === null || base.over <= 0n)) fault('base', 'give a tax base above 0')
    if (kind === 'special' && named.length === 0) {
      fault('parishes', 'name the parishes on which the expense falls')
    }
    if (kind === 'area' && named.length === 0) fault('parishes', 'name the parishes of the area')
    if (kind === 'area' && firstYear === null) {
      fault('first_year', 'give the first year of the council that took the areas together')
    }
    const unknown = named.find((parish) => !parishes.has(parish))
    if (unknown !== undefined) fault('parishes', `${unknown} is not a parish of this file`)
  }
  return [...errors, ...areaLineFaults(lines)]
}

/** Where areas are given, each parish lies in one of them. */
function areaLineFaults(lines: readonly TaxSettingLine[]): FieldError[] {
  const areas = lines.filter(({ kind }) => kind === 'area')
  if (areas.length === 0) return []
  const errors: FieldError[] = []
  if (areas.length === 1) {
    errors.push({
      field: 'kind',
      message: 'give two areas or more, or none where there is one tax',
    })
  }
  if (new Set(areas.map(({ firstYear }) => firstYear)).size > 1) {
    errors.push({ field: 'first_year', message: 'the areas have different first years' })
  }
  const [, second] = areas.filter(({ bearsTheRest }) => bearsTheRest)
  if (second !== undefined) {
    const message = 'another area without an amount: only one can bear what the others leave'
    errors.push({ line: second.line, field: 'amount', message })
  }
  for (const { line, kind, code } of lines) {
    if (kind !== 'parish') continue
    const many = areas.filter(({ parishes }) => parishes.includes(code)).length
    if (many === 1) continue
    const message = many === 0 ? `${code} lies in no area` : `${code} lies in ${many} areas`
    errors.push({ line, field: 'parishes', message })
  }
  return errors
}

function chargingAreas(lines: readonly TaxSettingLine[]): ChargingArea[] {
  return lines.flatMap(({ kind, code, name, firstYear, parishes }) =>
    kind === 'area' && firstYear !== null ? [{ code, name, firstYear, parishes }] : [],
  )
}

function areasOf(
  lines: readonly TaxSettingLine[],
  council: Pick<AreasToTax, 'requirement' | 'base'>,
): ProposedTax['areas'] {
  const areas = lines.flatMap(({ kind, code, name, base, amount, bearsTheRest }) =>
    kind === 'area' && base !== null
      ? [{ code, name, base, bandD: bearsTheRest ? null : amount }]
      : [],
  )
  if (areas.length === 0) return undefined
  const asked = { ...council, areas }
  return { asked, worked: workAreas(asked) }
}

/**
 * Throws InputError where an area was written otherwise before, or where the law does not allow the
 * areas to be taxed so far apart.
 */
export async function checkAreas(tx: Tx, { setting, areas }: ProposedTax): Promise<void> {
  const [first] = setting.areas ?? []
  if (areas === undefined || first === undefined) return
  await refuseMoved(tx, setting.areas ?? [])
  await refuseForgotten(tx, setting.areas ?? [])
  const { year } = setting
  const before = await apartBefore(tx, year)
  const when = { year, firstYear: first.firstYear, apartBefore: before }
  const faults = areaFaults(areas.asked, when)
  if (faults.length === 0) return
  throw new InputError(
    faults.map(({ message, under }) => ({
      field: 'area',
      message: `${message} (${citation(under)})`,
    })),
  )
}

function specialItemsOf(
  lines: readonly TaxSettingLine[],
  bases: ReadonlyMap<string, Fraction>,
): SpecialItem[] {
  return lines.flatMap((line): SpecialItem[] => {
    if (line.kind !== 'parish' && line.kind !== 'special') return []
    if (line.amount === ZERO) return []
    const codes = line.kind === 'parish' ? [line.code] : line.parishes
    return [
      {
        code: line.code,
        name: line.name,
        kind: line.kind === 'parish' ? 'parish' : 'special-expense',
        amount: line.amount,
        parishes: codes.flatMap((code) => {
          const base = bases.get(code)
          return base === undefined ? [] : [{ code, base }]
        }),
      },
    ]
  })
}

function elementsOf(
  lines: readonly TaxSettingLine[],
  {
    district,
    worked,
    apart,
  }: { district: TaxSettingLine; worked: WorkedTax; apart: WorkedAreas | undefined },
): TaxElementRow[] {
  const precepts = lines
    .filter(({ kind }) => kind === 'precept')
    .map(({ code, name, amount, socialCare }) => ({
      code,
      areaCode: '',
      parishCode: '',
      name,
      kind: 'major-precept' as const,
      bandD: amount,
      socialCare: socialCare ?? ZERO,
    }))
  const parts = worked.additions.flatMap(({ item, bandD }) =>
    item.parishes.map((parish) => ({
      code: item.code,
      areaCode: '',
      parishCode: parish.code,
      name: item.name,
      kind: item.kind === 'parish' ? ('parish' as const) : ('billing-authority' as const),
      bandD,
      socialCare: ZERO,
    })),
  )
  const own = {
    code: district.code,
    areaCode: '',
    parishCode: '',
    name: district.name,
    kind: 'billing-authority' as const,
    bandD: worked.withoutSpecialItems,
    socialCare: district.socialCare ?? ZERO,
  }
  const owns = apart?.areas.map(({ code, bandD }) => {
    const line = lines.find((l) => l.kind === 'area' && l.code === code)
    return { ...own, areaCode: code, bandD, socialCare: line?.socialCare ?? own.socialCare }
  })
  return [...precepts, ...(owns ?? [own]), ...parts]
}
