/** Which bodies the API's document says may be left out: those of which every part may be. */
interface Body {
  required?: boolean
  readonly content?: Readonly<Record<string, { readonly schema?: { readonly required?: unknown } }>>
}

/** The document, with each body that asks for nothing marked as one that may be left out. */
export function withOptionalBodies<D extends { readonly paths?: object }>(document: D): D {
  for (const path of Object.values(document.paths ?? {}) as Record<string, unknown>[]) {
    for (const operation of Object.values(path) as { requestBody?: Body }[]) {
      const { requestBody: body } = operation
      const asked = Object.values(body?.content ?? {}).some(
        ({ schema }) => schema?.required !== undefined,
      )
      if (body !== undefined && !asked) body.required = false
    }
  }
  return document
}
