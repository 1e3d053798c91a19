/** One letter in the forms that it is printed in. */
import type { Letter } from '#documents/data.js'

/** As it is for a council in Wales, with a Welsh name. */
export function inWales<Item extends Letter>(item: Item): Item {
  const welsh = { ...item.authority, welshName: 'Cyngor Bwrdeistref Fairmead' }
  return { ...item, authority: welsh, bilingual: true, accountRef: '1000000060' }
}

/** A letter in English, in large print, in Welsh and English, and in both of these. */
export function inEveryForm<Item extends Letter>(item: Item, wales: Item = item): Item[] {
  const large = { largePrint: true, accountRef: '1000000051' }
  return [item, { ...item, ...large }, inWales(wales), { ...inWales(wales), ...large }]
}
