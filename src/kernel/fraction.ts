/** An exact fraction of whole numbers, so that a charge can be worked exactly and rounded once. */
import { type Pence, pence } from '#kernel/money.js'

export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

/** `over / under`; `under` must be above nought. */
export function fraction(over: bigint, under = 1n): Fraction {
  if (under <= 0n) throw new RangeError(`a fraction needs a denominator above nought: ${under}`)
  const shared = commonDivisor(over < 0n ? -over : over, under)
  return shared > 1n ? { over: over / shared, under: under / shared } : { over, under }
}

export const NOUGHT: Fraction = { over: 0n, under: 1n }

export function addFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under + b.over * a.under, a.under * b.under)
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.over, a.under * b.under)
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under - b.over * a.under, a.under * b.under)
}

/** The nearest whole penny; an exact half goes up (away from nought for negatives). */
export function roundHalfUp(amount: Fraction): Pence {
  return pence(divideHalfUp(amount.over, amount.under))
}

/** `over / under` to the nearest whole number; an exact half goes away from nought. */
export function divideHalfUp(over: bigint, under: bigint): bigint {
  const positive = over < 0n ? -over : over
  const rounded = (2n * positive + under) / (2n * under)
  return over < 0n ? -rounded : rounded
}

/** Reads a decimal such as "25" or "7.5" exactly. Throws RangeError for anything else. */
export function parseDecimal(text: string): Fraction {
  const match = /^(-?)(\d{1,12})(?:\.(\d{1,9}))?$/.exec(text)
  if (match === null) throw new RangeError(`not a decimal number: ${text}`)
  const [, sign, whole = '0', decimals = ''] = match
  const over = BigInt(whole + decimals)
  return fraction(sign === '-' ? -over : over, 10n ** BigInt(decimals.length))
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}
