/**
 * Account references: ten digits, the last a check digit (modulus 11, weights 10 to 2).
 * A number whose check digit would be ten is never issued. The validator is pluggable, since
 * each council migrates with references of its own.
 */

export interface ReferenceScheme {
  readonly name: string
  /** The reference of the n-th account, or undefined where the scheme skips that number. */
  issue(n: bigint): string | undefined
  isValid(reference: string): boolean
}

const WEIGHTS = [10, 9, 8, 7, 6, 5, 4, 3, 2]

export const MODULUS_11: ReferenceScheme = {
  name: 'modulus-11',
  issue(n) {
    const body = n.toString().padStart(9, '0')
    const check = checkDigit(body)
    return check === 10 ? undefined : `${body}${check}`
  },
  isValid(reference) {
    return /^\d{10}$/.test(reference) && checkDigit(reference) === Number(reference[9])
  },
}

function checkDigit(reference: string): number {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(reference[i]), 0)
  return (11 - (sum % 11)) % 11
}
