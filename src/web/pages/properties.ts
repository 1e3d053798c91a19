/** Pages of dwellings. */
import type { FastifyInstance } from 'fastify'
import { readFacts, readProperty } from '#enquiries/index.js'
import { askedForFile, listModels } from '#web/lists/row-list.js'
import { looking } from '#web/looking.js'
import type { WebOptions } from '#web/options.js'
import { NotFound } from '#web/page.js'
import { factLists } from '#web/pages/tables/records.js'
import { liableList } from '#web/pages/tables/register.js'
import { refOf } from '#web/params.js'

export function propertyPages(app: FastifyInstance, options: WebOptions): void {
  app.get('/properties/:ref', { config: { needs: 'accounts.view' } }, async (request, reply) => {
    const ref = refOf(request.params)
    const look = { request, what: 'property', subject: ref }
    const data = await looking(options, look, async (tx) => {
      const property = await readProperty(tx, ref)
      if (property === undefined) throw new NotFound()
      const scope = { dwellingIds: [property.id], accountIds: [], superseded: true }
      return { property, all: await readFacts(tx, scope) }
    })
    const { property, all } = data
    const title = 'Band, household and exemptions, as believed now'
    const lists = [liableList(property), ...factLists(all, title)]
    const asked = askedForFile(request, lists)
    if (asked !== undefined) return asked.send(request, reply, `property-${ref}`)
    return reply.page('property', {
      title: property.addressLines.join(', '),
      property,
      lists: listModels(request, lists),
    })
  })
}
