/** A file as an answer: its bytes pass the serializer by; the schema only says what they are. */
import type { FastifyReply } from 'fastify'
import { text } from '#api/schemas/base.js'

export const Pdf = text({ description: 'application/pdf' })
export const Zip = text({ description: 'application/zip' })

export function sendFile(reply: FastifyReply, type: 'pdf' | 'zip', bytes: Uint8Array): string {
  void reply.type(`application/${type}`).header('cache-control', 'private, no-store')
  return Buffer.from(bytes) as unknown as string
}

export function sendPdf(reply: FastifyReply, bytes: Uint8Array): string {
  return sendFile(reply, 'pdf', bytes)
}
