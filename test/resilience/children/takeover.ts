/** Carries a takeover out: `url day key takeover-id`. */
import { executeTakeover } from '#takeover/execute-takeover.js'
import { commandOn } from '../../support/command-on.js'
import { openChild } from '../child-place.js'

const { db, args, say } = openChild()
const [day = '', key = '', takeoverId = '0'] = args
say()
await executeTakeover(db, commandOn(day, key), { takeoverId: BigInt(takeoverId) }, () => say())
await db.close()
