/** The signature of a delivery: who has the secret can tell that it is ours, and how old it is. */
import { createHmac, timingSafeEqual } from 'node:crypto'

export const SIGNATURE_HEADER = 'reeve-signature'

/** `t=<seconds>,v1=<hex>`: HMAC-SHA256 over "seconds.body". */
export function signatureOf(secret: string, body: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000)
  return `t=${seconds},v1=${digest(secret, `${seconds}.${body}`)}`
}

/** As a receiver checks it: the digest is right, and it is no older than it may be. */
export function signatureIsRight(
  header: string,
  of: { readonly secret: string; readonly body: string },
  at: { readonly now: Date; readonly mostSeconds: number },
): boolean {
  const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header)
  if (match?.[1] === undefined || match[2] === undefined) return false
  const age = at.now.getTime() / 1000 - Number(match[1])
  const expected = Buffer.from(digest(of.secret, `${match[1]}.${of.body}`))
  return Math.abs(age) <= at.mostSeconds && timingSafeEqual(Buffer.from(match[2]), expected)
}

function digest(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('hex')
}
