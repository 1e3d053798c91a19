/**
 * What a council determines for itself within the law: costs, discounts, the recovery path, its
 * own address. Dated rows, each with the power it was made under; a choice below a statutory floor
 * is refused with the provision.
 */
import type { IsoDate } from '#kernel/dates.js'
import { type FinancialYear, startOf } from '#kernel/financial-year.js'
import { InputError } from '#kernel/invariant.js'
import {
  pathBelowFloor,
  readPath,
  type RecoveryPath,
  type WrittenPath,
} from '#authority/recovery-path.js'
import { costsCap } from '#law/council-tax/costs-cap.js'
import {
  checkShape,
  type DeterminationKind,
  type NewDetermination,
} from '#authority/determination-shapes.js'
import { refuseUnknownAreas } from '#authority/charging-areas.js'
import { refuseUnsupportedCosts } from '#authority/costs-activity.js'
import { checkTakeoverEvidence } from '#authority/takeover-evidence.js'
import { type Pence, parsePounds, pence, plus, poundsText } from '#kernel/money.js'
import { citation, CT_ADMIN_REGS, LGFA, type Provision, UK_GDPR, under } from '#law/instruments.js'
import { COSTS_PROVISION } from '#law/council-tax/costs-activity.js'
import { type AboveLimit, premiumAboveLimit } from '#law/council-tax/premium-limits.js'
import { decidedTooLate, firstYearOf } from '#law/council-tax/unoccupied-decision.js'
import type { UnoccupiedScheme, UnoccupiedTerms } from '#law/council-tax/unoccupied.js'
import { retentionBelowFloor, type RetentionYears } from '#law/retention/retention.js'
import type { Jurisdiction } from '#law/workings.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Acting, recordEvents } from '#store/events.js'
import { recordFact } from '#store/facts.js'

export interface AuthorityDetails {
  readonly name: string
  /** The name in Welsh, for the letters of a council in Wales. */
  readonly welshName?: string
  readonly addressLines: readonly string[]
  readonly phone: string
  readonly email: string
  readonly website: string
  readonly payOnlineUrl: string
  readonly demonstration: boolean
  /** England where nothing is said. */
  readonly jurisdiction?: Jurisdiction
  /** The account that people pay into. */
  readonly bank?: {
    readonly accountName: string
    readonly sortCode: string
    readonly accountNumber: string
  }
  /** The digits before the account number in the barcode for Post Office and PayPoint. */
  readonly barcodePrefix?: string
  /** When somebody answers: "Monday to Friday, 9am to 5pm". */
  readonly hours?: string
  /** Where people may come: "Civic Centre, Quay Road, Monday to Friday, 10am to 4pm". */
  readonly office?: string
  /** How deaf people reach an interpreter of British Sign Language. */
  readonly signLanguage?: string
  /** How to ask for a letter in another language. */
  readonly otherLanguages?: string
  /** Where the explanatory notes stand. */
  readonly notesUrl?: string
  /** Where it stands how the costs of a summons are worked out. */
  readonly costsUrl?: string
  /** How to reach the magistrates' court. */
  readonly courtContact?: string
  /** How to ask to be heard by video or telephone. */
  readonly remoteHearing?: string
}

export interface Determinations {
  readonly details: AuthorityDetails
  readonly jurisdiction: Jurisdiction
  readonly summonsCosts: Pence
  readonly orderCosts: Pence
  readonly path: RecoveryPath
}

const POWERS: Record<DeterminationKind, Provision> = {
  'authority-details': under(LGFA, 's1'),
  'unoccupied-dwellings': under(LGFA, 'ss 11A, 11B and 11C'),
  'summons-costs': under(CT_ADMIN_REGS, 'reg 34(5)'),
  'order-costs': under(CT_ADMIN_REGS, 'reg 34(7)'),
  'costs-activity': COSTS_PROVISION,
  'recovery-path': under(CT_ADMIN_REGS, 'regs 23, 33 and 34'),
  'takeover-evidence': under(CT_ADMIN_REGS, 'reg 34(1)'),
  'retention-years': under(UK_GDPR, 'art 5(1)(e)'),
}

const TABLE = { name: 'determination', key: 'kind', values: ['value', 'under'] }

/** By what a council determines it: the premiums and discounts of Wales are of other sections. */
function powerOf(kind: DeterminationKind, jurisdiction: Jurisdiction): Provision {
  return kind === 'unoccupied-dwellings' && jurisdiction === 'wales'
    ? under(LGFA, 'ss 12, 12A and 12B')
    : POWERS[kind]
}

/** Records a determination. Throws InputError, with the provision, when it is below a floor. */
export function determine(db: Db, command: Command, made: NewDetermination): Promise<void> {
  return carryOut(db, command, { name: 'determine', body: made }, (tx) =>
    writeDetermination(tx, command, made),
  )
}

/**
 * Throws InputError, with the provision, for what may not be determined from that day. `on` is the
 * day of asking, which counts as that of the decision where none is given.
 */
export async function refuseUnlawful(tx: Tx, made: NewDetermination, on: IsoDate): Promise<void> {
  const inForce = await valuesOn(tx, made.from)
  refuseBelowFloor(made, inForce)
  if (made.kind === 'authority-details') await refuseOtherNature(tx, made)
  await refuseUnsupportedCosts(tx, made)
  if (made.kind === 'unoccupied-dwellings') {
    await refuseUnknownAreas(tx, Object.keys((made.value as UnoccupiedScheme).parts ?? {}))
    await refuseDecidedLate(tx, made, { inForce, on })
  }
}

/** What is taken off and added is decided before its year; a first second-home premium sooner. */
async function refuseDecidedLate(
  tx: Tx,
  made: NewDetermination,
  { inForce, on }: { inForce: ReadonlyMap<string, unknown>; on: IsoDate },
): Promise<void> {
  const scheme = made.value as UnoccupiedScheme
  const details = inForce.get('authority-details') as AuthorityDetails | undefined
  const earlier = await tx.rows<{ value: UnoccupiedScheme }>(sql`
    select value from determination where kind = 'unoccupied-dwellings'
      and superseded_at is null and lower(valid) < ${made.from}::date`)
  const late = decidedTooLate({
    jurisdiction: details?.jurisdiction ?? 'england',
    from: made.from,
    decidedOn: scheme.decidedOn ?? on,
    firstSecondHomePremium:
      chargesSecondHomes(scheme) && !earlier.some(({ value }) => chargesSecondHomes(value)),
  })
  if (late === undefined) return
  const message = `${late.message} (${citation(late.under)}): give the day of the decision`
  throw new InputError([{ field: 'decidedOn', message }])
}

function chargesSecondHomes(scheme: UnoccupiedScheme): boolean {
  return [scheme, ...Object.values(scheme.parts ?? {})].some((t) => t.secondHomePremium > 0)
}

/** A council does not become a demonstration, in which things are made up, nor stops being one. */
async function refuseOtherNature(tx: Tx, { value }: NewDetermination): Promise<void> {
  const asked = String((value as AuthorityDetails).demonstration)
  const other = await tx.first(sql`select 1 from determination
    where kind = 'authority-details' and value ->> 'demonstration' <> ${asked} limit 1`)
  if (other === undefined) return
  const message = 'cannot be changed: a demonstration and a council are two schemas'
  throw new InputError([{ field: 'demonstration', message }])
}

export async function writeDetermination(
  tx: Tx,
  acting: Acting,
  made: NewDetermination,
): Promise<void> {
  checkShape(made.kind, made.value)
  await refuseUnlawful(tx, made, acting.on)
  const details = (await valuesOn(tx, made.from)).get('authority-details')
  const { jurisdiction = 'england' } = (details ?? {}) as Partial<AuthorityDetails>
  const power = powerOf(made.kind, jurisdiction)
  await recordFact(tx, acting, {
    table: TABLE,
    key: made.kind,
    period: { from: made.from, until: null },
    values: { value: JSON.stringify(made.value), under: citation(power) },
  })
  await recordEvents(tx, acting, [
    {
      stream: `determination/${made.kind}`,
      type: 'determined',
      under: power,
      detail: { from: made.from, value: made.value },
    },
  ])
}

/** All determinations in force on a day. Throws when one was never made. */
export async function determinationsOn(tx: Tx, day: IsoDate): Promise<Determinations> {
  const values = await valuesOn(tx, day)
  const of = (kind: DeterminationKind) => {
    const value = values.get(kind)
    if (value === undefined) {
      throw new InputError([
        { field: kind, message: `no determination is in force on ${day}: record one first` },
      ])
    }
    return value
  }
  const details = of('authority-details') as AuthorityDetails
  const jurisdiction = details.jurisdiction ?? 'england'
  return {
    details,
    jurisdiction,
    summonsCosts: parsePounds((of('summons-costs') as { amount: string }).amount),
    orderCosts: parsePounds((of('order-costs') as { amount: string }).amount),
    path: readPath(of('recovery-path') as WrittenPath, jurisdiction),
  }
}

/** What the council takes off and adds where nobody lives, for a year: as at its first day. */
export async function unoccupiedScheme(tx: Tx, year: FinancialYear): Promise<UnoccupiedScheme> {
  const on = startOf(year)
  const row = await tx.first<{ value: UnoccupiedScheme }>(sql`
    select value from determination where kind = 'unoccupied-dwellings'
      and superseded_at is null and valid @> ${on}::date`)
  if (row !== undefined) return row.value
  const message = `no determination is in force on ${on}: record one first`
  throw new InputError([{ field: 'unoccupied-dwellings', message }])
}

/** Whether charges of a year can be worked: its tax is set, and its scheme determined. */
export async function canBeWorked(tx: Tx, year: FinancialYear): Promise<boolean> {
  const found = await tx.first(sql`
    select 1 from determination where kind = 'unoccupied-dwellings' and superseded_at is null
      and valid @> ${startOf(year)}::date
      and exists (select 1 from tax_element e where e.year = ${year})`)
  return found !== undefined
}

/** The value of each kind on a day. */
async function valuesOn(tx: Tx, day: IsoDate): Promise<ReadonlyMap<string, unknown>> {
  const rows = await tx.rows<{ kind: string; value: unknown }>(sql`
    select kind, value from determination
    where superseded_at is null and valid @> ${day}::date`)
  return new Map(rows.map((row) => [row.kind, row.value]))
}

function refuseBelowFloor(made: NewDetermination, inForce: ReadonlyMap<string, unknown>): void {
  const details = inForce.get('authority-details') as AuthorityDetails | undefined
  const jurisdiction = details?.jurisdiction ?? 'england'
  const refuse = (field: string, message: string, at: Provision) => {
    throw new InputError([{ field, message: `${message} (${citation(at)})` }])
  }
  if (made.kind === 'unoccupied-dwellings') {
    const scheme = made.value as UnoccupiedScheme
    const parts = Object.entries(scheme.parts ?? {})
    for (const [area, terms] of [['', scheme] as const, ...parts]) {
      // A scheme bears on whole years: the first is the one whose law it must keep to.
      const from = startOf(firstYearOf(made.from))
      const wrong = termsAgainstLaw(terms, { jurisdiction, from })
      if (wrong === undefined) continue
      refuse(area === '' ? wrong.field : `parts.${area}.${wrong.field}`, wrong.message, wrong.under)
    }
  }
  if (made.kind === 'takeover-evidence') checkTakeoverEvidence(made.value)
  if (made.kind === 'retention-years') {
    const below = retentionBelowFloor(made.value as Partial<RetentionYears>)
    if (below !== undefined) refuse(below.field, below.message, below.under)
  }
  if (made.kind === 'recovery-path') {
    const below = pathBelowFloor(made.value as WrittenPath, { jurisdiction, from: made.from })
    if (below !== undefined) refuse(below.field, below.message, below.under)
  }
  if (made.kind === 'summons-costs' || made.kind === 'order-costs') {
    const { amount } = made.value as { amount: string }
    if (parsePounds(amount) < pence(0n)) {
      refuse('amount', `costs cannot be ${poundsText(parsePounds(amount))}`, POWERS[made.kind])
    }
    const other = made.kind === 'summons-costs' ? 'order-costs' : 'summons-costs'
    const beside = inForce.get(other) as { amount: string } | undefined
    const both = plus(parsePounds(amount), parsePounds(beside?.amount ?? '0.00'))
    const cap = costsCap(jurisdiction, made.from)
    if (cap !== undefined && both > cap.amount) {
      const most = poundsText(cap.amount)
      refuse('amount', `costs of summons and order together may be at most £${most}`, cap.under)
    }
  }
}

/** What of discounts and premiums the law does not allow from a day. */
function termsAgainstLaw(
  terms: UnoccupiedTerms,
  at: { jurisdiction: Jurisdiction; from: IsoDate },
): AboveLimit | undefined {
  for (const [code, steps] of Object.entries(terms.discounts)) {
    const wrong = steps.some(({ percent: p }) => !Number.isInteger(p) || p < 0 || p > 100)
    if (!wrong) continue
    const message = 'must be whole numbers from 0 to 100'
    return { field: `discounts.${code}`, message, under: under(LGFA, 's 11A') }
  }
  return premiumAboveLimit(terms, at)
}
