/** A refusal for its amount: the limit, and who can. */
import type { AboveLimit } from '#authority/index.js'
import type { InputError } from '#kernel/invariant.js'
import { showPounds } from '#kernel/money.js'
import { refusal } from '#web/page.js'

export function limitRefusal(above: AboveLimit): InputError {
  return refusal(limitText(above))
}

export function limitText({ limit, who }: AboveLimit): string {
  const can = who.length === 0 ? 'nobody has a wider limit today' : `${who.join(', ')} can`
  return `The most that you may do at once is ${showPounds(limit)}: ${can}`
}
