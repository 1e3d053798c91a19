/** What of officers waits for a second officer, and the second officer's decision. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import {
  type DecideOutcome,
  GIVEN_DAYS,
  type WaitingApproval,
  waitingApprovals,
} from '#authority/index.js'
import { decideApproval } from '#protections/index.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import { action, date, officer, text } from '#web/lists/columns.js'
import { askedForFile, listModels, rowList } from '#web/lists/row-list.js'
import type { WebOptions } from '#web/options.js'
import { nameOf, NotFound, refusal } from '#web/page.js'
import { idOf } from '#web/params.js'
import { word } from '#web/words.js'
import { plainText } from '#web/plain-text.js'

export const WAITS = 'waits for a second officer'
export const WAITS_ALREADY = 'The same waits for a second officer already: see Approvals'

/** Why an officer is no second one beside another, where a password was given. */
export const PASSWORD_GIVEN =
  'One of you gave the other a password, or somebody gave one to both of you, and for ' +
  `${GIVEN_DAYS} days after it was changed one person might be behind both: another officer must decide`

const config = { needs: 'officers.approve' } as const

export function approvalPages(app: FastifyInstance, { db }: WebOptions): void {
  app.get('/approvals', { config }, async (request, reply) => {
    const lists = [waitingList(await db.reading(waitingApprovals))]
    const asked = askedForFile(request, lists)
    if (asked !== undefined) return asked.send(request, reply, 'approvals')
    return reply.page('approvals', {
      title: 'Approvals',
      lists: listModels(request, lists),
    })
  })
  const form = async (request: FastifyRequest, id: bigint): Promise<Form> => {
    const waiting = await db.reading(waitingApprovals)
    const found = waiting.find((row) => row.id === id)
    if (found === undefined) throw new NotFound('Nothing of that number waits.')
    return decisionForm(found, nameOf(request, found.by))
  }
  app.get('/approvals/:id', { config }, async (request, reply) =>
    showForm(reply, await form(request, idOf(request.params))),
  )
  app.post('/approvals/:id', { config }, (request, reply) => {
    const approvalId = idOf(request.params)
    return takeForm(
      reply,
      () => form(request, approvalId),
      async (given) => {
        const approve = given.text('decision', 'Choose whether it is approved') === 'approve'
        const reason = given.optional('reason')
        if (!approve && reason === '') given.fault('reason', 'Say why it is refused')
        given.check()
        const decision = { approvalId, approve, ...(reason !== '' && { reason }) }
        const outcome = await decideApproval(db, await request.command(), decision)
        return reply.done('/approvals', saidOf(outcome))
      },
    )
  })
}

function waitingList(rows: readonly WaitingApproval[]) {
  return rowList<WaitingApproval>({
    name: 'approvals',
    title: 'Waiting for a second officer',
    empty: 'Nothing waits.',
    rows,
    columns: [
      text('Number', (a) => String(a.id)),
      text('What', (a) => word('approval', a.kind)),
      text('Of', subjectOf),
      text('In particular', particulars),
      officer('Proposed by', (a) => a.by),
      date('On', (a) => a.on),
      action<WaitingApproval>('Decide', () => 'Decide', {
        href: (a) => `/approvals/${a.id}`,
        note: (a) => `: ${word('approval', a.kind)}, ${subjectOf(a)}`,
      }),
    ],
  })
}

/** The officer, or of a limit who has it and for what. */
function subjectOf({ kind, subject }: WaitingApproval): string {
  if (kind === 'codes-rule') return 'every officer'
  if (kind !== 'limit') return subject
  const [of, name = '', action = ''] = subject.split('/')
  const holder = of === 'role' ? word('role', name) : name
  return `${holder}, ${word('limited', action).toLowerCase()}`
}

function particulars({ kind, proposed }: WaitingApproval): string {
  const roles = Array.isArray(proposed['roles'])
    ? proposed['roles'].map((role) => word('role', String(role))).join(', ')
    : ''
  const without = Array.isArray(proposed['without'])
    ? `without: ${proposed['without'].map((role) => word('role', String(role))).join(', ')}`
    : ''
  const atMost = proposed['limit'] == null ? 'no limit' : `at most £${plainText(proposed['limit'])}`
  const days = ['from', 'until'].map((name) =>
    proposed[name] == null ? '' : `${name} ${plainText(proposed[name])}`,
  )
  const others = ['name', 'machineUser', 'personRef', 'reason'].map((name) =>
    plainText(proposed[name] ?? ''),
  )
  const limit = kind === 'limit' ? atMost : ''
  return [roles, without, limit, ...days, ...others].filter((part) => part !== '').join('; ')
}

function decisionForm(of: WaitingApproval, by: string): Form {
  return {
    title: `${word('approval', of.kind)}: ${subjectOf(of)}`,
    back: { href: '/approvals', text: 'Approvals' },
    intro: `${particulars(of)}. Proposed by ${by}. It holds from the day on which it is approved.`,
    fields: [
      {
        name: 'decision',
        label: 'Decision',
        kind: 'radios',
        options: [
          { value: 'approve', text: 'Approve it' },
          { value: 'refuse', text: 'Refuse it' },
        ],
      },
      { name: 'reason', label: 'Reason', kind: 'textarea', optional: true, hint: 'Needed to refuse' },
    ],
    submit: 'Decide',
  }
} // prettier-ignore

function saidOf(outcome: DecideOutcome): string {
  switch (outcome.kind) {
    case 'approved':
      return 'Approved'
    case 'refused':
      return 'Refused'
    case 'same-officer':
      throw refusal('You proposed it, or are the same person: another officer must decide')
    case 'password-given':
      throw refusal(PASSWORD_GIVEN)
    case 'own-account':
      throw refusal('It is about you: another officer must decide')
    case 'not-yours':
      throw refusal('That officer alone says whether the user of the machine is theirs')
    case 'no-such-approval':
      throw refusal('It has been decided already')
    case 'no-longer-possible':
      throw refusal(`It can no longer be done (${word('notPossible', outcome.why)}): refuse it`)
  }
}
