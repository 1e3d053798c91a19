/** Pages of dwellings and of people. */
import type { FastifyInstance } from 'fastify'
import { recordLook } from '#authority/index.js'
import { readFacts, readPerson, readProperty } from '#enquiries/index.js'
import type { WebOptions } from '#web/options.js'
import { NotFound, officerOf } from '#web/page.js'
import { refOf } from '#web/params.js'

export function propertyPages(app: FastifyInstance, { db, clock }: WebOptions): void {
  app.get('/properties/:ref', { config: { needs: 'accounts.view' } }, async (request, reply) => {
    const ref = refOf(request.params)
    const { username } = officerOf(request)
    const data = await db.transaction(async (tx) => {
      const property = await readProperty(tx, ref)
      if (property === undefined) throw new NotFound(`There is no property ${ref}.`)
      await recordLook(tx, { username, at: clock.now(), what: 'property', subject: ref })
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
    const { username } = officerOf(request)
    const person = await db.transaction(async (tx) => {
      const found = await readPerson(tx, ref)
      if (found === undefined) throw new NotFound(`There is no person ${ref}.`)
      await recordLook(tx, { username, at: clock.now(), what: 'person', subject: ref })
      return found
    })
    return reply.page('person', { title: person.details[0]?.name ?? ref, person })
  })
}
