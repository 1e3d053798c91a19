/** What became known of a service: a notice that came back, or was served by other means. */
import type { FastifyInstance } from 'fastify'
import { accountOfNotice, noticePerson } from '#enquiries/index.js'
import { recordService, type RecordServiceOutcome } from '#recovery/index.js'
import { showDate } from '#kernel/dates.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import type { WebOptions } from '#web/options.js'
import { NotFound, refusal } from '#web/page.js'
import { idOf } from '#web/params.js'
import { optionsOf, word } from '#web/words.js'

const PATH = '/notices/:id/service/:person'

const RESULTS = [
  { value: 'served', text: 'It was served' },
  { value: 'not-served', text: 'It was not served', hint: 'Returned by the post, gone away' },
]

const REFUSED: Record<Exclude<RecordServiceOutcome['kind'], 'recorded'>, string> = {
  'no-such-notice': 'There is no such notice',
  withdrawn: 'The notice was withdrawn: it proves nothing',
  withheld: 'The notice is withheld from print: release it first',
  'not-addressed': 'The notice was not addressed to that person',
  'no-electronic-summons':
    'A summons cannot be served electronically, only delivered, left or posted (SI 1992/613 reg 35(2))',
}

export function servicePages(app: FastifyInstance, { db }: WebOptions): void {
  const form = async (params: unknown): Promise<Form> => {
    const [noticeId, partyId] = idsOf(params)
    const found = await db.reading((tx) => noticePerson(tx, { noticeId, partyId }))
    if (found === undefined) throw new NotFound('There is no such notice to that person.')
    return {
      title: 'Record service',
      caption: `${word('notice', found.kind)} of ${showDate(found.issuedOn)} to ${found.name}`,
      back: { href: `/accounts/${found.accountRef}/recovery`, text: `Account ${found.accountRef}` },
      intro:
        'A letter is taken as served in the ordinary course of post unless the contrary is proved. ' +
        'What you record here opens or closes every step that stands on this notice.',
      fields: [
        { name: 'result', label: 'What became of it', kind: 'radios', options: RESULTS },
        { name: 'method', label: 'Means', kind: 'radios', options: optionsOf('service').filter(({ value }) => found.kind !== 'summons' || value !== 'electronic'), value: 'post' },
        { name: 'sentOn', label: 'Sent or left on', kind: 'date', value: found.issuedOn, hint: 'Like 27/3/2026' },
        { name: 'proof', label: 'What shows it', kind: 'textarea', hint: 'Certificate of posting, statement of the officer who left it, envelope marked gone away' },
      ], // prettier-ignore
      submit: 'Record it',
    }
  }
  const config = { needs: 'service.record' } as const
  app.get(PATH, { config }, async (request, reply) => showForm(reply, await form(request.params)))
  app.post(PATH, { config }, (request, reply) => {
    const [noticeId, partyId] = idsOf(request.params)
    return takeForm(
      reply,
      () => form(request.params),
      async (given) => {
        const results = ['served', 'not-served'] as const
        const methods = ['post', 'first-class', 'hand', 'electronic'] as const
        const learnt = {
          noticeId,
          partyId,
          result: given.choice('result', results, 'Say what became of it'),
          method: given.choice('method', methods, 'Choose the means'),
          sentOn: given.date('sentOn', 'Give the day on which it was sent or left'),
          proof: given.text('proof', 'Say what shows it'),
        }
        given.check()
        const outcome = await recordService(db, await request.command(), learnt)
        if (outcome.kind !== 'recorded') throw refusal(REFUSED[outcome.kind])
        const ref = await db.reading((tx) => accountOfNotice(tx, noticeId))
        return reply.done(`/accounts/${ref}/recovery`, said(outcome))
      },
    )
  })
}

function said(outcome: RecordServiceOutcome & { kind: 'recorded' }): string {
  if (outcome.deemedOn !== null) return `Recorded: served ${showDate(outcome.deemedOn)}`
  const review = outcome.orderReview ? ' The order made on it is to be reviewed.' : ''
  return `Recorded: not served. What stood on this notice is stopped for that person.${review}`
}

function idsOf(params: unknown): [bigint, bigint] {
  return [idOf(params), idOf(params, 'person')]
}
