/** Says why an old debt is pursued now: the next letters say it to whoever owes. */
import { accountStream, findAccount } from '#accounts/index.js'
import { InputError } from '#kernel/invariant.js'
import { CT_ADMIN_REGS, under } from '#law/instruments.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql } from '#store/db.js'
import { recordEvents } from '#store/events.js'

export type ExplainDelayOutcome =
  | { readonly kind: 'explained' }
  | { readonly kind: 'no-such-account' }
  | { readonly kind: 'no-such-year' }

/** What stands in a letter beside its other words. */
const LONGEST = 400

/**
 * Records why the years' debt is pursued now, for each charge of the year. Throws InputError for no
 * words, or for more than a letter has room for.
 */
export function explainDelay(
  db: Db,
  command: Command,
  explained: { accountRef: string; year: string; text: string },
): Promise<ExplainDelayOutcome> {
  const text = explained.text.trim()
  const fault = (message: string) => new InputError([{ field: 'text', message }])
  if (text === '') throw fault('say why it is pursued now')
  if (text.length > LONGEST) throw fault(`is longer than ${LONGEST} letters: the notice quotes it`)
  const request = { name: 'explain-delay', body: explained }
  return carryOut(db, command, request, async (tx): Promise<ExplainDelayOutcome> => {
    const account = await findAccount(tx, explained.accountRef)
    if (account === undefined) return { kind: 'no-such-account' }
    await tx.run(sql`select 1 from account where account_id = ${account.id} for update`)
    const written = await tx.run(sql`
      insert into delay_explanation (charge_id, text, explained_on, recorded_at, recorded_by)
      select charge_id, ${text}, ${command.on}::date, ${command.recordedAt}::timestamptz,
        ${command.actor}
      from charge where account_id = ${account.id} and year = ${explained.year}`)
    if (written === 0) return { kind: 'no-such-year' }
    const provision = under(CT_ADMIN_REGS, 'reg 34(1) (may apply)')
    const detail = { year: explained.year, text }
    const stream = accountStream(account.ref)
    await recordEvents(tx, command, [{ stream, type: 'delay-explained', under: provision, detail }])
    return { kind: 'explained' }
  })
}
