/**
 * Works a year's tax from what the council and its preceptors need, shows it, and sets it.
 *
 * @law 1992 c. 14 s 30
 * @law 1992 c. 14 s 31B
 * @law 1992 c. 14 s 34
 */
import { setTax, type TaxElementRow, type TaxSetting } from '#authority/tax-setting.js'
import { readTaxSettingCsv, type TaxSettingLine } from '#formats/tax-setting-csv.js'
import type { FinancialYear } from '#kernel/financial-year.js'
import { type Fraction } from '#kernel/fraction.js'
import { type FieldError, InputError } from '#kernel/invariant.js'
import { total, ZERO } from '#kernel/money.js'
import { type SpecialItem, type WorkedTax, workTax } from '#law/council-tax/tax-setting.js'
import type { Command } from '#store/commands.js'
import type { Db } from '#store/db.js'

export interface ProposedTax {
  readonly setting: TaxSetting
  readonly worked: WorkedTax
  /** Of the whole area. */
  readonly base: Fraction
  readonly parishBases: ReadonlyMap<string, Fraction>
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
  return {
    worked,
    base: district.base,
    parishBases: bases,
    setting: {
      year,
      elements: elementsOf(lines, { district, worked }),
      parishes: parishes.map(({ code, name }) => ({ code, name })),
    },
  }
}

/** Works the tax of a file and sets it. A year is set once. */
export async function settleTax(
  db: Db,
  command: Command,
  { year, text }: { year: FinancialYear; text: string },
): Promise<ProposedTax> {
  const proposed = proposeTax(year, text)
  await setTax(db, command, proposed.setting)
  return proposed
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
  for (const { line, kind, code, base, parishes: named } of lines) {
    const fault = (field: string, message: string) => errors.push({ line, field, message })
    if (seen.has(`${kind}/${code}`)) fault('code', `${code} is given twice`)
    seen.add(`${kind}/${code}`)
    const needsBase = kind === 'district' || kind === 'parish'
    if (needsBase && (base === null || base.over <= 0n)) fault('base', 'give a tax base above 0')
    if (kind === 'special' && named.length === 0) {
      fault('parishes', 'name the parishes on which the expense falls')
    }
    const unknown = named.find((parish) => !parishes.has(parish))
    if (unknown !== undefined) fault('parishes', `${unknown} is not a parish of this file`)
  }
  return errors
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
  { district, worked }: { district: TaxSettingLine; worked: WorkedTax },
): TaxElementRow[] {
  const precepts = lines
    .filter(({ kind }) => kind === 'precept')
    .map(({ code, name, amount, socialCare }) => ({
      code,
      parishCode: '',
      name,
      kind: 'major-precept' as const,
      bandD: amount,
      socialCare: socialCare ?? ZERO,
    }))
  const parts = worked.additions.flatMap(({ item, bandD }) =>
    item.parishes.map((parish) => ({
      code: item.code,
      parishCode: parish.code,
      name: item.name,
      kind: item.kind === 'parish' ? ('parish' as const) : ('billing-authority' as const),
      bandD,
      socialCare: ZERO,
    })),
  )
  const own = {
    code: district.code,
    parishCode: '',
    name: district.name,
    kind: 'billing-authority' as const,
    bandD: worked.withoutSpecialItems,
    socialCare: district.socialCare ?? ZERO,
  }
  return [...precepts, own, ...parts]
}
