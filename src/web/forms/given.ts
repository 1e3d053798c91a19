/** What an officer gave in a form, read field by field; every fault is named with what to do. */
import { type IsoDate, isLikelyDay } from '#kernel/dates.js'
import { type FieldError, InputError } from '#kernel/invariant.js'
import { type Pence, pence, ZERO } from '#kernel/money.js'
import { ILLEGIBLE } from '#web/legible.js'
import { readPounds } from '#web/words.js'

export type FormBody = Readonly<Record<string, string | readonly string[] | undefined>>

/** What is written in sentences: a note, a reason. As long as the API takes it. */
const PROSE = new Set([
  'text', 'reason', 'note', 'because', 'decision', 'proof', 'what', 'matter', 'identity', 'estate',
  'forwarding', 'answer', 'mail', 'letters',
]) // prettier-ignore
const MOST_CHARACTERS = 2_000

export class Given {
  readonly errors: FieldError[] = []
  readonly body: FormBody

  constructor(body: unknown) {
    this.body = (body ?? {}) as FormBody
  }

  optional(name: string): string {
    const value = this.body[name]
    if (typeof value !== 'string') return ''
    this.checkLegible(name, value)
    if (PROSE.has(name) && value.trim().length > MOST_CHARACTERS) {
      this.fault(name, 'is too long: write at most 2,000 characters')
    }
    return value.trim()
  }

  text(name: string, message: string): string {
    const value = this.optional(name)
    if (value === '') this.fault(name, message)
    return value
  }

  list(name: string): readonly string[] {
    const value = this.body[name]
    if (value === undefined || value === '') return []
    const list = typeof value === 'string' ? [value] : value
    this.checkLegible(name, list.join(''))
    return list
  }

  /** Each option as many times as it was counted. */
  counts(name: string, options: readonly string[]): string[] {
    return options.flatMap((option) => {
      const text = this.optional(countName(name, option))
      if (text === '') return []
      if (!/^\d{1,2}$/.test(text)) {
        this.fault(name, 'are counted in figures: leave a box empty where there is none')
        return []
      }
      return Array.from({ length: Number(text) }, () => option)
    })
  }

  choice<T extends string>(name: string, allowed: readonly T[], message: string): T {
    const value = this.optional(name)
    const found = allowed.find((choice) => choice === value)
    if (found === undefined) this.fault(name, message)
    return found ?? (value as T)
  }

  date(name: string, message: string): IsoDate {
    return this.optionalDate(name) ?? this.missing(name, message)
  }

  optionalDate(name: string): IsoDate | null {
    const text = this.optional(name)
    if (text === '') return null
    const read = readDate(text)
    if (read === undefined) {
      this.fault(name, 'is not a date: write it like 27/3/2026')
      return '2000-01-01' as IsoDate
    }
    return read
  }

  money(name: string, message: string): Pence {
    const amount = readPounds(this.optional(name))
    if (amount === undefined || amount < 0n) {
      this.fault(name, message)
      return ZERO
    }
    return amount
  }

  /** As `money`, and not nought: a penny stands in for what could not be read. */
  moneyAbove(name: string, message: string): Pence {
    const before = this.errors.length
    const amount = this.money(name, message)
    if (amount === ZERO && this.errors.length === before) this.fault(name, 'must be above nought')
    return amount === ZERO ? pence(1n) : amount
  }

  whole(name: string, message: string): number {
    const text = this.optional(name)
    if (!/^\d{1,6}$/.test(text)) this.fault(name, message)
    return Number(text)
  }

  /** Null where nothing was typed. */
  optionalWhole(name: string, message: string): number | null {
    return this.optional(name) === '' ? null : this.whole(name, message)
  }

  optionalMoney(name: string, message: string): Pence | null {
    return this.optional(name) === '' ? null : this.money(name, message)
  }

  fault(field: string, message: string): void {
    this.errors.push({ field, message })
  }

  /** Throws when anything was at fault; called before the work is done. */
  check(): void {
    if (this.errors.length > 0) throw new InputError(this.errors)
  }

  /**
   * As `check`; what the domain would refuse of the fields that could be read is told in the same
   * answer. `trial` asks it and writes nothing; it may throw, for it is given what was not read too.
   */
  async checkWith(trial: () => Promise<readonly FieldError[]>): Promise<void> {
    if (this.errors.length === 0) return
    const faulty = new Set(this.errors.map(({ field }) => field))
    const found = await trial().catch((error: unknown) =>
      error instanceof InputError ? error.errors : [],
    )
    const sound = found.filter(
      ({ field, reads }) => reads !== undefined && ![field, ...reads].some((f) => faulty.has(f)),
    )
    throw new InputError([...this.errors, ...sound])
  }

  private checkLegible(name: string, value: string): void {
    if (!value.includes(ILLEGIBLE) || this.errors.some(({ field }) => field === name)) return
    this.fault(name, 'has a character that cannot be read: type it again')
  }

  private missing(name: string, message: string): IsoDate {
    if (!this.errors.some((error) => error.field === name)) this.fault(name, message)
    return '2000-01-01' as IsoDate
  }
}

/** The name under which a form sends how many there are of an option. */
export function countName(field: string, option: string): string {
  return `${field}.${option}`
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Reads 2026-03-27, 27/3/2026, 27.3.26, "27 3 2026" and "27 Mar 2026". */
export function readDate(text: string): IsoDate | undefined {
  if (isLikelyDay(text)) return text
  const match = /^(\d{1,2})[\s/.-]+(\d{1,2}|[a-z]{3,9})[\s/.-]+(\d{2}|\d{4})$/i.exec(text.trim())
  if (match === null) return undefined
  const [, day = '', monthText = '', yearText = ''] = match
  const named = MONTHS.indexOf(monthText.slice(0, 3).toLowerCase()) + 1
  const month = /^\d/.test(monthText) ? Number(monthText) : named
  const year = yearText.length === 2 ? `20${yearText}` : yearText
  const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLikelyDay(iso) ? iso : undefined
}
