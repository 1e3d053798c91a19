/** Notes that officers write on an account. */
import { accountStream, findAccount } from '#accounts/open-accounts.js'
import { InputError } from '#kernel/invariant.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql } from '#store/db.js'
import { recordEvents } from '#store/events.js'

export type WriteNoteOutcome = { readonly kind: 'written' } | { readonly kind: 'no-such-account' }

/** Adds a note. Throws InputError when there is nothing in it. */
export function writeNote(
  db: Db,
  command: Command,
  note: { readonly accountRef: string; readonly text: string },
): Promise<WriteNoteOutcome> {
  const text = note.text.trim()
  if (text === '') throw new InputError([{ field: 'text', message: 'write the note' }])
  return carryOut(db, command, { name: 'write-note', body: note }, async (tx) => {
    const account = await findAccount(tx, note.accountRef)
    if (account === undefined) return { kind: 'no-such-account' }
    // Locked as every change of the account is: a run would fail on an event of the same number.
    await tx.run(sql`select 1 from account where account_id = ${account.id} for update`)
    await tx.run(sql`
      insert into account_note (account_id, written_on, text, recorded_at, recorded_by)
      values (${account.id}, ${command.on}, ${text}, ${command.recordedAt}, ${command.actor})`)
    const stream = accountStream(account.ref)
    await recordEvents(tx, command, [{ stream, type: 'note-written', detail: {} }])
    return { kind: 'written' }
  })
}
