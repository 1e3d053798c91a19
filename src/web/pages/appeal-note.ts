/** An open appeal, as the pages of its case say it. */
import { NOT_BEFORE_MAGISTRATES } from '#law/council-tax/appeals.js'
import { citation } from '#law/instruments.js'
import { word } from '#web/words.js'

/** What the law says where an appeal is open: it is no defence here, and does not stop the case. */
export function appealNote(grounds: readonly string[]): string | undefined {
  if (grounds.length === 0) return undefined
  const named = grounds.map((ground) => word('appealGround', ground).toLowerCase()).join(', ')
  return (
    `An appeal is open (${named}). What may be appealed may not be raised here ` +
    `(${citation(NOT_BEFORE_MAGISTRATES)}); only a hold stops the case.`
  )
}
