/** Enters dwellings in the register, as the valuation list has them. */
import { InputError } from '#kernel/invariant.js'
import { addDwellings, findDwelling, type NewDwelling } from '#property/dwellings.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql } from '#store/db.js'
import { recordEvents } from '#store/events.js'

/** Throws InputError when a reference is taken or a parish is not known. */
export function registerDwellings(
  db: Db,
  command: Command,
  dwellings: readonly NewDwelling[],
): Promise<{ readonly registered: number }> {
  const request = { name: 'register-dwellings', body: dwellings }
  return carryOut(db, command, request, async (tx) => {
    const parishes = await tx.rows<{ code: string }>(sql`select parish_code as code from parish`)
    const known = new Set(parishes.map((parish) => parish.code))
    for (const { propertyRef, parishCode } of dwellings) {
      if (!known.has(parishCode)) {
        const message = `${parishCode} is not a parish of the council: set the tax first`
        throw new InputError([{ field: 'parishCode', message }])
      }
      if (dwellings.length < 100 && (await findDwelling(tx, propertyRef)) !== undefined) {
        const message = `${propertyRef} is in the register already`
        throw new InputError([{ field: 'propertyRef', message }])
      }
    }
    const ids = await addDwellings(tx, command, dwellings)
    await recordEvents(
      tx,
      command,
      dwellings.map((dwelling, n) => ({
        stream: `dwelling/${ids[n]}`,
        type: 'dwelling-registered',
        detail: { ...dwelling },
      })),
    )
    return { registered: ids.length }
  })
}
