/** What letters are made with: the council's database, the typesetter and the archive. */
import type { Archive } from '#dispatch/index.js'
import type { Renderer } from '#documents/index.js'
import type { Db } from '#store/db.js'

export interface Press {
  readonly db: Db
  readonly renderer: Renderer
  readonly archive: Archive
}
