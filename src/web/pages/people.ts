/** The page of a person: one page for all records of the person, whichever of them is asked for. */
import type { FastifyInstance } from 'fastify'
import { type PersonPage, readPerson } from '#enquiries/index.js'
import { askedForFile, listModels } from '#web/lists/row-list.js'
import { looking } from '#web/looking.js'
import type { WebOptions } from '#web/options.js'
import { NotFound, officerOf } from '#web/page.js'
import { detailsOn } from '#web/pages/person-details.js'
import { disclosureList } from '#web/pages/tables/disclosures.js'
import { mergeList } from '#web/pages/tables/people.js'
import { accountList, detailList, letterNeedList } from '#web/pages/tables/register.js'
import { refOf } from '#web/params.js'

export function peoplePages(app: FastifyInstance, options: WebOptions): void {
  app.get('/people/:ref', { config: { needs: 'accounts.view' } }, async (request, reply) => {
    const ref = refOf(request.params)
    const look = { request, what: 'person', subject: ref }
    const person = await looking(options, look, (tx) => readPerson(tx, ref))
    if (person === undefined) throw new NotFound()
    const merged = person.merges.length > 0
    const lists = [
      accountList(person),
      detailList(person),
      letterNeedList(person),
      disclosureList(person.disclosures),
      ...(merged ? [mergeList(person)] : []),
    ]
    const asked = askedForFile(request, lists)
    if (asked !== undefined) return asked.send(request, reply, `person-${ref}`)
    const standing = person.merges.filter((m) => m.reversedOn === null)
    const now = detailsOn(person, await options.clock.today())
    const mayMerge = officerOf(request).may.has('people.merge')
    return reply.page('person', {
      title: now?.name ?? ref,
      person,
      now,
      died: person.details.find((d) => d.deceasedOn !== null)?.deceasedOn,
      formerNames: formerNames(person, now?.name ?? ref),
      asked: ref,
      standing,
      mayMerge,
      lists: listModels(request, lists),
    })
  })
}

/** Names that the person has had under any record, without the one that holds now. */
function formerNames({ details }: PersonPage, now: string): string[] {
  return [...new Set(details.map((detail) => detail.name))].filter((name) => name !== now)
}
