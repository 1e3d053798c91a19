/**
 * A person's name and how they are reached, changed from a day on: a marriage, a new telephone
 * number, "write to my daughter". What held before stays recorded, and is found by the search.
 */
import type { IsoDate } from '#kernel/dates.js'
import { type FieldError, InputError } from '#kernel/invariant.js'
import { overlap, parseRange } from '#kernel/period.js'
import { findParty, lockParties, personStream, recordsOfPerson } from '#parties/merges.js'
import { type PartyDetail, writePartyDetail } from '#parties/parties.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'

export interface AskedDetails {
  readonly personRef: string
  /** The first day on which the new details hold. A date of birth holds at all times. */
  readonly from: IsoDate
  /** What is left out stays as it is; null takes it away. */
  readonly name?: string
  readonly dateOfBirth?: IsoDate | null
  readonly email?: string | null
  readonly phone?: string | null
  /** Where letters go: null is the dwelling. */
  readonly letters?: LettersTo | null
  /** Who said so, and how it is known. */
  readonly reason: string
}

export interface LettersTo {
  /** In whose care letters are sent: a daughter, an agent; null where to the person. */
  readonly careOf: string | null
  /** The address, a line each, the postcode last. */
  readonly lines: readonly string[]
}

export type ChangeDetailsOutcome =
  | { readonly kind: 'recorded' }
  | { readonly kind: 'no-such-person' }
  | { readonly kind: 'no-change' }

/**
 * Records the details from a day on, under every record of the person; what is recorded already of
 * later days (a death, a forwarding address) keeps what was not asked to change. Letters made from
 * then on use them. Throws InputError for what no letter could be sent to.
 */
export function changeDetails(
  db: Db,
  command: Command,
  asked: AskedDetails,
): Promise<ChangeDetailsOutcome> {
  checkAsked(asked, command.on)
  return carryOut(db, command, { name: 'change-details', body: asked }, async (tx) => {
    const person = await findParty(tx, asked.personRef)
    if (person === undefined) return { kind: 'no-such-person' }
    const records = await recordsOfPerson(tx, person.id)
    await lockParties(tx, records)
    const told: Told = new Map()
    for (const partyId of records) {
      for (const row of await believedRows(tx, partyId)) {
        await changeRow(tx, command, { asked, partyId, row, told })
      }
    }
    if (told.size === 0) return { kind: 'no-change' }
    const { from, reason } = asked
    const detail = { from, reason: reason.trim(), changed: Object.fromEntries(told) }
    const stream = personStream(await keptRef(tx, records))
    await recordEvents(tx, command, [{ stream, type: 'details-changed', detail }])
    return { kind: 'recorded' }
  })
}

type Told = Map<string, { readonly before: unknown; readonly after: unknown }>

const FIELDS = ['name', 'dateOfBirth', 'email', 'phone', 'mailLines'] as const

interface BelievedRow extends PartyDetail {
  readonly valid: string
  readonly deceasedOn: IsoDate | null
}

function believedRows(tx: Tx, partyId: bigint): Promise<BelievedRow[]> {
  return tx.rows<BelievedRow>(sql`
    select valid::text as valid, name, date_of_birth as "dateOfBirth", email, phone,
      mail_lines as "mailLines", deceased_on as "deceasedOn"
    from party_detail where party_id = ${partyId} and superseded_at is null order by lower(valid)`)
}

/** One row as believed: of a day before the change only the date of birth is put right. */
async function changeRow(
  tx: Tx,
  command: Command,
  part: { asked: AskedDetails; partyId: bigint; row: BelievedRow; told: Told },
): Promise<void> {
  const { asked, partyId, row, told } = part
  const { valid, ...now } = row
  const whole = parseRange(valid)
  const { dateOfBirth = now.dateOfBirth } = asked
  const changed = overlap(whole, { from: asked.from, until: null })
  const born = { ...now, dateOfBirth }
  if (!same(born, now)) {
    note(told, now, born)
    await writePartyDetail(tx, command, { partyId, period: whole, detail: born })
  }
  if (changed === undefined) return
  const detail = withAsked(born, asked)
  if (same(detail, born)) return
  note(told, born, detail)
  await writePartyDetail(tx, command, { partyId, period: changed, detail })
}

type Detail = Omit<BelievedRow, 'valid'>

function withAsked(now: Detail, asked: AskedDetails): Detail {
  const { name, email, phone, letters } = asked
  return {
    ...now,
    ...(name !== undefined && { name: name.trim() }),
    ...(email !== undefined && { email: email?.trim() || null }),
    ...(phone !== undefined && { phone: phone?.trim() || null }),
    ...(letters !== undefined && { mailLines: letters && linesOfLetters(letters) }),
  }
}

const CARE_OF = 'c/o '

/** As an envelope has it: "c/o" and the name first, the postcode last. */
export function linesOfLetters(letters: LettersTo): string[] {
  const lines = letters.lines.map((line) => line.trim()).filter((line) => line !== '')
  const careOf = letters.careOf?.trim() ?? ''
  return careOf === '' ? lines : [`${CARE_OF}${careOf}`, ...lines]
}

/** The lines of an address for letters, read back into the name and the address. */
export function lettersTo(mailLines: readonly string[] | null): LettersTo | null {
  if (mailLines === null) return null
  const [first = '', ...rest] = mailLines
  return first.startsWith(CARE_OF)
    ? { careOf: first.slice(CARE_OF.length), lines: rest }
    : { careOf: null, lines: mailLines }
}

function same(a: Detail, b: Detail): boolean {
  return FIELDS.every((field) => JSON.stringify(a[field]) === JSON.stringify(b[field]))
}

/** Before and after, of the first row that it changes. */
function note(told: Told, before: Detail, after: Detail): void {
  for (const field of FIELDS) {
    if (told.has(field) || JSON.stringify(before[field]) === JSON.stringify(after[field])) continue
    told.set(field, { before: before[field], after: after[field] })
  }
}

async function keptRef(tx: Tx, records: readonly bigint[]): Promise<string> {
  const row = await tx.first<{ ref: string }>(
    sql`select party_ref as ref from party where party_id = ${records[0]}`,
  )
  return row?.ref ?? ''
}

/** What an envelope's window and the letter's head hold. */
const MOST_LINES = 6

function checkAsked(asked: AskedDetails, today: IsoDate): void {
  const { name, dateOfBirth, email, phone, letters, reason } = asked
  const errors: FieldError[] = []
  const fault = (field: string, message: string): void =>
    void errors.push({ field, message, reads: [] })
  if (name?.trim() === '') fault('name', 'give the full name')
  if (dateOfBirth != null && dateOfBirth > today) fault('dateOfBirth', `must be before ${today}`)
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())) {
    fault('email', 'is not an email address: it has a name, an @ and a domain')
  }
  if (phone && !/^\+?[\d\s()-]{6,25}$/.test(phone.trim())) {
    fault('phone', 'is not a telephone number: write it in figures, like 01632 960 983')
  }
  if (letters != null) {
    const lines = letters.lines.filter((line) => line.trim() !== '')
    const most = MOST_LINES - (letters.careOf?.trim() ? 1 : 0)
    if (lines.length === 0) fault('letters', 'give the address to which letters go')
    if (lines.length > most) fault('letters', `has too many lines: an envelope takes ${most}`)
  }
  if (reason.trim() === '') fault('reason', 'say who told us, and how you know')
  if (errors.length > 0) throw new InputError(errors)
}
