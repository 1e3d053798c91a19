/** What of an account or a person was told to whom, when and by what right. */
import { accountStream, findAccount } from '#accounts/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { type FieldError, InputError } from '#kernel/invariant.js'
import { findParty, personStream } from '#parties/index.js'
import { LAWFUL_BASES } from '#privacy/lawful-bases.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { type Acting, recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'

export interface NewDisclosure {
  readonly of: 'account' | 'person'
  readonly ref: string
  readonly on: IsoDate
  readonly toWhom: string
  /** What was told, in words; a document is named by its notice besides. */
  readonly what: string
  readonly basis: string
  readonly noticeId: bigint | null
}

export type DisclosureOutcome =
  | { readonly kind: 'recorded'; readonly disclosureId: bigint }
  | { readonly kind: 'no-such-account' | 'no-such-person' }
  /** The notice is not one of the account, or of an account of the person. */
  | { readonly kind: 'no-such-notice' }

/** Throws InputError naming what is missing, an unknown basis, or a day to come. */
export function recordDisclosure(
  db: Db,
  command: Command,
  asked: NewDisclosure,
): Promise<DisclosureOutcome> {
  const errors = faultsOf(asked, command.on)
  if (errors.length > 0) throw new InputError(errors)
  const request = { name: 'record-disclosure', body: asked }
  return carryOut(db, command, request, async (tx): Promise<DisclosureOutcome> => {
    const subject = await subjectOf(tx, asked)
    if (subject === undefined) return { kind: `no-such-${asked.of}` }
    if (asked.noticeId !== null && !(await isTheirs(tx, asked.noticeId, subject))) {
      return { kind: 'no-such-notice' }
    }
    const disclosureId = await writeDisclosure(tx, command, { ...asked, subject, file: null })
    return { kind: 'recorded', disclosureId }
  })
}

function faultsOf({ toWhom, what, basis, on }: NewDisclosure, today: IsoDate): FieldError[] {
  const errors: FieldError[] = []
  if (toWhom.trim() === '') errors.push({ field: 'toWhom', message: 'say to whom it was told' })
  if (what.trim() === '') errors.push({ field: 'what', message: 'say what was told' })
  if (!LAWFUL_BASES.some(({ code }) => code === basis)) {
    errors.push({ field: 'basis', message: 'say by what right' })
  }
  if (on > today) errors.push({ field: 'on', message: `cannot be after today, ${today}` })
  return errors
}

export interface Subject {
  readonly accountId: bigint | null
  readonly partyId: bigint | null
  readonly stream: string
}

/** The account or the person, locked: their events make one chain. */
export async function subjectOf(
  tx: Tx,
  { of, ref }: Pick<NewDisclosure, 'of' | 'ref'>,
): Promise<Subject | undefined> {
  if (of === 'account') {
    const account = await findAccount(tx, ref)
    if (account === undefined) return undefined
    await tx.run(sql`select 1 from account where account_id = ${account.id} for update`)
    return { accountId: account.id, partyId: null, stream: accountStream(account.ref) }
  }
  const party = await findParty(tx, ref)
  if (party === undefined) return undefined
  await tx.run(sql`select 1 from party where party_id = ${party.id} for no key update`)
  return { accountId: null, partyId: party.id, stream: personStream(party.ref) }
}

async function isTheirs(tx: Tx, noticeId: bigint, of: Subject): Promise<boolean> {
  const found = await tx.first(sql`
    select 1 from notice n where n.notice_id = ${noticeId} and (n.account_id = ${of.accountId}
      or exists (select 1 from account_person ap
        where ap.account_id = n.account_id and ap.party_id = ${of.partyId}))`)
  return found !== undefined
}

/** Writes it with its event, which says that something was told and not what. */
export async function writeDisclosure(
  tx: Tx,
  acting: Acting,
  told: Omit<NewDisclosure, 'of' | 'ref'> & {
    readonly subject: Subject
    /** The hash of a file that was handed over. */
    readonly file: Uint8Array | null
  },
): Promise<bigint> {
  const [id = 0n] = await reserveIds(tx, { table: 'disclosure', column: 'disclosure_id' }, 1)
  const { subject, on, toWhom, what, basis, noticeId, file } = told
  await tx.run(sql`
    insert into disclosure (disclosure_id, account_id, party_id, disclosed_on, to_whom, what,
      basis, notice_id, file_sha256, recorded_at, recorded_by)
    values (${id}, ${subject.accountId}, ${subject.partyId}, ${on}, ${toWhom}, ${what}, ${basis},
      ${noticeId}, ${file}, ${acting.recordedAt}, ${acting.actor})`)
  const under = LAWFUL_BASES.find(({ code }) => code === basis)?.under
  await recordEvents(tx, acting, [
    {
      stream: subject.stream,
      type: 'disclosed',
      ...(under !== undefined && { under }),
      detail: { disclosureId: id, on, basis },
    },
  ])
  return id
}
