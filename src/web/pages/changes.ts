/** Changes of fact: given, shown in pounds before and after, and only then made. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { determinationsOn, finishDraft } from '#authority/index.js'
import type { Change, ChangeEffect, Displaced } from '#changes/index.js'
import { type AccountHead, readFacts, readProperty, type RecordedFact } from '#enquiries/index.js'
import { minus } from '#kernel/money.js'
import { DRAFT_GONE, keepDraft, toPreview } from '#web/drafts.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import type { Given } from '#web/forms/given.js'
import { limitRefusal, limitText } from '#web/limit-refusal.js'
import type { WebOptions } from '#web/options.js'
import { fieldOf, NotFound, officerOf, refusal } from '#web/page.js'
import { findAccountHead } from '#web/pages/account.js'
import { changeAsked, recordedNow } from '#web/pages/change-shown.js'
import { type ChangeForm, type ChangeScene, FACT_FORMS } from '#web/pages/change-forms.js'
import {
  BAND,
  BECOMES_LIABLE,
  MOVE_IN,
  MOVE_IN_CANCELLED,
  MOVE_OUT,
  MOVE_WITHIN,
  PERSON_DIED,
  PERSON_LEAVES,
} from '#web/pages/move-forms.js'
import { refOf } from '#web/params.js'
import { counted } from '#web/views.js'
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
    const form = formOf(route, scene)
    const { draft } = request
    const { show } = request.query as { show?: string }
    if (draft === null || show !== 'preview') return showForm(reply, form)
    if (draft.doneTo !== null) return reply.done(draft.doneTo, 'That change was made already')
    return takeForm(
      reply,
      form,
      (given) => preview(request, reply, { options, route, scene, form, given }),
      draft.body,
    )
  })
  app.post(route.path, { config }, async (request, reply) => {
    const scene = await route.sceneOf(refOf(request.params))
    const form = formOf(route, scene)
    if (fieldOf(request.body, 'step') === 'confirm') {
      const { draft } = request
      if (draft === null) throw refusal(DRAFT_GONE)
      const confirmed = (given: Given) => {
        const change = readChange(route, scene, given)
        return confirm(request, reply, { options, change, scene })
      }
      return takeForm(reply, form, confirmed, draft.body)
    }
    return takeForm(reply, form, async (given) => {
      const change = readChange(route, scene, given)
      // Tried now, so that what does not fit is said beside the form.
      await options.changes.preview(await request.acting(), change)
      const id = await keepDraft(options, request, officerOf(request).username)
      return toPreview(request, reply, id)
    })
  })
}

function readChange({ form }: Route, scene: Scene, given: Given): Change {
  const change = form.read(given, scene)
  given.check()
  return change
}

function formOf({ form }: Route, scene: Scene): Form {
  const { title, intro } = form
  const fields = form.fields(scene)
  const recorded = recordedNow(scene.facts, form.factKind)
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
  const shown = await options.changes.preview(await request.acting(), change)
  const { effects, displaced, kept, above } = shown
  return reply.page('change-preview', {
    title: `${form.title}: before and after`,
    back: scene.back,
    recorded: form.recorded,
    asked: changeAsked(form.fields, given.body),
    effects: effects.map(withDifference),
    displaced: displaced.map((d) => withOutcome(d, effects)),
    kept,
    above: above === null ? undefined : limitText(above),
    draft: request.draft?.id,
  })
}

function withDifference(effect: ChangeEffect) {
  return { ...effect, difference: minus(effect.after, effect.before) }
}

/** Whose liability would end, with what that does to their charges. */
function withOutcome(displaced: Displaced, effects: readonly ChangeEffect[]) {
  return { ...displaced, effects: effects.filter((e) => e.accountRef === displaced.accountRef) }
}

async function confirm(
  request: FastifyRequest,
  reply: FastifyReply,
  { options, change, scene }: { options: WebOptions; change: Change; scene: Scene },
): Promise<FastifyReply> {
  const made = await options.changes.confirm(await request.command(), change)
  if (made.kind === 'above-limit') throw limitRefusal(made)
  const reviews = made.orderReviews
  const orders = counted(reviews, 'liability order is', 'liability orders are')
  const said = reviews === 0 ? 'Changed' : `Changed: ${orders} to be reviewed (reg 36A)`
  const opened = change.kind === 'move-in' ? made.accountRefs.at(-1) : undefined
  const to = opened === undefined ? scene.back.href : `/accounts/${opened}`
  if (request.draft !== null) await finishDraft(options.db, request.draft.id, to)
  return reply.done(to, said)
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
  return { accountRef: ref, propertyRef, homes, persons, facts, today, jurisdiction, back }
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
  const scene = { accountRef: '', propertyRef: ref, homes: [], persons: [] }
  return { ...scene, facts, today, jurisdiction, back }
}
