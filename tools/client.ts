/** `npm run client`: writes client/reeve-api.d.ts anew from the API's document. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clientText } from './client-text.js'

writeFileSync(join(import.meta.dirname, '../client/reeve-api.d.ts'), await clientText())
