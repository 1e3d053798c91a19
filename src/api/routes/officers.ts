/** Officers: added, given roles by day, locked, ended; what each may do at once. */
import Type from 'typebox'
import {
  changeRoles,
  createOfficer,
  endOfficer,
  lockOfficer,
  type OfficerOutcome,
  type ProposeOutcome,
  resetPassword,
  ROLES,
  rolesWithSecondFactor,
  unlockOfficer,
} from '#authority/index.js'
import { done, found } from '#api/errors.js'
import type { ApiOptions } from '#api/options.js'
import { readPage } from '#api/pages.js'
import { pageQuery, type Routes } from '#api/route.js'
import { Event } from '#api/schemas/account.js'
import {
  choice,
  Day,
  Id,
  Instant,
  items,
  list,
  nullable,
  optional,
  page,
  Reason,
  text,
} from '#api/schemas/base.js'
import {
  eventsOfOfficer,
  type OfficerRow,
  officersOn,
  readOfficer,
  rolesOf,
} from '#enquiries/index.js'
import type { Command } from '#store/commands.js'
import type { Db } from '#store/db.js'

const ADMINISTER = { scope: 'officers.administer', tag: 'Officers' } as const

const WithUsername = Type.Object({ username: Type.String({ minLength: 1, maxLength: 60 }) })
const Roles = list(choice(ROLES.map((role) => role.name)))

const Officer = Type.Object({
  username: text(),
  name: text(),
  roles: list(text(), { description: 'Of today' }),
  state: choice(['active', 'locked', 'shut-out', 'ended']),
  mustChangePassword: Type.Boolean(),
  lockedOn: nullable(Day),
  lockedUntil: nullable(Instant),
  endedOn: nullable(Day),
  recordedAt: Instant,
})

const RolesHeld = Type.Object({
  roles: list(text()),
  reason: text(),
  from: Day,
  until: nullable(Day),
  recordedAt: Instant,
  recordedBy: text(),
  supersededAt: nullable(Instant),
})

/** Done, or waiting for a second officer where roles that let approve are concerned. */
const MayWait = <const K extends string>(kind: K) =>
  Type.Object({ kind: choice([kind, 'waits']), approvalId: optional(Id) })

const FirstPassword = Type.String({
  minLength: 1,
  maxLength: 200,
  description:
    'Chosen by you and handed over by a safe way; changed at the first sign-in. It is no part of ' +
    'what the key is held against, and is in no answer, log or event',
})

export function officerRoutes(routes: Routes, options: ApiOptions): void {
  readingRoutes(routes, options)
  addingRoutes(routes, options)
  actionRoutes(routes, options)
}

function readingRoutes(routes: Routes, { clock }: ApiOptions): void {
  routes.get('/officers', {
    ...ADMINISTER,
    summary: 'Officers, with the roles of today',
    query: pageQuery({
      name: optional(text()),
      role: optional(text()),
      state: optional(choice(['active', 'locked', 'shut-out', 'ended'])),
    }),
    answer: page(Officer),
    read: async (tx, { query, acting }) =>
      readPage<OfficerRow>(tx, officersOn(acting.on, clock.now()), query),
  })
  routes.get('/officers/:username', {
    ...ADMINISTER,
    summary: 'An officer',
    params: WithUsername,
    answer: Officer,
    read: async (tx, { params: { username }, acting }) => {
      const now = { day: acting.on, at: clock.now() }
      return found(await readOfficer(tx, username, now), `officer ${username}`)
    },
  })
  routes.get('/officers/:username/roles', {
    ...ADMINISTER,
    summary: 'The roles of an officer by day, with what was believed before',
    params: WithUsername,
    answer: items(RolesHeld),
    read: async (tx, { params }) => ({ items: await rolesOf(tx, params.username) }),
  })
  routes.get('/officers/:username/events', {
    ...ADMINISTER,
    summary: 'Everything done to an officer, the latest first (the last 500)',
    params: WithUsername,
    answer: items(Event),
    read: async (tx, { params }) => ({ items: await eventsOfOfficer(tx, params.username) }),
  })
  routes.get('/second-factor-roles', {
    ...ADMINISTER,
    summary: 'The roles in which nobody works without one-time codes',
    answer: Type.Object({ roles: list(text()) }),
    read: async (tx) => ({ roles: await rolesWithSecondFactor(tx) }),
  })
}

function addingRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.post('/officers', {
    ...ADMINISTER,
    operation: 'createOfficer',
    summary: 'Add an officer with roles from today',
    body: Type.Object({
      username: Type.String({ minLength: 2, maxLength: 60 }),
      name: Type.String({ minLength: 1, maxLength: 200 }),
      roles: Roles,
      password: FirstPassword,
    }),
    answer: MayWait('added'),
    act: async (command, { body }) =>
      done(
        await createOfficer(db, command, { ...body, mustChangePassword: true }),
        'added',
        'waits',
      ),
  })
  routes.post('/officers/:username/roles', {
    ...ADMINISTER,
    operation: 'changeRoles',
    summary: 'Give an officer other roles from a day on; nobody their own, through a token neither',
    params: WithUsername,
    body: Type.Object({ roles: Roles, from: Day, until: nullable(Day), reason: Reason }),
    answer: MayWait('changed'),
    act: async (command, { params, body }) =>
      done(await changeRoles(db, command, { ...params, ...body }), 'changed', 'waits'),
  })
  routes.post('/officers/:username/password', {
    ...ADMINISTER,
    operation: 'resetPassword',
    summary: 'Reset the password of another officer, who is signed out',
    description: 'One-time codes stay as they are: they are reset on screen alone.',
    params: WithUsername,
    body: Type.Object({ password: FirstPassword }),
    answer: MayWait('reset'),
    act: async (command, { params, body }) =>
      done(await resetPassword(db, command, { ...params, ...body }), 'reset', 'waits'),
  })
}

interface Action<K extends string> {
  readonly name: string
  readonly summary: string
  readonly done: K
  readonly act: (
    db: Db,
    command: Command,
    given: { readonly username: string; readonly reason: string },
  ) => Promise<OfficerOutcome<K> | ProposeOutcome>
}

function actionRoutes(routes: Routes, options: ApiOptions): void {
  actionRoute(routes, options, {
    name: 'lock',
    summary: 'Lock an officer out, at once and until it is lifted',
    done: 'locked',
    act: lockOfficer,
  })
  actionRoute(routes, options, {
    name: 'unlock',
    summary: 'Lift the lock of an officer',
    done: 'unlocked',
    act: unlockOfficer,
  })
  actionRoute(routes, options, {
    name: 'end',
    summary: 'End an officer for good; one who may approve is locked out, and the end waits',
    done: 'ended',
    act: endOfficer,
  })
}

function actionRoute<const K extends string>(
  routes: Routes,
  { db }: ApiOptions,
  { name, summary, done: kind, act }: Action<K>,
): void {
  routes.post(`/officers/:username/${name}`, {
    ...ADMINISTER,
    operation: `${name}Officer`,
    summary,
    params: WithUsername,
    body: Type.Object({ reason: Reason }),
    answer: MayWait(kind),
    act: async (command, { params, body }) => {
      const outcome: { readonly kind: string; readonly approvalId?: bigint } = await act(
        db,
        command,
        { ...params, ...body },
      )
      const { approvalId } = done<typeof outcome, string>(outcome, kind, 'waits')
      return approvalId === undefined ? { kind } : { kind: 'waits' as const, approvalId }
    },
  })
}
