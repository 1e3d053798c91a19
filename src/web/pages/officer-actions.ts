/** What an administrator does with one officer: roles, password, lock, end. */
import type { FastifyInstance } from 'fastify'
import {
  changeRoles,
  endOfficer,
  lockOfficer,
  resetPassword,
  resetSecondFactor,
  ROLES,
  unlockOfficer,
} from '#authority/index.js'
import { type OfficerRow, type OfficerState, readOfficer } from '#enquiries/index.js'
import type { InputError } from '#kernel/invariant.js'
import type { Command } from '#store/commands.js'
import { type Form, type FormField, showForm, takeForm } from '#web/forms/form.js'
import type { Given } from '#web/forms/given.js'
import type { WebOptions } from '#web/options.js'
import { NotFound, refusal } from '#web/page.js'
import { WAITS, WAITS_ALREADY } from '#web/pages/approvals.js'
import { optionsOf } from '#web/words.js'

interface Scene {
  readonly officer: OfficerRow
  readonly today: string
}

interface Action {
  /** In the address. */
  readonly name: string
  readonly text: string
  readonly warning?: string
  readonly fields: (scene: Scene) => FormField[]
  /** Does it, and says what was done; throws what was refused, in words. */
  readonly work: (given: Given, to: { username: string; options: WebOptions }) => Work
}

type Work = (command: Command) => Promise<string>

const REASON: FormField = { name: 'reason', label: 'Reason', kind: 'textarea' }

function reasonOf(given: Given): string {
  return given.text('reason', 'Say why, for the record')
}

const ROLES_ACTION: Action = {
  name: 'roles',
  text: 'Change roles',
  warning: 'The roles chosen take the place of all that are held over the period.',
  fields: ({ officer, today }) => [
    { name: 'roles', label: 'Roles', kind: 'checkboxes', options: optionsOf('role'), value: officer.roles },
    { name: 'from', label: 'From', kind: 'date', value: today, hint: 'Today or later' },
    { name: 'until', label: 'Until', kind: 'date', optional: true, hint: 'The first day on which the roles held before hold again' },
    REASON,
  ], // prettier-ignore
  work: (given, { username, options }) => {
    const roles = given.list('roles').filter((role) => ROLES.some((r) => r.name === role))
    if (roles.length === 0) given.fault('roles', 'Choose at least one role, or lock the officer')
    const change = {
      username,
      roles,
      from: given.date('from', 'Give the first day of the roles'),
      until: given.optionalDate('until'),
      reason: reasonOf(given),
    }
    return async (command) => {
      const outcome = await changeRoles(options.db, command, change)
      if (outcome.kind === 'in-the-past') throw refusal('From must be today or later', 'from')
      return saidOf(outcome.kind, 'Roles changed')
    }
  },
}

const PASSWORD_ACTION: Action = {
  name: 'password',
  text: 'Reset password',
  warning: 'The officer is signed out, and changes it at the next sign-in.',
  fields: () => [
    { name: 'password', label: 'New first password', kind: 'password', autocomplete: 'new-password', hint: 'At least 10 characters' },
  ], // prettier-ignore
  work: (given, { username, options }) => {
    const password = given.text('password', 'Give a first password')
    return async (command) => {
      const outcome = await resetPassword(options.db, command, { username, password })
      if (outcome.kind === 'weak-password') {
        throw refusal(`New first password: ${outcome.why}`, 'password')
      }
      return saidOf(outcome.kind, 'Password reset: it is changed at the next sign-in')
    }
  },
}

type WithReason =
  typeof lockOfficer | typeof unlockOfficer | typeof endOfficer | typeof resetSecondFactor

function reasonAction(
  shown: { name: string; text: string; said: string; waits?: string; warning?: string },
  carryOut: WithReason,
): Action {
  const { said, waits, ...rest } = shown
  return {
    ...rest,
    fields: () => [REASON],
    work: (given, { username, options }) => {
      const reason = reasonOf(given)
      return async (command) => {
        const { kind } = await carryOut(options.db, command, { username, reason })
        return kind === 'waits' && waits !== undefined ? waits : saidOf(kind, said)
      }
    },
  }
}

const LOCK = reasonAction(
  { name: 'lock', text: 'Lock', said: 'Locked', warning: 'The officer is signed out at once.' },
  lockOfficer,
)
const UNLOCK = reasonAction({ name: 'unlock', text: 'Unlock', said: 'Unlocked' }, unlockOfficer)
const END = reasonAction(
  {
    name: 'end',
    text: 'End',
    said: 'Ended',
    waits: `Locked out at once; the end ${WAITS}: see Approvals`,
    warning:
      'For good: the username is not given again, and what was done under it stays. One who may ' +
      'approve is locked out at once, and the end waits for a second officer.',
  },
  endOfficer,
)

const CODES = reasonAction(
  {
    name: 'codes',
    text: 'Reset one-time codes',
    said: 'One-time codes reset',
    warning:
      'For a lost device. The officer is signed out, signs in without a code, and begins anew ' +
      'where the roles need codes. Be sure who asks.',
  },
  resetSecondFactor,
)

export function actionsOn(state: OfficerState): readonly Action[] {
  return [ROLES_ACTION, PASSWORD_ACTION, CODES, ...(state === 'active' ? [LOCK] : [UNLOCK]), END]
}

function saidOf(kind: string, said: string): string {
  const why = refusalOf(kind)
  if (why !== undefined) throw why
  return kind === 'waits' ? `It ${WAITS}: see Approvals` : said
}

function refusalOf(kind: string): InputError | undefined {
  if (kind === 'own-account') {
    return refusal('This is you: another administrator must do it')
  }
  if (kind === 'waits-already') return refusal(WAITS_ALREADY)
  return kind === 'no-such-officer' ? refusal('The officer has been ended') : undefined
}

export function officerActionPages(app: FastifyInstance, options: WebOptions): void {
  for (const action of [ROLES_ACTION, PASSWORD_ACTION, CODES, LOCK, UNLOCK, END]) {
    actionPages(app, options, action)
  }
}

function actionPages(app: FastifyInstance, options: WebOptions, action: Action): void {
  const form = async (username: string): Promise<Form> => {
    const { db, clock } = options
    const today = await clock.today()
    const now = { day: today, at: clock.now() }
    const officer = await db.transaction((tx) => readOfficer(tx, username, now))
    if (officer === undefined) throw new NotFound(`There is no officer ${username}.`)
    const { text: title, warning } = action
    return {
      title: `${title}: ${officer.name}`,
      back: { href: `/officers/${username}`, text: officer.name },
      ...(warning !== undefined && { warning }),
      fields: action.fields({ officer, today }),
      submit: title,
    }
  }
  const config = { needs: 'officers.administer' } as const
  const path = `/officers/:username/${action.name}`
  const nameIn = (params: unknown) => (params as { username: string }).username
  app.get(path, { config }, async (request, reply) =>
    showForm(reply, await form(nameIn(request.params))),
  )
  app.post(path, { config }, (request, reply) => {
    const username = nameIn(request.params)
    const shown = () => form(username)
    return takeForm(reply, shown, async (given) => {
      const work = action.work(given, { username, options })
      given.check()
      return reply.done(`/officers/${username}`, await work(await request.command()))
    })
  })
}
