/** Who acts at the command line: who the machine says, and not who somebody says to be. */
import { userInfo } from 'node:os'
import { machineActor } from '#authority/index.js'
import { isDemonstration } from '#demonstration/index.js'
import { InputError } from '#kernel/invariant.js'
import type { Db } from '#store/db.js'

/** Throws InputError where a name is given in a council that is no demonstration. */
export async function actorOf(
  { db }: { readonly db: Db },
  given: string | undefined,
  machineUser: string = userInfo().username,
): Promise<string> {
  if (given === undefined) return machineActor(machineUser)
  if (await isDemonstration({ db })) return given
  const message =
    'is taken in a demonstration alone: who acts is who the machine says. Let each officer have a ' +
    'user of the machine, and link them: officers link-system USER OFFICER'
  throw new InputError([{ field: '--actor', message }])
}
