/**
 * Takes the Council Tax Base return from the accounts, on a day: its lines, and for each dwelling
 * where it was counted, so that every cell opens into what it is made of.
 *
 * @law SI 2012/2914 regs 3-5
 */
import { determinationsOn, taxOf, unoccupiedScheme } from '#authority/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { daysIn, type FinancialYear, startOf, yearOf } from '#kernel/financial-year.js'
import {
  addFractions,
  divideHalfUp,
  type Fraction,
  fraction,
  multiply,
  NOUGHT,
  parseDecimal,
  roundHalfUp,
} from '#kernel/fraction.js'
import { InputError } from '#kernel/invariant.js'
import { type Pence, pence } from '#kernel/money.js'
import { bandAmounts, type BandAmounts, NINTHS } from '#law/council-tax/bands.js'
import { TAX_BASE_REGS, under } from '#law/instruments.js'
import { baseStatus, type BaseStatus } from '#law/returns/base-status.js'
import { baseLines, type FormLines } from '#returns/base-lines.js'
import { type DwellingOnDay, dwellingsOn } from '#returns/queries.js'
import { termsIn } from '#law/council-tax/unoccupied.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'
import { toJson } from '#store/json.js'

export interface NewBaseReturn {
  /** The day on which discounts, exemptions and reductions are counted. */
  readonly day: IsoDate
  /** The day of the valuation list. */
  readonly listDay: IsoDate
  /** Band D equivalents of contributions in lieu, as a decimal. */
  readonly inLieu: string
}

export interface BaseReturn {
  readonly returnId: bigint
  readonly year: FinancialYear
  /** The average band D amount with parishes, by which reductions are turned into dwellings. */
  readonly bandD: Pence
  readonly lines: FormLines
}

interface Counted extends DwellingOnDay {
  readonly status: BaseStatus
  readonly support: Pence
}

/** Throws InputError where the tax of the year is not set or a field cannot be. */
export function takeBaseReturn(
  db: Db,
  command: Command,
  asked: NewBaseReturn,
): Promise<BaseReturn> {
  return carryOut(
    db,
    command,
    { name: 'take-base-return', body: asked, long: true },
    async (tx) => {
      const inLieu = readInLieu(asked.inLieu)
      const year = yearOf(asked.day)
      const { jurisdiction } = await determinationsOn(tx, startOf(year))
      const tax = await taxOf(tx, year, jurisdiction)
      const scheme = await unoccupiedScheme(tx, year)
      const terms = (parish: string) => termsIn(scheme, tax.areaOf(parish))
      const found = await dwellingsOn(tx, { ...asked, jurisdiction, termsIn: terms })
      const counted = found.map((dwelling): Counted => {
        const status = baseStatus(dwelling.facts, asked.day)
        const amounts = tax.amountsFor(dwelling.parishCode)
        return { ...dwelling, status, support: supportOf(dwelling, { status, amounts, year }) }
      })
      const bandD = averageBandD(counted, (parish) => tax.amountsFor(parish).D ?? pence(0n))
      const { bands: amounts } = bandAmounts(jurisdiction, [{ name: 'average', bandD }])
      const lines = baseLines(counted, { amounts, inLieu })
      const returnId = await write(tx, command, { asked, year, bandD, lines, counted })
      return { returnId, year, bandD, lines }
    },
  )
}

function readInLieu(text: string): Fraction {
  try {
    return parseDecimal(text)
  } catch {
    const message = `"${text}" is not a number: give band D equivalents such as 0 or 12.5`
    throw new InputError([{ field: 'inLieu', message }])
  }
}

/** A year's reduction at the rate of the day, never more than the year's charge that is left. */
function supportOf(
  { weekly }: DwellingOnDay,
  of: { status: BaseStatus; amounts: BandAmounts; year: FinancialYear },
): Pence {
  if (weekly === 0n || of.status.exempt) return pence(0n)
  const whole = of.amounts[of.status.column] ?? pence(0n)
  const left = roundHalfUp(multiply(of.status.share, fraction(whole)))
  const awarded = pence(divideHalfUp(weekly * BigInt(daysIn(of.year)), 7n))
  return awarded < left ? awarded : left
}

/** Each parish's band D amount, weighed by its band D equivalents. */
function averageBandD(counted: readonly Counted[], bandDOf: (parish: string) => Pence): Pence {
  const byParish = new Map<string, Fraction>()
  for (const { status, parishCode } of counted) {
    if (status.exempt) continue
    const equivalents = multiply(status.share, fraction(NINTHS[status.column], 9n))
    byParish.set(parishCode, addFractions(byParish.get(parishCode) ?? NOUGHT, equivalents))
  }
  let [tax, base] = [NOUGHT, NOUGHT]
  for (const [parish, equivalents] of byParish) {
    tax = addFractions(tax, multiply(equivalents, fraction(bandDOf(parish))))
    base = addFractions(base, equivalents)
  }
  if (base.over === 0n) return bandDOf('')
  return roundHalfUp(multiply(tax, fraction(base.under, base.over)))
}

const MILLION = 1_000_000n

async function write(
  tx: Tx,
  command: Command,
  taken: {
    asked: NewBaseReturn
    year: FinancialYear
    bandD: Pence
    lines: FormLines
    counted: readonly Counted[]
  },
): Promise<bigint> {
  const { asked, year, bandD, lines, counted } = taken
  const ids = await reserveIds(tx, { table: 'base_return', column: 'return_id' }, 1)
  const returnId = ids[0] ?? 0n
  await tx.run(sql`
    insert into base_return (return_id, year, list_day, day, band_d_pence, in_lieu, lines,
      recorded_at, recorded_by)
    values (${returnId}, ${year}, ${asked.listDay}, ${asked.day}, ${bandD}, ${asked.inLieu},
      ${toJson(lines)}, ${command.recordedAt}, ${command.actor})`)
  await tx.copy(
    'base_dwelling',
    ['return_id', 'dwelling_id', 'listed', 'charged', 'exempt', 'exemption_class', 'disabled',
      'status', 'adjustment', 'percent', 'annexe', 'long_empty', 'class_d', 'share_millionths',
      'support_pence'], // prettier-ignore
    counted.map(({ dwellingId, exemptionClass, status: s, support }) => [
      returnId, dwellingId, s.listed, s.column, s.exempt, s.exempt ? exemptionClass : null,
      s.disabled, s.group, s.adjustment?.kind ?? null, s.adjustment?.percent ?? null, s.annexe,
      s.longEmpty, s.classD, (s.share.over * MILLION) / s.share.under, support,
    ]), // prettier-ignore
  )
  await recordEvents(tx, command, [
    {
      stream: `base-return/${returnId}`,
      type: 'base-return-taken',
      under: under(TAX_BASE_REGS, 'reg 3'),
      detail: { ...asked, year, dwellings: counted.length, base: String(lines['26']?.total ?? 0n) },
    },
  ])
  return returnId
}
