/** What the officer states in a contested case: kept with it, dated; none is ever changed. */
import { InputError } from '#kernel/invariant.js'
import { CT_ADMIN_REGS, under } from '#law/instruments.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql } from '#store/db.js'
import { recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'

export type StateCaseOutcome =
  { readonly kind: 'stated'; readonly statementId: bigint } | { readonly kind: 'no-such-case' }

const LONGEST = 20_000

/** Adds a statement, which takes the place of the one before. Throws InputError for no words. */
export function stateCase(
  db: Db,
  command: Command,
  { caseId, text }: { caseId: bigint; text: string },
): Promise<StateCaseOutcome> {
  const fault = (message: string) => new InputError([{ field: 'text', message }])
  if (text.trim() === '') throw fault('say what the council states')
  if (text.length > LONGEST) throw fault(`is longer than ${LONGEST} letters`)
  const request = { name: 'state-case', body: { caseId, text } }
  return carryOut(db, command, request, async (tx): Promise<StateCaseOutcome> => {
    // Locked, so that the events of a case make one chain.
    const found = await tx.first(sql`select 1 from court_case where case_id = ${caseId} for update`)
    if (found === undefined) return { kind: 'no-such-case' }
    const identity = { table: 'case_statement', column: 'statement_id' }
    const [id = 0n] = await reserveIds(tx, identity, 1)
    await tx.run(sql`
      insert into case_statement (statement_id, case_id, text, stated_on, recorded_at, recorded_by)
      values (${id}, ${caseId}, ${text}, ${command.on}, ${command.recordedAt}, ${command.actor})`)
    await recordEvents(tx, command, [
      {
        stream: `court-case/${caseId}`,
        type: 'case-stated',
        under: under(CT_ADMIN_REGS, 'reg 34'),
        detail: { statementId: id, text },
      },
    ])
    return { kind: 'stated', statementId: id }
  })
}
