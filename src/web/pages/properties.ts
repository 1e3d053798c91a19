/** Pages of dwellings and of people. */
import type { FastifyInstance } from 'fastify'
import { readFacts, readPerson, readProperty } from '#enquiries/index.js'
import { looking } from '#web/looking.js'
import type { WebOptions } from '#web/options.js'
import { NotFound } from '#web/page.js'
import { refOf } from '#web/params.js'

export function propertyPages(app: FastifyInstance, options: WebOptions): void {
  app.get('/properties/:ref', { config: { needs: 'accounts.view' } }, async (request, reply) => {
    const ref = refOf(request.params)
    const look = { request, what: 'property', subject: ref }
    const data = await looking(options, look, async (tx) => {
      const property = await readProperty(tx, ref)
      if (property === undefined) throw new NotFound(`There is no property ${ref}.`)
      const scope = { dwellingIds: [property.id], accountIds: [], superseded: true }
      return { property, all: await readFacts(tx, scope) }
    })
    const { property, all } = data
    return reply.page('property', {
      title: property.addressLines.join(', '),
      property,
      facts: all.filter((fact) => fact.supersededAt === null),
      was: all.filter((fact) => fact.supersededAt !== null),
    })
  })
  app.get('/people/:ref', { config: { needs: 'accounts.view' } }, async (request, reply) => {
    const ref = refOf(request.params)
    const look = { request, what: 'person', subject: ref }
    const person = await looking(options, look, (tx) => readPerson(tx, ref))
    if (person === undefined) throw new NotFound(`There is no person ${ref}.`)
    return reply.page('person', { title: person.details[0]?.name ?? ref, person })
  })
}
