/**
 * Takes in a register from two files: properties, then the accounts on them. Everything that is
 * wrong is named by line and field, and then nothing has been written; the same file twice is
 * taken in once.
 */
import { createHash } from 'node:crypto'
import { type AccountFact, checkFact } from '#accounts/facts.js'
import { openAccounts } from '#accounts/open-accounts.js'
import { writeFactRows } from '#accounts/fact-rows.js'
import {
  type AccountLine,
  type PropertyLine,
  readAccountsCsv,
  readPropertiesCsv,
} from '#formats/register-csv.js'
import { determinationsOn } from '#authority/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { isBand } from '#law/council-tax/bands.js'
import { type FieldError, InputError } from '#kernel/invariant.js'
import { MODULUS_11 } from '#kernel/references.js'
import { addParties, type NewParty } from '#parties/index.js'
import { addDwellings } from '#property/index.js'
import type { Jurisdiction } from '#law/workings.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'
import { toJson } from '#store/json.js'

export interface ImportedRegister {
  readonly imported: number
}

/** Throws InputError naming each line and field at fault. */
export function importProperties(
  db: Db,
  command: Command,
  file: { readonly name: string; readonly text: string },
): Promise<ImportedRegister> {
  const lines = readPropertiesCsv(file.text)
  return carryOut(db, command, requestOf('import-properties', file), async (tx) => {
    const errors: FieldError[] = []
    const parishes = await columnSet(tx, sql`select parish_code as value from parish`)
    const taken = await columnSet(tx, sql`select property_ref as value from dwelling`)
    for (const { line, propertyRef, parishCode } of lines) {
      if (!parishes.has(parishCode)) {
        const message = `${parishCode} is not a parish of the council: set the tax first`
        errors.push({ line, field: 'parish', message })
      }
      if (taken.has(propertyRef)) {
        const message = `${propertyRef} is in the register or the file already`
        errors.push({ line, field: 'property_ref', message })
      }
      taken.add(propertyRef)
    }
    errors.push(...(await uprnFaults(tx, lines)), ...(await bandFaults(tx, lines, command.on)))
    if (errors.length > 0) throw new InputError(errors)
    await addDwellings(tx, command, lines)
    await noteImport(tx, command, { ...file, count: lines.length })
    return { imported: lines.length }
  })
}

/** Band I is of Wales alone. */
async function bandFaults(
  tx: Tx,
  lines: readonly PropertyLine[],
  on: IsoDate,
): Promise<FieldError[]> {
  const above = lines.filter(({ band }) => band === 'I')
  if (above.length === 0) return []
  const { jurisdiction } = await determinationsOn(tx, on)
  if (isBand(jurisdiction, 'I')) return []
  const message = `I is not a band in ${jurisdiction}: A to H`
  return above.map(({ line }) => ({ line, field: 'band', message }))
}

async function uprnFaults(tx: Tx, lines: readonly PropertyLine[]): Promise<FieldError[]> {
  const taken = await columnSet(tx, sql`select uprn as value from dwelling where uprn is not null`)
  return lines.flatMap(({ line, uprn }) => {
    if (uprn === null) return []
    const message = `${uprn} is that of another property in the register or the file`
    const errors = taken.has(uprn) ? [{ line, field: 'uprn', message }] : []
    taken.add(uprn)
    return errors
  })
}

/** Throws InputError naming each line and field at fault. */
export function importAccounts(
  db: Db,
  command: Command,
  file: { readonly name: string; readonly text: string },
): Promise<ImportedRegister> {
  const lines = readAccountsCsv(file.text)
  return carryOut(db, command, requestOf('import-accounts', file), async (tx) => {
    const dwellings = await dwellingIds(tx, lines)
    const { jurisdiction } = await determinationsOn(tx, command.on)
    const errors = [
      ...lines.flatMap((line) => factFaults(line, jurisdiction)),
      ...(await placeFaults(tx, lines, dwellings)),
    ]
    if (errors.length > 0) throw new InputError(errors)
    await writeAccounts(tx, command, { lines, dwellings })
    await noteImport(tx, command, { ...file, count: lines.length })
    return { imported: lines.length }
  })
}

async function writeAccounts(
  tx: Tx,
  command: Command,
  { lines, dwellings }: { lines: readonly AccountLine[]; dwellings: ReadonlyMap<string, bigint> },
): Promise<void> {
  const openedBy = openingLines(lines)
  const firsts = lines.filter((line) => openedBy.get(line) === line)
  const people = firsts.flatMap((line) => line.persons.map((name, n) => personOf(line, name, n)))
  const ids = await addParties(tx, command, people)
  let next = 0
  const accounts = await openAccounts(
    tx,
    command,
    firsts.map((line) => ({
      ...(line.accountRef !== null && { ref: line.accountRef }),
      personIds: line.persons.map(() => ids[next++] ?? 0n),
      openedOn: line.liableFrom,
    })),
  )
  const idOf = new Map(firsts.map((line, n) => [line, accounts[n]?.id]))
  await writeFactRows(
    tx,
    command,
    lines.map((line) => ({
      line,
      opens: idOf.has(line),
      accountId: idOf.get(openedBy.get(line) ?? line) ?? 0n,
      dwellingId: dwellings.get(line.propertyRef) ?? 0n,
    })),
  )
}

/** For each line the one that opens its account: an account may have several dwellings. */
function openingLines(lines: readonly AccountLine[]): Map<AccountLine, AccountLine> {
  const first = new Map<string, AccountLine>()
  const openedBy = new Map<AccountLine, AccountLine>()
  for (const line of lines) {
    const opener = line.accountRef === null ? undefined : first.get(line.accountRef)
    openedBy.set(line, opener ?? line)
    if (line.accountRef !== null && opener === undefined) first.set(line.accountRef, line)
  }
  return openedBy
}

/** What belongs to the account is the same on each of its lines. */
const OF_ACCOUNT = [
  'persons',
  'email',
  'phone',
  'method',
  'plan',
  'dayOfMonth',
  'reduction',
] as const
const COLUMN_OF: Readonly<Record<(typeof OF_ACCOUNT)[number], string>> = {
  persons: 'persons',
  email: 'email',
  phone: 'phone',
  method: 'method',
  plan: 'plan',
  dayOfMonth: 'day',
  reduction: 'reduction',
}

function furtherFaults(line: AccountLine, opener: AccountLine): FieldError[] {
  return OF_ACCOUNT.filter((name) => toJson(line[name]) !== toJson(opener[name])).map((name) => ({
    line: line.line,
    field: COLUMN_OF[name],
    message: `must be that of line ${opener.line}: both are account ${line.accountRef}`,
  }))
}

function personOf(line: AccountLine, name: string, n: number): NewParty {
  return {
    kind: 'person',
    name,
    dateOfBirth: null,
    email: n === 0 ? line.email : null,
    phone: n === 0 ? line.phone : null,
    mailLines: null,
    from: line.liableFrom,
  }
}

/** What a line says that the law or the register does not know. */
function factFaults(line: AccountLine, jurisdiction: Jurisdiction): FieldError[] {
  const { adults, disregards, basis, exemption, vacancy, premiumException, tenancy } = line
  const { dayOfMonth, method, plan } = line
  const facts: AccountFact[] = [
    { kind: 'liability', accountId: 0n, basis },
    { kind: 'household', adults, disregards },
    { kind: 'payment-profile', method, plan, dayOfMonth },
    ...(exemption === null ? [] : [{ kind: 'exemption', ...exemption } as const]),
    ...(vacancy === null ? [] : [{ kind: 'vacancy', ...vacancy } as const]),
    ...(premiumException === null
      ? []
      : [{ kind: 'premium-exception', runsFrom: null, ...premiumException } as const]),
    ...(tenancy === null ? [] : [{ kind: 'tenancy', ...tenancy } as AccountFact]),
  ]
  return facts.flatMap((fact) => {
    try {
      checkFact(fact, { jurisdiction, from: line.liableFrom })
      return []
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      return error.errors.map((e) => ({ ...e, line: line.line }))
    }
  })
}

async function placeFaults(
  tx: Tx,
  lines: readonly AccountLine[],
  dwellings: ReadonlyMap<string, bigint>,
): Promise<FieldError[]> {
  const refs = await columnSet(tx, sql`select account_ref as value from account`)
  // The file begins a dwelling's history: it cannot lay facts over those that are recorded.
  const liable = await columnSet(
    tx,
    sql`select property_ref as value from dwelling where dwelling_id in (
      select dwelling_id from liability where superseded_at is null
      union all select dwelling_id from household where superseded_at is null
      union all select dwelling_id from exemption where superseded_at is null
      union all select dwelling_id from disabled_reduction where superseded_at is null)`,
  )
  const openedBy = openingLines(lines)
  return lines.flatMap((row) => {
    const { line, propertyRef, accountRef } = row
    const opener = openedBy.get(row) ?? row
    const errors: FieldError[] = []
    if (!dwellings.has(propertyRef)) {
      const message = `${propertyRef} is not in the register: import the properties first`
      errors.push({ line, field: 'property_ref', message })
    }
    if (liable.has(propertyRef)) {
      const message = `${propertyRef} has a liable account or facts already: use move in`
      errors.push({ line, field: 'property_ref', message })
    }
    liable.add(propertyRef)
    if (opener !== row) errors.push(...furtherFaults(row, opener))
    else if (accountRef !== null) errors.push(...refFaults(accountRef, { line, refs }))
    return errors
  })
}

function refFaults(ref: string, { line, refs }: { line: number; refs: Set<string> }): FieldError[] {
  const field = 'account_ref'
  if (refs.has(ref)) return [{ line, field, message: `${ref} is in use already` }]
  refs.add(ref)
  return MODULUS_11.isValid(ref)
    ? []
    : [{ line, field, message: `${ref} is not a valid reference: its check digit is wrong` }]
}

async function dwellingIds(tx: Tx, lines: readonly AccountLine[]): Promise<Map<string, bigint>> {
  const rows = await tx.rows<{ ref: string; id: bigint }>(sql`
    select property_ref as ref, dwelling_id as id from dwelling
    where property_ref = any(${lines.map((line) => line.propertyRef)}::text[])`)
  return new Map(rows.map((row) => [row.ref, row.id]))
}

async function columnSet(
  tx: Tx,
  query: ReturnType<typeof sql<{ value: string }>>,
): Promise<Set<string>> {
  return new Set((await tx.rows<{ value: string }>(query)).map((row) => row.value))
}

function requestOf(name: string, file: { text: string }) {
  return { name, body: createHash('sha256').update(file.text).digest('hex'), long: true }
}

async function noteImport(
  tx: Tx,
  command: Command,
  file: { name: string; count: number },
): Promise<void> {
  const detail = { name: file.name, lines: file.count }
  await recordEvents(tx, command, [{ stream: 'register', type: 'register-imported', detail }])
}
