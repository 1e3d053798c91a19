/** Words that anybody knows of the council: no password is made of them. */
import { determinationsOn } from '#authority/determinations.js'
import type { IsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import type { Db } from '#store/db.js'

/** Of its name, while it has one. */
export async function councilWords(db: Db, on: IsoDate): Promise<string[]> {
  try {
    const { details } = await db.reading((tx) => determinationsOn(tx, on))
    return details.name.split(/[^\p{L}]+/u).filter((word) => word.length > 3)
  } catch (error) {
    if (error instanceof InputError) return []
    throw error
  }
}
