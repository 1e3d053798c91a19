/**
 * A letter of an officer's own to a person of an account: their words, with the council's head and
 * references. It is never a notice: it carries no step, starts no days and asks for nothing by law.
 */
import { accountStream, findAccount, personsOf } from '#accounts/index.js'
import { findOfficer, officerBehind } from '#authority/index.js'
import { isPrintable } from '#documents/index.js'
import { faultIf, requireNone } from '#kernel/refusals.js'
import { composeLetter, type WrittenLetter } from '#letters/officer-letters.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { type Acting, recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'

export interface OwnLetter {
  readonly accountRef: string
  readonly partyId: bigint
  readonly subject: string
  /** Paragraphs stand apart by an empty line. */
  readonly words: string
}

type Refused =
  | { readonly kind: 'no-such-account' }
  /** Nobody on the account is that person. */
  | { readonly kind: 'not-named' }
  /** The name or address of the person has letters that no document can write. */
  | { readonly kind: 'cannot-be-written'; readonly text: string }

export type WriteLetterOutcome = { readonly kind: 'written'; readonly letterId: bigint } | Refused

const LONGEST_SUBJECT = 120
const LONGEST_TEXT = 6_000

/**
 * Writes the letter: it waits to be printed. Throws InputError where subject or text is missing,
 * too long, or has letters that no document can write.
 */
export function writeLetter(
  db: Db,
  command: Command,
  letter: OwnLetter,
): Promise<WriteLetterOutcome> {
  checkOwn(letter)
  return carryOut(db, command, { name: 'write-letter', body: letter }, async (tx) => {
    const written = await addressed(tx, command, letter)
    if ('kind' in written) return written
    await tx.run(sql`select 1 from account where account_id = ${written.accountId} for update`)
    return { kind: 'written', letterId: await keepOwn(tx, command, written) }
  })
}

/** Why it would be refused; undefined where it would be written. Throws as `writeLetter` does. */
export async function whyNotWritten(
  tx: Tx,
  acting: Acting,
  letter: OwnLetter,
): Promise<Refused | undefined> {
  checkOwn(letter)
  const written = await addressed(tx, acting, letter)
  return 'kind' in written ? written : undefined
}

async function addressed(
  tx: Tx,
  acting: Acting,
  letter: OwnLetter,
): Promise<WrittenLetter | Refused> {
  const written = await ownToCompose(tx, acting, letter)
  if ('kind' in written) return written
  const { item } = await composeLetter(tx, written, acting.on)
  const { names, addressLines } = item.recipient
  const text = [...names, ...addressLines].find((words) => !isPrintable(words))
  return text === undefined ? written : { kind: 'cannot-be-written', text }
}

/** Throws InputError for each thing that is wrong with the words. */
export function checkOwn({ subject, words }: OwnLetter): void {
  requireNone([
    wordsFault('subject', subject, { most: LONGEST_SUBJECT, missing: 'say what it is about' }),
    wordsFault('words', words, { most: LONGEST_TEXT, missing: 'write the letter' }),
  ])
}

function wordsFault(
  field: string,
  words: string,
  { most, missing }: { readonly most: number; readonly missing: string },
) {
  const strange = [...new Set(Array.from(words))].filter((letter) => !isPrintable(letter))
  return (
    faultIf(words.trim() === '', { field, message: missing, reads: [] }) ??
    faultIf(words.trim().length > most, {
      field,
      message: `is too long: write at most ${most.toLocaleString('en-GB')} characters`,
      reads: [],
    }) ??
    faultIf(strange.length > 0, {
      field,
      message: `has what a letter cannot print: ${strange.slice(0, 5).join(' ')}`,
      reads: [],
    })
  )
}

/** The letter as it is put together, not written down yet. */
export async function ownToCompose(
  tx: Tx,
  acting: Acting,
  letter: OwnLetter,
): Promise<WrittenLetter | Exclude<Refused, { kind: 'cannot-be-written' }>> {
  const account = await findAccount(tx, letter.accountRef)
  if (account === undefined) return { kind: 'no-such-account' }
  const named = (await personsOf(tx, [account.id])).get(account.id) ?? []
  if (!named.some(({ partyId }) => partyId === letter.partyId)) return { kind: 'not-named' }
  const officer = await findOfficer(tx, await officerBehind(tx, acting.actor), acting.on)
  return {
    accountId: account.id,
    accountRef: account.ref,
    partyId: letter.partyId,
    writtenOn: acting.on,
    subject: letter.subject.trim(),
    paragraphs: paragraphsOf(letter.words),
    from: officer?.name ?? acting.actor,
    copyOf: null,
  }
}

function paragraphsOf(text: string): string[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n+/)
    .map((words) => words.trim())
    .filter((words) => words !== '')
}

async function keepOwn(tx: Tx, command: Command, letter: WrittenLetter): Promise<bigint> {
  const { accountId, accountRef, partyId, subject, paragraphs } = letter
  const [id = 0n] = await reserveIds(tx, { table: 'letter', column: 'letter_id' }, 1)
  await tx.run(sql`
    insert into letter (letter_id, account_id, party_id, kind, written_on, subject, paragraphs,
      recorded_at, recorded_by)
    values (${id}, ${accountId}, ${partyId}, 'own', ${command.on}, ${subject},
      ${[...paragraphs]}::text[], ${command.recordedAt}, ${command.actor})`)
  // Its words stand in the letter alone, which retention can let go.
  const detail = { letterId: id, partyId }
  const stream = accountStream(accountRef)
  await recordEvents(tx, command, [{ stream, type: 'letter-written', detail }])
  return id
}
