/** The number of a receipt, as it is read to who paid and found again: R and seven digits. */

/** "R0000123", of the receipt's identity. */
export function receiptRef(receiptId: bigint): string {
  return `R${String(receiptId).padStart(7, '0')}`
}

/** The identity behind a number as somebody types it ("r123", "R 0000123"); else undefined. */
export function receiptIdOf(text: string): bigint | undefined {
  const digits = /^r(\d{1,18})$/i.exec(text.replace(/\s/g, ''))?.[1]
  return digits === undefined ? undefined : BigInt(digits)
}
