/** A value that came from JSON or from a row, as text. */
export function plainText(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value)
    default:
      return value === null || value === undefined ? '' : JSON.stringify(value)
  }
}
