/** Puts the server together: security first, then assets, then the pages. */
import { createHash } from 'node:crypto'
import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import session from '@fastify/session'
import fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify'
import { sweepSessions } from '#authority/index.js'
import { serveAssets } from '#web/assets.js'
import { attendOfficers, requirePermissions } from '#web/attendance.js'
import { readGuardedCookie, SESSION_COOKIE, writeGuardedCookie } from '#web/cookies.js'
import { readDrafts } from '#web/drafts.js'
import { answerErrors, answerPlainly } from '#web/errors.js'
import { healthRoutes } from '#web/health.js'
import { readFields } from '#web/legible.js'
import type { WebOptions } from '#web/options.js'
import { decoratePages } from '#web/page.js'
import { registerPages } from '#web/pages/index.js'
import { keepRedirectsHere } from '#web/redirects.js'
import { recordLooksAtCourt } from '#web/looking.js'
import { seeThroughOfficers } from '#web/sight.js'
import { IDLE_MINUTES, sessionStore } from '#web/session-store.js'

const UPLOAD_LIMIT = 20 * 1024 * 1024

export async function buildServer(options: WebOptions): Promise<FastifyInstance> {
  const app = fastify({
    ...(options.log ? { loggerInstance: options.log } : { logger: false }),
    // Each is logged once it is answered, by its route: see main/metrics.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 2 * 1024 * 1024,
    trustProxy: 'loopback',
  })
  keepRedirectsHere(app)
  answerPlainly(app)
  await secure(app)
  await serveAssets(app)
  healthRoutes(app, options)
  for (const plugin of options.beside ?? []) await app.register(plugin)
  await app.register(async (pages) => {
    requirePermissions(pages)
    await keepSessions(pages, options)
    readFields(pages)
    decoratePages(pages, options)
    attendOfficers(pages, options)
    readDrafts(pages, options)
    seeThroughOfficers(pages, options)
    recordLooksAtCourt(pages, options)
    requireTokens(pages)
    answerErrors(pages, options)
    registerPages(pages, options)
    await Promise.resolve()
  })
  await sweepSessions(options.db)
  return app
}

async function secure(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: false,
  })
  app.addHook('onRequest', (request, reply, done) => {
    // Over plain HTTP it says nothing to a browser; of other names of the council it is not ours.
    if (request.protocol === 'https') {
      reply.header('strict-transport-security', 'max-age=31536000')
    }
    done()
  })
  await app.register(rateLimit, { global: false })
}

async function keepSessions(app: FastifyInstance, options: WebOptions): Promise<void> {
  await app.register(formbody)
  await app.register(multipart, {
    attachFieldsToBody: true,
    limits: { fileSize: UPLOAD_LIMIT, files: 1, fields: 20 },
  })
  readGuardedCookie(app)
  await app.register(cookie)
  await app.register(session, {
    // Stretched, so that a short secret in a configuration is no shorter here.
    secret: createHash('sha512').update(options.sessionSecret).digest('hex'),
    cookieName: SESSION_COOKIE,
    saveUninitialized: false,
    rolling: true,
    store: sessionStore(options.db),
    cookie: {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      maxAge: IDLE_MINUTES * 60_000,
      secure: options.secureCookies ?? 'auto',
    },
  })
  writeGuardedCookie(app)
  await app.register(csrf, { sessionPlugin: '@fastify/session', getToken: tokenOf })
}

/** Every form carries the token of its session. After attendance, so that a refusal is a page. */
function requireTokens(app: FastifyInstance): void {
  app.addHook('preHandler', (request, reply, done) => {
    if (request.method === 'POST') app.csrfProtection(request, reply, done)
    else done()
  })
}

/** The token of the form; in a form with a file each field is an object. */
function tokenOf(request: FastifyRequest): string {
  const body = request.body as { _csrf?: string | { value?: string } } | undefined
  const token = body?._csrf
  return (typeof token === 'object' ? token.value : token) ?? ''
}
