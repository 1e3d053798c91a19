/**
 * One officer proposes the tax of a year, and another sets it.
 *
 * @law 1992 c. 14 s 30
 */
import { checkAreas, proposeTax } from '#authority/propose-tax.js'
import { refuseSecondSetting, writeTax } from '#authority/tax-setting.js'
import { type NotSecond, whyNotSecond } from '#authority/second-officer.js'
import type { FinancialYear } from '#kernel/financial-year.js'
import { InputError } from '#kernel/invariant.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'

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
  const proposed = proposeTax(asked.year, asked.text)
  return carryOut(db, command, { name: 'submit-tax', body: asked }, async (tx) => {
    await refuseSecondSetting(tx, asked.year)
    await checkAreas(tx, proposed)
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
  | NotSecond

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
    const proposed = proposeTax(waiting.year, waiting.text)
    await checkAreas(tx, proposed)
    await writeTax(tx, command, proposed.setting)
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
  command: Command,
  proposalId: bigint,
): Promise<TaxProposal | { kind: 'not-proposed' } | NotSecond> {
  const found = await tx.first<TaxProposal>(sql`
    select proposal_id as id, year, text, state, proposed_by as "proposedBy"
    from tax_proposal where proposal_id = ${proposalId} for update`)
  if (found?.state !== 'proposed') return { kind: 'not-proposed' }
  return (await whyNotSecond(tx, command, { by: found.proposedBy })) ?? found
}
