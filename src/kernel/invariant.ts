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
  /**
   * The other fields that it was judged by; none where it is the field's alone. A form tells such a
   * fault beside its own, where all of these could be read. Absent: it stands on more than fields.
   */
  readonly reads?: readonly string[]
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
