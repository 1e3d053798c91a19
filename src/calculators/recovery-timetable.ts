/** The days that follow a reminder, a final notice, a summons or a missed instalment. */
import { calculator, showWorkings, working } from '#calculators/calculator.js'
import { JURISDICTION } from '#calculators/shared-fields.js'
import type { IsoDate } from '#kernel/dates.js'
import { type FieldError, InputError } from '#kernel/invariant.js'
import { finalNoticeTimetable } from '#law/council-tax/final-notice.js'
import { reminderTimetable } from '#law/council-tax/loss-of-instalments.js'
import { thirdDefaultPayableOn } from '#law/council-tax/reminder-notice.js'
import { earliestHearing } from '#law/council-tax/summons.js'
import {
  earliestFinalNotice,
  WALES_TIMETABLE_FROM,
  walesFinalNotice,
} from '#law/council-tax/wales-timetable.js'
import {
  CT_ADMIN_REGS,
  HEARING_NOTICE_REGS,
  under,
  WALES_ENFORCEMENT_REGS,
} from '#law/instruments.js'
import type { Jurisdiction, WorkingLine } from '#law/workings.js'

type DayField = 'issuedOn' | 'servedOn' | 'dueOn' | 'reminderIssuedOn'
type Days = Readonly<Partial<Record<DayField, IsoDate>>>

/** What a step needs to know, what else it takes, and the days that follow from them. */
interface Step {
  readonly needs: DayField
  readonly takes?: DayField
  readonly from?: IsoDate
  readonly answer: (day: IsoDate, other: IsoDate | undefined) => object
  readonly workings: readonly WorkingLine[]
}

const ENGLAND: Readonly<Record<string, Step>> = {
  reminder: {
    needs: 'issuedOn',
    answer(issuedOn) {
      const { payBy, balancePayableOn, earliestApplicationOn } = reminderTimetable(issuedOn)
      return { payBy, balancePayableOn, earliestApplicationOn }
    },
    workings: [
      working(
        'seven days to pay beginning with the day of issue, and seven more beginning with the ' +
          'day of failure, read as the day after them',
        under(CT_ADMIN_REGS, 'reg 23(3)'),
      ),
    ],
  },
  'final-notice': {
    needs: 'issuedOn',
    answer: finalNoticeTimetable,
    workings: [
      working('seven days beginning with the day of issue', under(CT_ADMIN_REGS, 'reg 33')),
    ],
  },
  summons: {
    needs: 'servedOn',
    answer: (servedOn) => ({ earliestHearingOn: earliestHearing(servedOn) }),
    workings: [
      working(
        'fourteen days elapsed since service, counting neither that day nor the hearing',
        under(HEARING_NOTICE_REGS, 'reg 3'),
      ),
    ],
  },
  'third-default': {
    needs: 'dueOn',
    answer: (dueOn) => ({ balancePayableOn: thirdDefaultPayableOn(dueOn) }),
    workings: [
      working('the balance on the day after the default', under(CT_ADMIN_REGS, 'reg 23(4)')),
    ],
  },
}

const WALES_WORKINGS = [
  working('twenty-one days to pay the final notice', under(WALES_ENFORCEMENT_REGS, 'final notice')),
]

const WALES: Readonly<Record<string, Step>> = {
  'missed-instalment': {
    needs: 'dueOn',
    takes: 'reminderIssuedOn',
    from: WALES_TIMETABLE_FROM,
    answer(dueOn, reminderIssuedOn) {
      const earliestFinalNoticeOn = earliestFinalNotice(dueOn, reminderIssuedOn)
      return { earliestFinalNoticeOn, ...walesFinalNotice(earliestFinalNoticeOn) }
    },
    workings: [
      working(
        'the final notice 41 days after the missed instalment and 14 after any reminder',
        under(WALES_ENFORCEMENT_REGS, 'final notice'),
      ),
      ...WALES_WORKINGS,
    ],
  },
  'final-notice': {
    needs: 'issuedOn',
    from: WALES_TIMETABLE_FROM,
    answer: walesFinalNotice,
    workings: WALES_WORKINGS,
  },
}

const STEPS: Readonly<Record<Jurisdiction, Readonly<Record<string, Step>>>> = {
  england: ENGLAND,
  wales: WALES,
}

const DAY_FIELDS = ['issuedOn', 'servedOn', 'dueOn', 'reminderIssuedOn'] as const

export const RECOVERY_TIMETABLE = calculator({
  name: 'council-tax/recovery-timetable',
  title: 'Council tax: recovery timetable',
  fields: [
    JURISDICTION,
    {
      name: 'step',
      kind: 'choice',
      choices: ['reminder', 'final-notice', 'summons', 'third-default', 'missed-instalment'],
      required: true,
      hint: 'What has happened; a missed instalment is a step in Wales only',
    },
    { name: 'issuedOn', kind: 'date', required: false, hint: 'The day the notice was issued' },
    { name: 'servedOn', kind: 'date', required: false, hint: 'The day the summons was served' },
    { name: 'dueOn', kind: 'date', required: false, hint: 'The day the instalment was due' },
    {
      name: 'reminderIssuedOn',
      kind: 'date',
      required: false,
      hint: 'In Wales, the day a reminder was issued, where there was one',
    },
  ],
  answer({ jurisdiction, step: name, ...days }) {
    const step = stepOf(jurisdiction, name)
    const day = neededDay(step, name, days)
    const other = step.takes === undefined ? undefined : days[step.takes]
    return { ...step.answer(day, other), workings: showWorkings(step.workings) }
  },
})

function stepOf(jurisdiction: Jurisdiction, name: string): Step {
  const step = STEPS[jurisdiction][name]
  if (step !== undefined) return step
  const accepted = Object.keys(STEPS[jurisdiction]).map((key) => `"${key}"`)
  const message = `must be one of ${accepted.join(', ')} in ${jurisdiction}`
  throw new InputError([{ field: 'step', message }])
}

/** The day that the step turns on; a day that the step does not use is an error. */
function neededDay(step: Step, name: string, days: Partial<Record<DayField, unknown>>): IsoDate {
  const given = days as Days
  const unused = DAY_FIELDS.filter((f) => f !== step.needs && f !== step.takes)
  const errors: FieldError[] = unused
    .filter((field) => given[field] !== undefined)
    .map((field) => ({ field, message: `is not used with step "${name}"; give ${step.needs}` }))
  const day = given[step.needs]
  if (day === undefined) {
    errors.push({ field: step.needs, message: 'is missing: must be a date such as "2026-04-01"' })
  } else if (step.from !== undefined && day < step.from) {
    errors.push({ field: step.needs, message: `must be ${step.from} or later` })
  }
  if (day === undefined || errors.length > 0) throw new InputError(errors)
  return day
}
