/** Money is a whole number of pence, never a float. Only this file adds, divides or prints it. */
declare const penceBrand: unique symbol
export type Pence = bigint & { readonly [penceBrand]: true }

export const ZERO = 0n as Pence

export function pence(amount: bigint): Pence {
  return amount as Pence
}

export function plus(a: Pence, b: Pence): Pence {
  return pence(a + b)
}

export function minus(a: Pence, b: Pence): Pence {
  return pence(a - b)
}

export function negate(a: Pence): Pence {
  return pence(-a)
}

export function total(amounts: Iterable<Pence>): Pence {
  let sum = 0n
  for (const amount of amounts) sum += amount
  return pence(sum)
}

export function lesser(a: Pence, b: Pence): Pence {
  return a < b ? a : b
}

/**
 * Reads pounds written with up to two decimals ("1199.34", "-5", "20.5") into pence.
 * Throws RangeError for anything else: a thousands comma, a pound sign, a third decimal.
 */
export function parsePounds(text: string): Pence {
  const match = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text)
  if (match === null) throw new RangeError(`not an amount in pounds: ${text}`)
  const [, sign, pounds = '0', decimals = ''] = match
  const amount = BigInt(pounds) * 100n + BigInt(decimals.padEnd(2, '0'))
  return pence(sign === '-' ? -amount : amount)
}

/** Pence as plain decimal pounds, "1199.34": for files, JSON and the calculators. */
export function poundsText(amount: Pence): string {
  const sign = amount < 0n ? '-' : ''
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Pence for people to read: "£1,199.34", a credit as "−£5.00". */
export function showPounds(amount: Pence): string {
  const plain = poundsText(amount < 0n ? pence(-amount) : amount)
  const grouped = plain.replace(/\B(?=(\d{3})+\.)/g, ',')
  return `${amount < 0n ? '−' : ''}£${grouped}`
}
