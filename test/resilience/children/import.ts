/** Imports a file of receipts: `url day key path`. */
import { readFileSync } from 'node:fs'
import { importReceipts } from '#collection/import-receipts.js'
import { commandOn } from '../../support/command-on.js'
import { openChild } from '../child-place.js'

const { db, args, say } = openChild()
const [day = '', key = '', path = ''] = args
const text = readFileSync(path, 'utf8')
say()
await importReceipts(db, commandOn(day, key), { name: 'bank.csv', text })
await db.close()
