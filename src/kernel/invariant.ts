/** Faults and input errors. A refusal is neither: it is a value in a use-case's outcome. */

/** A fault in the program or its data: thrown, never shown to an officer as advice. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (condition === undefined || condition === null || condition === false) {
    throw new Error(`invariant broken: ${message}`)
  }
}

/** The value, or a fault naming what was missing. */
export function present<T>(value: T | null | undefined, what: string): T {
  invariant(value !== null && value !== undefined, `${what} is missing`)
  return value
}

export interface FieldError {
  /** The field or column, as the person who gave it would name it. */
  readonly field: string
  /** What is wrong and what to do. */
  readonly message: string
  /** Line of the file, from 1, where it came from one. */
  readonly line?: number
}

/** Input that cannot be taken: names every field at fault. Nothing has been written. */
export class InputError extends Error {
  readonly errors: readonly FieldError[]

  constructor(errors: readonly FieldError[]) {
    super(
      errors.map((e) => `${e.line ? `line ${e.line}, ` : ''}${e.field}: ${e.message}`).join('; '),
    )
    this.name = 'InputError'
    this.errors = errors
  }
}
