/**
 * What the value of each kind of determination must look like: what is outside its shape would be
 * found only when somebody is billed by it.
 */
import Type, { type TSchema } from 'typebox'
import { Errors } from 'typebox/value'
import type { IsoDate } from '#kernel/dates.js'
import { type FieldError, InputError } from '#kernel/invariant.js'

export type DeterminationKind =
  | 'authority-details'
  | 'unoccupied-dwellings'
  | 'summons-costs'
  | 'order-costs'
  | 'costs-activity'
  | 'recovery-path'
  | 'takeover-evidence'
  | 'retention-years'

export interface NewDetermination {
  readonly kind: DeterminationKind
  /** In force from this day, until another is made. */
  readonly from: IsoDate
  /** Amounts in pounds with two decimals, as text. */
  readonly value: unknown
}

const CLOSED = { additionalProperties: false }
const Words = Type.String({ minLength: 1, maxLength: 500 })
const Amount = Type.String({ pattern: '^\\d{1,9}\\.\\d{2}$' })
const Percent = Type.Integer({ minimum: 0, maximum: 1000 })
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const Costs = Type.Object({ amount: Amount }, CLOSED)
const Steps = Type.Array(
  Type.Object(
    {
      months: Type.Union([Type.Integer({ minimum: 1, maximum: 600 }), Type.Null()]),
      days: Type.Optional(Type.Integer({ minimum: 1, maximum: 3650 })),
      percent: Percent,
    },
    CLOSED,
  ),
)
const TERMS = {
  discounts: Type.Object({ A: Steps, B: Steps, C: Steps, D: Steps }, CLOSED),
  emptyPremiums: Type.Array(
    Type.Object(
      { afterYears: Type.Integer({ minimum: 1, maximum: 100 }), percent: Percent },
      CLOSED,
    ),
  ),
  secondHomePremium: Percent,
}

const SHAPES: Readonly<Record<DeterminationKind, TSchema>> = {
  'authority-details': Type.Object(
    {
      name: Words,
      welshName: Type.Optional(Words),
      addressLines: Type.Array(Words, { minItems: 1, maxItems: 6 }),
      phone: Words,
      email: Words,
      website: Words,
      payOnlineUrl: Words,
      demonstration: Type.Boolean(),
      jurisdiction: Type.Optional(Type.Union([Type.Literal('england'), Type.Literal('wales')])),
      bank: Type.Optional(
        Type.Object(
          {
            accountName: Words,
            sortCode: Type.String({ pattern: '^\\d{2}-\\d{2}-\\d{2}$' }),
            accountNumber: Type.String({ pattern: '^\\d{8}$' }),
          },
          CLOSED,
        ),
      ),
      barcodePrefix: Type.Optional(Type.String({ pattern: '^\\d{4,12}$' })),
      hours: Type.Optional(Words),
      office: Type.Optional(Words),
      signLanguage: Type.Optional(Words),
      otherLanguages: Type.Optional(Words),
      notesUrl: Type.Optional(Words),
      costsUrl: Type.Optional(Words),
      courtContact: Type.Optional(Words),
      remoteHearing: Type.Optional(Words),
    },
    CLOSED,
  ),
  'unoccupied-dwellings': Type.Object(
    {
      ...TERMS,
      parts: Type.Optional(Type.Record(Type.String(), Type.Object(TERMS, CLOSED))),
      decidedOn: Type.Optional(Day),
      publishedOn: Type.Optional(Day),
    },
    CLOSED,
  ),
  'summons-costs': Costs,
  'order-costs': Costs,
  'costs-activity': Type.Object({
    basis: Words,
    summonses: Type.Integer({ minimum: 1 }),
    rows: Type.Array(Type.Object({ amount: Amount }), { minItems: 1 }),
  }),
  'recovery-path': Type.Object(
    {
      stages: Type.Array(
        Type.Object(
          {
            stage: Words,
            after: Type.Array(Words),
            extraDays: Type.Integer(),
            minimum: Amount,
          },
          CLOSED,
        ),
        { minItems: 1 },
      ),
      acceptLatePayment: Type.Boolean(),
    },
    CLOSED,
  ),
  'takeover-evidence': Type.Object({ accepted: Type.Array(Type.Unknown()) }, CLOSED),
  'retention-years': Type.Record(Type.String(), Type.Integer()),
}

/** Throws InputError naming each place of the value that is not as it must be. */
export function checkShape(kind: DeterminationKind, value: unknown): void {
  const faults = Errors(SHAPES[kind], value).filter(({ keyword }) => keyword !== 'boolean')
  const errors = faults.map(({ instancePath, message }): FieldError => ({
    field: instancePath.replace(/^\//, '').replaceAll('/', '.') || 'value',
    message,
  }))
  if (errors.length > 0) throw new InputError(errors)
}

/** The kinds that there are. */
export const DETERMINATION_KINDS = Object.keys(SHAPES) as DeterminationKind[]
