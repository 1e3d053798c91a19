/** Two records of one person: side by side, merged, and parted again. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import {
  type Choices,
  MERGED_FIELDS,
  mergePeople,
  type MergePreview,
  type MergeRefusal,
  partPeople,
  previewMerge,
  type Side,
} from '#changes/index.js'
import { readPerson } from '#enquiries/index.js'
import { findMerge, type PartyMerge } from '#parties/index.js'
import { type Form, type FormField, showForm, takeForm } from '#web/forms/form.js'
import type { Given } from '#web/forms/given.js'
import { askedForFile, listModels, type PageList } from '#web/lists/row-list.js'
import { looking } from '#web/looking.js'
import type { WebOptions } from '#web/options.js'
import { fieldOf, nameOf, NotFound, refusal } from '#web/page.js'
import {
  comparedList,
  joinedList,
  type JoinedAccount,
  sayDetail,
} from '#web/pages/tables/people.js'
import { idOf, refOf } from '#web/params.js'
import { shortDate } from '#web/views.js'
import { word } from '#web/words.js'

const CONFIG = { needs: 'people.merge' } as const

export function mergePages(app: FastifyInstance, options: WebOptions): void {
  app.get('/people/:ref/merge', { config: CONFIG }, async (request, reply) => {
    const other = (request.query as { with?: string }).with ?? ''
    const ref = refOf(request.params)
    if (other === '') return showForm(reply, otherForm(ref))
    const { form, lists } = await mergeForm(options, request, { ref, other })
    const asked = askedForFile(request, lists)
    return asked?.send(request, reply, `merge-${ref}-${other}`) ?? showForm(reply, form)
  })
  app.post('/people/:ref/merge', { config: CONFIG }, (request, reply) => {
    const ref = refOf(request.params)
    const other = fieldOf(request.body, 'merged')
    if (other === '') {
      return takeForm(reply, otherForm(ref), (given) => {
        const asked = given.text('other', 'Give the reference of the other record')
        given.check()
        const to = `/people/${ref}/merge?with=${encodeURIComponent(asked)}`
        return Promise.resolve(reply.redirect(to, 303))
      })
    }
    return takeForm(
      reply,
      async () => (await mergeForm(options, request, { ref, other })).form,
      async (given) => {
        const asked = { keptRef: ref, mergedRef: other, ...givenFor(given) }
        given.check()
        const outcome = await mergePeople(options.db, await request.command(), asked)
        if (outcome.kind === 'adults-not-checked') {
          throw refusal('Check how many adults are counted where both are named', 'adults')
        }
        if (outcome.kind !== 'merged') throw refusal(refusedWords(outcome))
        return reply.done(`/people/${ref}`, `${other} merged into ${ref}`)
      },
    )
  })
  partPages(app, options)
}

function givenFor(given: Given) {
  const choices: Partial<Record<string, Side>> = {}
  for (const field of MERGED_FIELDS) {
    const side = sideOf(given.optional(field))
    if (side !== undefined) choices[field] = side
  }
  return {
    choices: choices as Choices,
    adultsChecked: given.list('adults').includes('yes'),
    reason: given.text('reason', 'Say how it is known that they are one person'),
  }
}

function sideOf(given: string): Side | undefined {
  return given === 'kept' || given === 'merged' ? given : undefined
}

function otherForm(ref: string): Form {
  return {
    title: 'Merge another record into this one',
    caption: `Person ${ref}`,
    back: { href: `/people/${ref}`, text: `Person ${ref}` },
    intro: 'Two records of one person become one. You see both side by side first.',
    fields: [
      { name: 'other', label: 'Reference of the other record', kind: 'text', width: 10, hint: 'Like P1042' },
    ],
    submit: 'Compare them',
  } // prettier-ignore
}

/** What would be joined: both side by side, or a page that says why they cannot be. */
async function mergeForm(
  options: WebOptions,
  request: FastifyRequest,
  { ref, other }: { ref: string; other: string },
): Promise<{ form: Form; lists: readonly PageList[] }> {
  const preview = await previewMerge(options.db, await request.acting(), {
    keptRef: ref,
    mergedRef: other,
  })
  if (preview.kind === 'no-such-person') throw new NotFound(`There is no person ${preview.ref}.`)
  const back = { href: `/people/${ref}`, text: `Person ${ref}` }
  const title = `Merge ${other} into ${ref}`
  if (preview.kind !== 'pair') throw refusal(refusedWords(preview))
  const look = { request, what: 'person', subject: `${ref} and ${other}` }
  const accounts = await looking(options, look, async (tx) => {
    const [kept, merged] = [await readPerson(tx, ref), await readPerson(tx, other)]
    return joined([...(kept?.accounts ?? []), ...(merged?.accounts ?? [])], preview)
  })
  const lists = [comparedList(preview, { ref, other }), joinedList(accounts)]
  const form: Form = {
    title,
    back,
    intro:
      `${ref} is kept and ${other} remains as its other name. What was served on either record ` +
      'stays served on that one. A merge can be taken back.',
    ...(preview.shared.length > 0 && { warning: WARNING }),
    lists: Object.values(listModels(request, lists)),
    fields: fieldsFor(preview, { ref, other }),
    submit: 'Merge the two records',
    action: `/people/${ref}/merge`,
    hidden: { merged: other },
    links: [
      { href: `/people/${other}/merge?with=${ref}`, text: `Keep ${other} instead` },
      { href: `/people/${ref}/not-same?with=${other}`, text: 'They are not the same person' },
    ],
  }
  return { form, lists }
}

const WARNING =
  'An account names both as two liable persons. It will name one. If the household was counted ' +
  'with both, the discount is wrong: change the household first (section 11).'

type Pair = Extract<MergePreview, { kind: 'pair' }>

function joined(
  accounts: readonly Omit<JoinedAccount, 'names' | 'adults'>[],
  { shared }: Pair,
): JoinedAccount[] {
  const seen = new Map(accounts.map((account) => [account.accountRef, account]))
  return [...seen.values()].map((account) => {
    const both = shared.find((s) => s.accountRef === account.accountRef)
    const adults = both?.homes.map((home) => `${home.adults} at ${home.propertyRef}`).join(', ')
    return { ...account, names: both === undefined ? account.ref : 'both', adults: adults ?? '' }
  })
}

function fieldsFor(preview: Pair, { ref, other }: { ref: string; other: string }): FormField[] {
  const conflicts = preview.details.filter((row) => row.conflict)
  const choices = conflicts.map((row): FormField => ({
    name: row.field,
    label: word('detail', row.field),
    kind: 'radios',
    options: [
      { value: 'kept', text: `${sayDetail(row.kept)} (${ref})` },
      { value: 'merged', text: `${sayDetail(row.merged)} (${other})` },
    ],
  }))
  const homes = preview.shared.flatMap((s) => s.homes)
  const adults: FormField = {
    name: 'adults',
    label: 'Adults counted',
    kind: 'checkboxes',
    options: [{ value: 'yes', text: 'I have checked that nobody is counted twice' }],
  }
  return [
    ...choices,
    ...(homes.length > 0 ? [adults] : []),
    { name: 'reason', label: 'How it is known that they are one person', kind: 'textarea' },
  ]
}

function refusedWords(refused: MergeRefusal): string {
  switch (refused.kind) {
    case 'no-such-person':
      return `There is no person ${refused.ref}`
    case 'same-record':
      return 'That is the same record'
    case 'different-kinds':
      return 'One is a person and the other an organisation'
    case 'merged-already':
      return `${refused.ref} is merged into ${refused.intoRef} already`
    case 'has-merged-others':
      return `${refused.refs.join(', ')} is merged into that record: keep that one instead`
    case 'case-open':
      return (
        'Both are before the court as two persons ' +
        `(summons ${refused.summonsNos.join(', ')}): merge them when the case has ended`
      )
    case 'adults-not-checked':
      return 'Check how many adults are counted where both are named'
  }
}

function partPages(app: FastifyInstance, options: WebOptions): void {
  const { db } = options
  const form = async (request: FastifyRequest, mergeId: bigint): Promise<Form> => {
    const merge = await db.reading((tx) => findMerge(tx, mergeId))
    if (merge === undefined) throw new NotFound(`There is no merge ${mergeId}.`)
    return partForm({ ...merge, recordedBy: nameOf(request, merge.recordedBy) })
  }
  app.get('/people/merges/:id/reverse', { config: CONFIG }, async (request, reply) =>
    showForm(reply, await form(request, idOf(request.params))),
  )
  app.post('/people/merges/:id/reverse', { config: CONFIG }, (request, reply) => {
    const mergeId = idOf(request.params)
    return takeForm(
      reply,
      () => form(request, mergeId),
      async (given) => {
        const reason = given.text('reason', 'Say how it is known that they are two people')
        const meantime = sideOf(given.optional('meantime'))
        given.check()
        const asked = { mergeId, reason, meantime }
        const outcome = await partPeople(db, await request.command(), asked)
        if (outcome.kind === 'no-such-merge') throw refusal('There is no such merge')
        if (outcome.kind === 'reversed-already') {
          throw refusal(`The two were parted on ${shortDate(outcome.on as never)} already`)
        }
        if (outcome.kind === 'details-changed') {
          throw refusal('must be said: details were recorded since the merge', 'meantime')
        }
        const { keptRef, mergedRef, notices, openedRefs } = outcome
        const said = [
          `${mergedRef} and ${keptRef} are two people again`,
          ...(notices > 0 ? [`${notices} served meanwhile stand for ${keptRef} alone`] : []),
          ...(openedRefs.length > 0
            ? [`opened meanwhile for ${keptRef} alone: ${openedRefs.join(', ')}`]
            : []),
        ]
        return reply.done(`/people/${mergedRef}`, said.join('; '))
      },
    )
  })
}

function partForm({ keptRef, mergedRef, mergedOn, recordedBy, reason }: PartyMerge): Form {
  return {
    title: `Part ${mergedRef} from ${keptRef}`,
    back: { href: `/people/${keptRef}`, text: `Person ${keptRef}` },
    intro: `Merged on ${shortDate(mergedOn)} by ${recordedBy}: ${reason}`,
    warning:
      'Both records are again as they were before. Notices served meanwhile were served on ' +
      `${keptRef} alone: who was not served owes nothing by them.`,
    fields: [
      {
        name: 'meantime',
        label: 'Whose the details are that were recorded since the merge',
        kind: 'radios',
        optional: true,
        hint: 'Only where there are any',
        options: [
          { value: 'kept', text: keptRef },
          { value: 'merged', text: mergedRef },
        ],
      },
      { name: 'reason', label: 'How it is known that they are two people', kind: 'textarea' },
    ],
    submit: 'Take the merge back',
  }
}
