/** A file as an answer: its bytes pass the serializer by; the schema only says what they are. */
import type { FastifyReply } from 'fastify'
import Type from 'typebox'

export const Pdf = Type.String({ contentMediaType: 'application/pdf' })
export const Zip = Type.String({ contentMediaType: 'application/zip' })

export function sendFile(reply: FastifyReply, type: 'pdf' | 'zip', bytes: Uint8Array): string {
  void reply.type(`application/${type}`).header('cache-control', 'private, no-store')
  return Buffer.from(bytes) as unknown as string
}

export function sendPdf(reply: FastifyReply, bytes: Uint8Array): string {
  return sendFile(reply, 'pdf', bytes)
}
