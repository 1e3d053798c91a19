/**
 * Secrets that must be read again to be used, as the database keeps them: sealed, so that the
 * tables or a backup alone tell none. The key, and the chance that sealing needs, come from `main`.
 */
export interface SecretBox {
  /** Sealed for one thing, such as `webhook/7`: it opens for no other. */
  seal(plain: string, of: string): string
  /** Reads what was sealed, and what was kept before there was a key. Throws InputError. */
  open(kept: string, of: string): string
  /** Whether it is sealed, and with the key in use: an older one opens, and seals nothing anew. */
  isCurrent(kept: string): boolean
}

/** Where no key was given: in a process that needs none. */
export const NO_SECRETS: SecretBox = {
  seal: () => missing(),
  open: () => missing(),
  isCurrent: () => missing(),
}

function missing(): never {
  throw new Error('no key for secrets was given to this process')
}
