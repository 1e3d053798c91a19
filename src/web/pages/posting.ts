/** A print run is marked as sent: the day of its posting, from which service is counted. */
import type { FastifyInstance } from 'fastify'
import { findPrintRun } from '#enquiries/index.js'
import { showDate } from '#kernel/dates.js'
import { lateIfPosted, lateInWords } from '#letters/index.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import type { WebOptions } from '#web/options.js'
import { NotFound, refusal } from '#web/page.js'
import { idOf } from '#web/params.js'
import { counted } from '#web/views.js'

const PATH = '/print-runs/:id/sent'

/** "12 letters" */
const lettersOf = ({ documents }: { readonly documents: number }) =>
  counted(documents, 'letter', 'letters')

export function postingPages(app: FastifyInstance, { db, clock, letters }: WebOptions): void {
  const form = async (printRunId: bigint): Promise<Form> => {
    const today = await clock.today()
    const { print, late } = await db.reading(async (tx) => ({
      print: await findPrintRun(tx, printRunId),
      late: await lateIfPosted(tx, { printRunId, postedOn: today }),
    }))
    if (print === undefined) throw new NotFound(`There is no print run ${printRunId}.`)
    return {
      title: 'Mark as sent',
      caption: `Print run ${printRunId}, made ${showDate(print.madeOn)}: ${lettersOf(print)}`,
      back: { href: `/print-runs/${printRunId}`, text: `Print run ${printRunId}` },
      intro:
        'Service of every letter in it is counted from the day on which it was posted. ' +
        'Once it is marked as sent its run cannot be reversed any more.',
      ...(late.length > 0 && { warning: lateInWords({ notices: late, hidden: 0 }, today) }),
      fields: [
        {
          name: 'postedOn',
          label: 'Posted on',
          kind: 'date',
          value: today,
          hint: 'Like 27/3/2026: not before the letters were made, and not in the future',
        },
      ],
      submit: 'Mark as sent',
    }
  }
  const config = { needs: 'runs.execute' } as const
  app.get(PATH, { config }, async (request, reply) => {
    const printRunId = idOf(request.params)
    const print = await db.reading((tx) => findPrintRun(tx, printRunId))
    // Marked by somebody else meanwhile, or come back to: its own page says how it stands.
    if (print?.sentOn != null) {
      const said = `It was marked as sent before, posted ${showDate(print.sentOn)}`
      return reply.done(`/print-runs/${printRunId}`, said)
    }
    return showForm(reply, await form(printRunId))
  })
  app.post(PATH, { config }, (request, reply) => {
    const printRunId = idOf(request.params)
    return takeForm(
      reply,
      () => form(printRunId),
      async (given) => {
        const postedOn = given.date('postedOn', 'Give the day on which it was posted')
        given.check()
        const outcome = await letters.markSent({ printRunId, postedOn }, await request.command())
        if (outcome.kind === 'too-late-to-post') {
          throw refusal(lateInWords(outcome, postedOn), 'postedOn')
        }
        const said = `Marked as sent, posted ${showDate(postedOn)}: the run cannot be reversed any more`
        return reply.done(`/print-runs/${printRunId}`, said)
      },
    )
  })
}
