/** Value limits: how much money a role or an officer may give up or move at once. */
import type { FastifyInstance } from 'fastify'
import { LIMITED, type LimitedAction, listOfficers, setValueLimit } from '#authority/index.js'
import { type LimitRow, valueLimits } from '#enquiries/index.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import { instant, money, officer, text } from '#web/lists/columns.js'
import { askedForFile, listModels, rowList } from '#web/lists/row-list.js'
import type { WebOptions } from '#web/options.js'
import { refusal } from '#web/page.js'
import { WAITS, WAITS_ALREADY } from '#web/pages/approvals.js'
import { OFFICER_SECTIONS } from '#web/pages/officer-sections.js'
import { optionsOf, word } from '#web/words.js'

const config = { needs: 'officers.administer' } as const
const ACTIONS = Object.keys(LIMITED) as LimitedAction[]

function limitList(rows: readonly LimitRow[]) {
  return rowList<LimitRow>({
    name: 'limits',
    title: 'Limits set',
    rows,
    columns: [
      text('Of', (l) => holderText(l.holder)),
      text('What', (l) => word('limited', l.action)),
      money('At most', (l) => l.limit),
      text('Reason', (l) => l.reason),
      instant('Recorded', (l) => l.recordedAt),
      officer('By', (l) => l.recordedBy),
    ],
    empty: 'No limit is set: a permission is for any amount.',
  })
}

function holderText(holder: string): string {
  const [kind, name = ''] = holder.split('/')
  return kind === 'role' ? word('role', name) : name
}

export function limitPages(app: FastifyInstance, options: WebOptions): void {
  const { db } = options
  app.get('/limits', { config }, async (request, reply) => {
    const lists = [limitList(await db.transaction(valueLimits))]
    const asked = askedForFile(request, lists)
    if (asked !== undefined) return asked.send(request, reply, 'value')
    return reply.page('limits', {
      title: 'Value limits',
      lists: listModels(request, lists),
      sections: OFFICER_SECTIONS,
    })
  })
  settingPages(app, options)
}

function settingPages(app: FastifyInstance, { db, clock }: WebOptions): void {
  const form = async (): Promise<Form> => {
    const today = await clock.today()
    const officers = await db.transaction((tx) => listOfficers(tx, today))
    const holders = [
      ...optionsOf('role').map((r) => ({ value: `role/${r.value}`, text: `Role: ${r.text}` })),
      ...officers.map((o) => ({ value: `officer/${o.username}`, text: o.name })),
    ]
    return {
      title: 'Set a value limit',
      back: { href: '/limits', text: 'Value limits' },
      intro:
        'An officer’s own limit goes before the limits of the roles; of several roles the widest ' +
        'counts. Leave the amount empty to lift a limit. What lets anybody do more at once waits ' +
        'for a second officer.',
      fields: [
        { name: 'holder', label: 'Of', kind: 'select', options: holders },
        { name: 'action', label: 'What', kind: 'radios', options: optionsOf('limited') },
        { name: 'limit', label: 'At most', kind: 'money', optional: true, hint: 'At once' },
        { name: 'reason', label: 'Reason', kind: 'textarea' },
      ],
      submit: 'Set the limit',
    }
  }
  app.get('/limits/new', { config }, async (_request, reply) => showForm(reply, await form()))
  app.post('/limits/new', { config }, (request, reply) =>
    takeForm(reply, form, async (given) => {
      const lifted = given.optional('limit') === ''
      const limit = {
        holder: given.text('holder', 'Choose the role or the officer'),
        action: given.choice('action', ACTIONS, 'Choose what is limited'),
        limit: lifted ? null : given.money('limit', 'Give an amount in pounds, such as 500.00'),
        reason: given.text('reason', 'Say why, for the record'),
      }
      given.check()
      const outcome = await setValueLimit(db, await request.command(), limit)
      if (outcome.kind === 'own-account') {
        throw refusal('This is you, or a role that you hold: another administrator must do it')
      }
      if (outcome.kind === 'no-such-officer') throw refusal('The officer is locked or ended')
      if (outcome.kind === 'waits-already') throw refusal(WAITS_ALREADY)
      if (outcome.kind === 'waits') return reply.done('/limits', `It ${WAITS}: see Approvals`)
      return reply.done('/limits', lifted ? 'Limit lifted' : 'Limit set')
    }),
  )
}
