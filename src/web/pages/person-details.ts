/** A person's name and how they are reached: changed from a day on, with who said so. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type PersonPage, readPerson } from '#enquiries/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { type AskedDetails, changeDetails, lettersTo } from '#parties/index.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import type { Given } from '#web/forms/given.js'
import { linesOf } from '#web/forms/lines.js'
import { looking } from '#web/looking.js'
import type { WebOptions } from '#web/options.js'
import { fieldOf, NotFound, refusal, trialOf } from '#web/page.js'
import { refOf } from '#web/params.js'

type Detail = PersonPage['details'][number]

/** What holds on the day, of the record that is kept; or what is known at all. */
export function detailsOn({ details }: PersonPage, day: IsoDate): Detail | undefined {
  const own = details.filter((detail) => detail.ref === details[0]?.ref)
  return own.find(({ from, until }) => from <= day && (until === null || day < until)) ?? own[0]
}

export function personDetailPages(app: FastifyInstance, options: WebOptions): void {
  const { db } = options
  const config = { needs: 'accounts.change' } as const
  const path = '/people/:ref/details'
  app.get(path, { config }, async (request, reply) => showForm(reply, await form(options, request)))
  app.post(path, { config }, (request, reply) =>
    takeForm(
      reply,
      () => form(options, request),
      async (given) => {
        const asked = read(given, refOf(request.params))
        await given.checkWith(
          async () => (await changeDetails(db, await trialOf(request), asked), []),
        )
        const outcome = await changeDetails(db, await request.command(), asked)
        if (outcome.kind === 'no-such-person')
          throw refusal(`There is no person ${asked.personRef}`)
        const said =
          outcome.kind === 'recorded'
            ? 'Details changed: letters made from that day use them'
            : 'It is recorded so already'
        return reply.done(backTo(request).href, said)
      },
    ),
  )
}

function read(given: Given, personRef: string): AskedDetails {
  const lines = linesOf(given.optional('mail'))
  const careOf = given.optional('careOf')
  if (careOf !== '' && lines === null) given.fault('mail', 'Give the address of who takes letters')
  return {
    personRef,
    name: given.text('name', 'Give the full name'),
    dateOfBirth: given.optionalDate('dateOfBirth'),
    phone: given.optional('phone') || null,
    email: given.optional('email') || null,
    letters: lines === null ? null : { careOf: careOf || null, lines },
    from: given.date('from', 'Give the first day of the new details'),
    reason: given.text('reason', 'Say who told us, and how you know'),
  }
}

/** Where the officer came from: an account of the person, or the person's own page. */
function backTo(request: FastifyRequest): { readonly href: string; readonly text: string } {
  const account = fieldOf(request.query, 'account') || fieldOf(request.body, 'account')
  if (/^\d{1,18}$/.test(account))
    return { href: `/accounts/${account}`, text: `Account ${account}` }
  const ref = refOf(request.params)
  return { href: `/people/${ref}`, text: `Person ${ref}` }
}

async function form(options: WebOptions, request: FastifyRequest): Promise<Form> {
  const ref = refOf(request.params)
  const today = await options.clock.today()
  const look = { request, what: 'person', subject: ref }
  const person = await looking(options, look, (tx) => readPerson(tx, ref))
  const now = person && detailsOn(person, today)
  if (now === undefined) throw new NotFound()
  const letters = lettersTo(now.mailLines)
  const account = fieldOf(request.query, 'account') || fieldOf(request.body, 'account')
  return {
    title: 'Name, contact details and letters',
    caption: now.name,
    back: backTo(request),
    intro:
      'What holds until the day given stays recorded, and a former name is still found. ' +
      'Letters made from that day use the new details.',
    fields: [
      { name: 'name', label: 'Full name', kind: 'text', value: now.name },
      { name: 'phone', label: 'Telephone', kind: 'text', width: 20, optional: true, value: now.phone ?? '' },
      { name: 'email', label: 'Email', kind: 'text', optional: true, value: now.email ?? '' },
      { name: 'dateOfBirth', label: 'Date of birth', kind: 'date', optional: true, value: now.dateOfBirth ?? '', hint: 'Put right for all time, whatever the day below' },
      { name: 'careOf', label: 'Letters in care of', kind: 'text', optional: true, value: letters?.careOf ?? '', hint: 'A daughter, an attorney, an agent: the name on the envelope after “c/o”' },
      { name: 'mail', label: 'Address for letters', kind: 'textarea', optional: true, value: letters?.lines.join('\n') ?? '', hint: 'One line for each part, the postcode last. Left empty: letters go to the home' },
      { name: 'from', label: 'From', kind: 'date', value: today, hint: 'Like 27/3/2026' },
      { name: 'reason', label: 'Who told us, and how you know', kind: 'textarea', hint: 'By telephone, security questions answered; marriage certificate seen' },
    ], // prettier-ignore
    submit: 'Change the details',
    ...(account !== '' && { hidden: { account } }),
  }
}
