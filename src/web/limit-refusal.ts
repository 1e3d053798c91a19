/** A refusal for its amount: the limit, and who can. */
import type { AboveLimit } from '#authority/index.js'
import type { InputError } from '#kernel/invariant.js'
import { showPounds } from '#kernel/money.js'
import { refusal } from '#web/page.js'

export function limitRefusal({ limit, who }: AboveLimit): InputError {
  const can = who.length === 0 ? 'nobody has a wider limit today' : `${who.join(', ')} can`
  return refusal(`The most that you may do at once is ${showPounds(limit)}: ${can}`)
}
