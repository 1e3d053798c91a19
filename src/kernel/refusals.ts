/** Refusals and faults that are told together: what one answer leaves out costs a second one. */
import { type FieldError, InputError } from '#kernel/invariant.js'

/** The first refusal, with those that were found beside it. */
export type Refused<R> = R & {
  /** Absent where there is no other. */
  readonly also?: readonly R[]
}

/** The refusals that were found as one, the first of them leading; undefined where none was. */
export function together<R extends object>(
  found: readonly (R | undefined)[],
): Refused<R> | undefined {
  const [first, ...also] = found.filter((refusal): refusal is R => refusal !== undefined)
  if (first === undefined) return undefined
  return also.length > 0 ? { ...first, also } : first
}

/** Each refusal of an outcome by itself, in the order in which they were checked. */
export function each<R extends { readonly kind: string }>(refused: Refused<R>): readonly R[] {
  const { also = [], ...first } = refused
  return [first as unknown as R, ...also]
}

/** The fault where the condition holds, for `requireNone`. */
export function faultIf(condition: boolean, fault: FieldError): FieldError | undefined {
  return condition ? fault : undefined
}

/** Throws all that was found as one InputError; nothing where all are undefined. */
export function requireNone(found: readonly (FieldError | undefined)[]): void {
  const errors = found.filter((fault): fault is FieldError => fault !== undefined)
  if (errors.length > 0) throw new InputError(errors)
}

/**
 * Runs checks that do not need each other, each of which throws an InputError for what it finds.
 * Throws all that they found as one InputError; any other fault at once.
 */
export async function checkAll(checks: readonly (() => unknown)[]): Promise<void> {
  const errors: FieldError[] = []
  for (const check of checks) {
    try {
      await check()
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      errors.push(...error.errors)
    }
  }
  if (errors.length > 0) throw new InputError(errors)
}
