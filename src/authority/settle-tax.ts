/**
 * Works a year's tax from what the council and its preceptors need, shows it; one officer proposes
 * it and another sets it.
 *
 * @law 1992 c. 14 s 30
 * @law 1992 c. 14 s 31B
 * @law 1992 c. 14 s 34
 */
import {
  refuseSecondSetting,
  type TaxElementRow,
  type TaxSetting,
  writeTax,
} from '#authority/tax-setting.js'
import { isSameOfficer } from '#authority/tokens.js'
import { readTaxSettingCsv, type TaxSettingLine } from '#formats/tax-setting-csv.js'
import type { FinancialYear } from '#kernel/financial-year.js'
import { type Fraction } from '#kernel/fraction.js'
import { type FieldError, InputError } from '#kernel/invariant.js'
import { total, ZERO } from '#kernel/money.js'
import { type SpecialItem, type WorkedTax, workTax } from '#law/council-tax/tax-setting.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'

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

export type SubmitTaxOutcome =
  { readonly kind: 'proposed'; readonly proposalId: bigint } | { readonly kind: 'proposed-already' }

/**
 * Proposes a year's tax, for another officer to set. Throws InputError line by line, or where the
 * year is set already.
 */
export function submitTax(
  db: Db,
  command: Command,
  asked: { year: FinancialYear; text: string },
): Promise<SubmitTaxOutcome> {
  proposeTax(asked.year, asked.text)
  return carryOut(db, command, { name: 'submit-tax', body: asked }, async (tx) => {
    await refuseSecondSetting(tx, asked.year)
    const [id = 0n] = await reserveIds(tx, { table: 'tax_proposal', column: 'proposal_id' }, 1)
    const written = await tx.run(sql`
      insert into tax_proposal (proposal_id, year, text, state, proposed_by, proposed_on,
        recorded_at)
      values (${id}, ${asked.year}, ${asked.text}, 'proposed', ${command.actor}, ${command.on},
        ${command.recordedAt})
      on conflict (year) where state = 'proposed' do nothing`)
    if (written === 0) return { kind: 'proposed-already' }
    const stream = `tax/${asked.year}`
    const detail = { proposalId: id }
    await recordEvents(tx, command, [{ stream, type: 'tax-proposed', detail }])
    return { kind: 'proposed', proposalId: id }
  })
}

export interface TaxProposal {
  readonly id: bigint
  readonly year: FinancialYear
  readonly text: string
  readonly state: 'proposed' | 'set' | 'refused'
  readonly proposedBy: string
}

export type SettleTaxOutcome =
  | { readonly kind: 'set' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'not-proposed' }
  | { readonly kind: 'same-officer' }

/** Sets the tax as another officer proposed it. A year is set once. */
export function settleTax(
  db: Db,
  command: Command,
  { proposalId }: { proposalId: bigint },
): Promise<SettleTaxOutcome> {
  const request = { name: 'settle-tax', body: { proposalId } }
  return carryOut(db, command, request, async (tx): Promise<SettleTaxOutcome> => {
    const waiting = await lockProposal(tx, command, proposalId)
    if ('kind' in waiting) return waiting
    await writeTax(tx, command, proposeTax(waiting.year, waiting.text).setting)
    await tx.run(sql`update tax_proposal set state = 'set', settled_by = ${command.actor},
      settled_on = ${command.on} where proposal_id = ${proposalId}`)
    return { kind: 'set' }
  })
}

/** Refuses what another officer proposed, with the reason. Throws InputError without one. */
export function refuseTax(
  db: Db,
  command: Command,
  refused: { proposalId: bigint; reason: string },
): Promise<SettleTaxOutcome> {
  const { proposalId, reason } = refused
  if (reason.trim() === '') {
    throw new InputError([{ field: 'reason', message: 'say why it is refused' }])
  }
  const request = { name: 'refuse-tax', body: refused }
  return carryOut(db, command, request, async (tx): Promise<SettleTaxOutcome> => {
    const waiting = await lockProposal(tx, command, proposalId)
    if ('kind' in waiting) return waiting
    await tx.run(sql`update tax_proposal set state = 'refused', settled_by = ${command.actor},
      settled_on = ${command.on}, refusal = ${reason} where proposal_id = ${proposalId}`)
    const stream = `tax/${waiting.year}`
    const detail = { proposalId, reason }
    await recordEvents(tx, command, [{ stream, type: 'tax-refused', detail }])
    return { kind: 'refused' }
  })
}

async function lockProposal(
  tx: Tx,
  { actor }: Command,
  proposalId: bigint,
): Promise<TaxProposal | { kind: 'not-proposed' } | { kind: 'same-officer' }> {
  const found = await tx.first<TaxProposal>(sql`
    select proposal_id as id, year, text, state, proposed_by as "proposedBy"
    from tax_proposal where proposal_id = ${proposalId} for update`)
  if (found?.state !== 'proposed') return { kind: 'not-proposed' }
  if (await isSameOfficer(tx, found.proposedBy, actor)) return { kind: 'same-officer' }
  return found
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
