/** Changes of fact: given, shown in pounds before and after, and only then made. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { determinationsOn, type Draft, finishDraft } from '#authority/index.js'
import type { Change } from '#changes/index.js'
import {
  type AccountHead,
  peopleNamed,
  readFacts,
  readProperty,
  type RecordedFact,
  searchFor,
} from '#enquiries/index.js'
import { ZERO } from '#kernel/money.js'
import { DRAFT_GONE, keepDraft, type OwnDraft, pathOf, toPreview } from '#web/drafts.js'
import { openDrafted } from '#web/forms/drafted.js'
import { type Form, takeForm } from '#web/forms/form.js'
import type { FormBody, Given } from '#web/forms/given.js'
import { limitRefusal } from '#web/limit-refusal.js'
import type { WebOptions } from '#web/options.js'
import { fieldOf, NotFound, officerOf, refusal } from '#web/page.js'
import { findAccountHead } from '#web/pages/account.js'
import { previewFigures, questionsOf, saidOf, unusualDay } from '#web/pages/change-preview.js'
import { changeAsked, recordedNow } from '#web/pages/change-shown.js'
import { type ChangeForm, type ChangeScene, FACT_FORMS } from '#web/pages/change-forms.js'
import {
  BAND,
  BECOMES_LIABLE,
  MOVE_IN_CANCELLED,
  MOVE_OUT,
  MOVE_WITHIN,
  offerPlaces,
  PERSON_DIED,
  PERSON_LEAVES,
} from '#web/pages/move-forms.js'
import { MOVE_IN, offerKnown, typedNames } from '#web/pages/move-in-form.js'
import { refOf } from '#web/params.js'
import type { Tx } from '#store/db.js'

const ACCOUNT_FORMS: Readonly<Record<string, ChangeForm>> = {
  ...FACT_FORMS,
  'move-in-cancelled': MOVE_IN_CANCELLED,
  'person-leaves': PERSON_LEAVES,
  'person-died': PERSON_DIED,
}

export function changePages(app: FastifyInstance, options: WebOptions): void {
  const ofAccount = (ref: string) => accountScene(options, ref)
  const ofProperty = (ref: string) => propertyScene(options, ref)
  app.get('/accounts/:ref/change', { config: { needs: 'accounts.change' } }, (request, reply) => {
    const ref = refOf(request.params)
    const choices = Object.entries(ACCOUNT_FORMS).map(([name, form]) => ({
      href: `/accounts/${ref}/change/${name}`,
      text: form.title,
      hint: form.intro,
    }))
    return reply.page('change-choice', { title: 'Change facts', ref, choices })
  })
  for (const [name, form] of Object.entries(ACCOUNT_FORMS)) {
    addChange(app, options, { path: `/accounts/:ref/change/${name}`, form, sceneOf: ofAccount })
  }
  const account = (name: string) => `/accounts/:ref/${name}`
  addChange(app, options, { path: account('move-out'), form: MOVE_OUT, sceneOf: ofAccount })
  addChange(app, options, { path: account('move-within'), form: MOVE_WITHIN, sceneOf: ofAccount })
  const property = (name: string) => `/properties/:ref/${name}`
  addChange(app, options, { path: property('move-in'), form: MOVE_IN, sceneOf: ofProperty })
  const liable = { path: property('becomes-liable'), form: BECOMES_LIABLE, sceneOf: ofProperty }
  addChange(app, options, liable)
  addChange(app, options, { path: property('band'), form: BAND, sceneOf: ofProperty })
}

interface Route {
  readonly path: string
  readonly form: ChangeForm
  readonly sceneOf: (ref: string) => Promise<Scene>
}

interface Scene extends ChangeScene {
  readonly facts: readonly RecordedFact[]
  readonly back: { readonly href: string; readonly text: string }
}

function addChange(app: FastifyInstance, options: WebOptions, route: Route): void {
  const config = { needs: 'accounts.change' } as const
  app.get(route.path, { config }, async (request, reply) => {
    const scene = await route.sceneOf(refOf(request.params))
    const { draft } = request
    const { form } = await asking(options, formOf(route, scene), draft?.body ?? {})
    const shown = (given: Given) => preview(request, reply, { options, route, scene, form, given })
    const done = 'That change was made already'
    const look = ({ body }: OwnDraft) => takeForm(reply, form, shown, body)
    return openDrafted(request, reply, { options, form, done, preview: look })
  })
  app.post(route.path, { config }, async (request, reply) => {
    const scene = await route.sceneOf(refOf(request.params))
    const { draft } = request
    const confirms = fieldOf(request.body, 'step') === 'confirm'
    if (confirms && draft === null) throw refusal(DRAFT_GONE)
    const body = draft?.body ?? (request.body as FormBody)
    const { form, open } = await asking(options, formOf(route, scene), body)
    if (confirms && draft !== null) {
      const confirmed = (given: Given) =>
        confirm(request, reply, { options, route, scene, given, draft })
      return takeForm(reply, form, confirmed, draft.body)
    }
    return takeForm(reply, form, async (given) => {
      for (const field of open) given.fault(field, OPEN[field] ?? 'Say whether it is one of these')
      const change = route.form.read(given, scene)
      const acting = await request.acting()
      // Tried now, so that what does not fit is said beside the form, with what cannot be read.
      const tried = () => options.changes.preview(acting, change)
      await given.checkWith(async () => (await tried(), []))
      await tried()
      const id = await keepDraft(options, request, officerOf(request).username)
      return toPreview(request, reply, id)
    })
  })
}

const OPEN: Readonly<Record<string, string>> = {
  toProperty: 'Choose which dwelling is meant',
  toPropertyRef: 'Nothing is found by it: give its reference, or house number and postcode',
}

/** The form with the questions that what was typed raises, and those that are not answered. */
async function asking(
  { db, clock }: WebOptions,
  form: Form,
  body: FormBody,
): Promise<{ readonly form: Form; readonly open: readonly string[] }> {
  if (form.title === MOVE_IN.title) {
    const today = await clock.today()
    const names = [...new Set(typedNames(body).filter((name) => name !== ''))]
    const known = await db.reading(
      async (tx) =>
        new Map(
          await Promise.all(
            names.map(async (name) => [name, await peopleNamed(tx, name, today)] as const),
          ),
        ),
    )
    return offerKnown(form, body, known)
  }
  if (form.title === MOVE_WITHIN.title) {
    const typed = fieldOf(body, 'toPropertyRef').trim()
    const found = typed.length < 2 ? [] : await db.transaction((tx) => searchFor(tx, typed))
    return offerPlaces(form, body, found)
  }
  return { form, open: [] }
}

function readChange({ form }: Route, scene: Scene, given: Given): Change {
  const change = form.read(given, scene)
  given.check()
  return change
}

function formOf({ form }: Route, scene: Scene): Form {
  const { title, intro } = form
  const fields = form.fields(scene)
  const recorded = recordedNow(scene.facts, form.factKind, scene.homes)
  const shown = { title, back: scene.back, fields, recorded, submit: 'See what it changes' }
  return intro === undefined ? shown : { ...shown, intro }
}

async function preview(
  request: FastifyRequest,
  reply: FastifyReply,
  part: { options: WebOptions; route: Route; scene: Scene; form: Form; given: Given },
): Promise<FastifyReply> {
  const { options, route, scene, form, given } = part
  const change = readChange(route, scene, given)
  const made = await options.changes.preview(await request.acting(), change)
  const { unconfirmed } = request.query as { unconfirmed?: string }
  const unusual = unusualDay(change, scene.today)
  const errors =
    unusual !== undefined && unconfirmed !== undefined
      ? [{ field: 'unusual', message: 'Tick that the day is right, or go back and alter it' }]
      : []
  return reply.page('change-preview', {
    title: `${form.title}: before and after`,
    back: scene.back,
    recorded: form.recorded,
    asked: changeAsked(form.fields, given.body),
    ...previewFigures(made),
    questions: questionsOf(change, made, scene.persons),
    unusual,
    errors,
    draft: request.draft?.id,
  })
}

async function confirm(
  request: FastifyRequest,
  reply: FastifyReply,
  part: { options: WebOptions; route: Route; scene: Scene; given: Given; draft: Draft },
): Promise<FastifyReply> {
  const { options, route, scene, given, draft } = part
  const change = readChange(route, scene, given)
  const seen = fieldOf(request.body, 'unusual') === 'yes'
  if (unusualDay(change, scene.today) !== undefined && !seen) {
    return reply.redirect(`${pathOf(request)}?draft=${draft.id}&show=preview&unconfirmed=yes`, 303)
  }
  const made = await options.changes.confirm(await request.command(), change)
  if (made.kind === 'above-limit') throw limitRefusal(made)
  const [opened] = made.openedRefs
  const to =
    opened !== undefined && change.kind === 'move-in' ? `/accounts/${opened}` : scene.back.href
  await finishDraft(options.db, draft.id, to)
  const link = { href: `/accounts/${opened}`, text: `The new account, ${opened}` }
  return reply.done(
    to,
    saidOf(made),
    opened === undefined || change.kind === 'move-in' ? [] : [link],
  )
}

async function accountScene({ db, clock }: WebOptions, ref: string): Promise<Scene> {
  const today = await clock.today()
  const { account, facts, jurisdiction } = await db.reading(async (tx) => {
    const head = await findAccountHead(tx, ref, today)
    const { jurisdiction } = await determinationsOn(tx, today)
    return { account: head, facts: await factsOf(tx, head), jurisdiction }
  })
  const persons = account.persons.map((person) => person.name)
  const back = { href: `/accounts/${ref}`, text: `Account ${ref}, ${persons.join(', ')}` }
  const propertyRef = account.homes[0]?.propertyRef ?? ''
  const { homes } = account
  const { credit } = account.owed
  return { accountRef: ref, propertyRef, homes, persons, credit, facts, today, jurisdiction, back }
}

function factsOf(tx: Tx, { id, homes }: AccountHead): Promise<RecordedFact[]> {
  const dwellingIds = [...new Set(homes.map((home) => home.dwellingId))]
  return readFacts(tx, { dwellingIds, accountIds: [id], superseded: false })
}

async function propertyScene({ db, clock }: WebOptions, ref: string): Promise<Scene> {
  const today = await clock.today()
  const { property, facts, jurisdiction } = await db.reading(async (tx) => {
    const found = await readProperty(tx, ref)
    if (found === undefined) throw new NotFound(`There is no property ${ref}.`)
    const scope = { dwellingIds: [found.id], accountIds: [], superseded: false }
    const { jurisdiction } = await determinationsOn(tx, today)
    return { property: found, facts: await readFacts(tx, scope), jurisdiction }
  })
  const back = { href: `/properties/${ref}`, text: property.addressLines.join(', ') }
  const scene = { accountRef: '', propertyRef: ref, homes: [], persons: [], credit: ZERO }
  return { ...scene, facts, today, jurisdiction, back }
}
