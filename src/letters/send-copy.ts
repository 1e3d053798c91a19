/**
 * A copy of a letter that was sent, to somebody to whom it was made out: as it was sent, behind a
 * page that says so. It is no new notice, carries no step and starts no days.
 */
import { accountStream, personsOf } from '#accounts/index.js'
import { letterName } from '#dispatch/index.js'
import { type IsoDate, showDate } from '#kernel/dates.js'
import { recordsOfPerson } from '#parties/index.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'

export type SendCopyOutcome =
  | { readonly kind: 'to-print'; readonly letterId: bigint }
  | { readonly kind: 'no-such-document' }
  /** It waits to be posted, or was withdrawn before: there is nothing to send a copy of. */
  | { readonly kind: 'not-sent' }
  /** It is a copy itself: the letter that was sent is the one to copy. */
  | { readonly kind: 'is-a-copy' }
  /** It was not made out to that person, or the person is not named on the account. */
  | { readonly kind: 'not-addressed' }
  /** Several had one each of it, by name, and which is whose was not kept then. */
  | { readonly kind: 'not-known-to-whom' }

interface Sent {
  readonly accountId: bigint
  readonly accountRef: string
  readonly kind: string
  readonly copy: boolean
  /** The day that stands on it. */
  readonly dated: IsoDate
  readonly sentOn: IsoDate | null
  /** To whom it was made out; null where that was not kept, of a summons to several. */
  readonly partyIds: bigint[] | null
}

export function sendCopy(
  db: Db,
  command: Command,
  asked: { readonly documentId: bigint; readonly partyId: bigint },
): Promise<SendCopyOutcome> {
  return carryOut(db, command, { name: 'send-copy', body: asked }, async (tx) => {
    const sent = await findSent(tx, asked.documentId)
    if (sent === undefined) return { kind: 'no-such-document' }
    if (sent.copy) return { kind: 'is-a-copy' }
    const { sentOn, partyIds } = sent
    if (sentOn === null) return { kind: 'not-sent' }
    if (partyIds === null) return { kind: 'not-known-to-whom' }
    await tx.run(sql`select 1 from account where account_id = ${sent.accountId} for update`)
    if (!(await mayHave(tx, { ...sent, partyIds }, asked.partyId))) return { kind: 'not-addressed' }
    return { kind: 'to-print', letterId: await keepCopy(tx, command, { ...sent, sentOn, asked }) }
  })
}

function findSent(tx: Tx, documentId: bigint): Promise<Sent | undefined> {
  return tx.first<Sent>(sql`
    select d.account_id as "accountId", a.account_ref as "accountRef",
      coalesce(n.kind, d.kind) as kind, coalesce(l.kind = 'copy', false) as copy,
      coalesce(n.issued_on, l.written_on) as dated,
      case when p.state = 'sent' and n.state is distinct from 'withdrawn' then p.sent_on end
        as "sentOn",
      coalesce(d.party_ids, case when l.letter_id is not null then array[l.party_id]
        when n.kind = 'summons' and (select count(*) from notice_person s
          where s.notice_id = n.notice_id) > 1 then null
        else (select array_agg(s.party_id) from notice_person s
          where s.notice_id = n.notice_id) end) as "partyIds"
    from document d join account a using (account_id) join print_run p using (print_run_id)
    left join notice n using (notice_id) left join letter l using (letter_id)
    where d.document_id = ${documentId}`)
}

/** A person of the account to whom it was made out, under any record of theirs. */
async function mayHave(
  tx: Tx,
  { accountId, partyIds }: { readonly accountId: bigint; readonly partyIds: readonly bigint[] },
  partyId: bigint,
): Promise<boolean> {
  const named = (await personsOf(tx, [accountId])).get(accountId) ?? []
  if (!named.some((person) => person.partyId === partyId)) return false
  return (await recordsOfPerson(tx, partyId)).some((id) => partyIds.includes(id))
}

async function keepCopy(
  tx: Tx,
  command: Command,
  {
    accountId,
    accountRef,
    kind,
    dated,
    sentOn,
    asked,
  }: Sent & {
    readonly sentOn: IsoDate
    readonly asked: { readonly documentId: bigint; readonly partyId: bigint }
  },
): Promise<bigint> {
  const { documentId, partyId } = asked
  const [id = 0n] = await reserveIds(tx, { table: 'letter', column: 'letter_id' }, 1)
  const subject = `${letterName(kind)}, ${showDate(dated)}`
  await tx.run(sql`
    insert into letter (letter_id, account_id, party_id, kind, written_on, subject, paragraphs,
      copy_of, recorded_at, recorded_by)
    values (${id}, ${accountId}, ${partyId}, 'copy', ${command.on}, ${subject}, '{}',
      ${documentId}, ${command.recordedAt}, ${command.actor})`)
  const detail = { letterId: id, documentId, partyId, kind, sentOn }
  const stream = accountStream(accountRef)
  await recordEvents(tx, command, [{ stream, type: 'copy-made', detail }])
  return id
}
