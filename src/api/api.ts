/**
 * The API as a plugin of the one server: tokens instead of cookies, so that no page of another
 * site can act through an officer's browser. Its document stands at /api/v1/openapi.json.
 */
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { withOptionalBodies } from '#api/document-bodies.js'
import type { FastifyInstance } from 'fastify'
import type { TSchema } from 'typebox'
import { admitTokens } from '#api/caller.js'
import { answerErrors } from '#api/errors.js'
import type { ApiOptions } from '#api/options.js'
import { readBy } from '#api/read.js'
import { etagOf, routesOf, shareErrorSchemas } from '#api/route.js'
import { accountRecoveryRoutes } from '#api/routes/account-recovery.js'
import { accountRoutes } from '#api/routes/account.js'
import { letterRoutes } from '#api/routes/letters.js'
import { calculatorRoutes } from '#api/routes/calculators.js'
import { changeRoutes } from '#api/routes/changes.js'
import { courtRoutes } from '#api/routes/court.js'
import { disclosureRoutes } from '#api/routes/disclosures.js'
import { moneyRoutes } from '#api/routes/money.js'
import { peopleRoutes } from '#api/routes/people.js'
import { penaltyRoutes } from '#api/routes/penalties.js'
import { registerRoutes } from '#api/routes/register.js'
import { restrictionRoutes } from '#api/routes/restrictions.js'
import { administrationRoutes } from '#api/routes/administration.js'
import { approvalRoutes } from '#api/routes/approvals.js'
import { appealRoutes } from '#api/routes/appeals.js'
import { councilRoutes } from '#api/routes/council.js'
import { courtPaperRoutes } from '#api/routes/court-papers.js'
import { officerRoutes } from '#api/routes/officers.js'
import { oversightRoutes } from '#api/routes/oversight.js'
import { printRoutes } from '#api/routes/print-runs.js'
import { retentionRoutes } from '#api/routes/retention.js'
import { returnRoutes } from '#api/routes/returns.js'
import { takeoverRoutes } from '#api/routes/takeovers.js'
import { targetingRoutes } from '#api/routes/targeting.js'
import { runRoutes } from '#api/routes/runs.js'
import { webhookRoutes } from '#api/routes/webhooks.js'
import { seeThroughTokens } from '#api/sight.js'
import { writeBy } from '#api/write.js'
import { InputError } from '#kernel/invariant.js'

const ROUTES = [
  registerRoutes,
  peopleRoutes,
  accountRoutes,
  letterRoutes,
  accountRecoveryRoutes,
  penaltyRoutes,
  restrictionRoutes,
  disclosureRoutes,
  moneyRoutes,
  changeRoutes,
  runRoutes,
  courtRoutes,
  returnRoutes,
  takeoverRoutes,
  targetingRoutes,
  calculatorRoutes,
  appealRoutes,
  courtPaperRoutes,
  printRoutes,
  councilRoutes,
  retentionRoutes,
  oversightRoutes,
  officerRoutes,
  administrationRoutes,
  approvalRoutes,
  webhookRoutes,
]

const ABOUT = `Money is a decimal string of pounds, a day is YYYY-MM-DD, an identity is a string.

Every POST that changes something needs an \`Idempotency-Key\`: sent again with the same body it is
answered as the first time, with another body it is refused. \`?dryRun=true\` does everything and
undoes it. A refusal is 409 \`{"refused": kind, …}\`; input at fault is 400 or 422
\`{"errors": [{"field", "message"}]}\`.

Lists take \`limit\` and \`after\`: a page goes on after the last row of the one before, so that a row
which comes or goes while you turn the pages shifts no other. \`total\` is of the moment. Each answer has an \`ETag\`: sent back as \`If-None-Match\`, what has not changed is 304.

A token acts for an officer, its owner, within its scopes. What needs two officers needs the tokens
of two owners. Too many wrong tokens from one address in a minute are answered 429.`

/** The API under /api. */
export function apiPlugin(options: ApiOptions) {
  return async (root: FastifyInstance): Promise<void> => {
    await root.register(
      async (app) => {
        await describe(app)
        await app.register((v1) => serveRoutes(v1, options), { prefix: '/v1' })
      },
      { prefix: '/api' },
    )
  }
}

async function describe(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Reeve',
        version: '1',
        description: ABOUT,
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/', description: 'The council that serves this document' }],
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
      security: [{ token: [] }],
    },
    refResolver: { buildLocalReference: ({ $id }) => $id as string },
  })
  await app.register(showDocument)
}

/** The one style that the page writes into itself; our strict policy allows it by its hash. */
const OWN_STYLE = "'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='"

/** The document as a page, served from here alone. */
async function showDocument(app: FastifyInstance): Promise<void> {
  app.addHook('onSend', (_request, reply, payload, done) => {
    const policy = reply.getHeader('content-security-policy')
    if (typeof policy === 'string') {
      const widened = policy.replace("style-src 'self'", `style-src 'self' ${OWN_STYLE}`)
      reply.header('content-security-policy', widened)
    }
    done(null, payload)
  })
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    indexPrefix: '/api',
    uiConfig: {
      url: '/api/v1/openapi.json',
      docExpansion: 'none',
      deepLinking: true,
      // Without the bar of the library's makers, which offers the documents of others.
      layout: 'BaseLayout',
    },
    validatorUrl: false,
  })
}

async function serveRoutes(app: FastifyInstance, options: ApiOptions): Promise<void> {
  app.get('/openapi.json', { schema: { hide: true } }, () => withOptionalBodies(app.swagger()))
  await app.register((scoped) => {
    shareErrorSchemas(scoped)
    answerErrors(scoped)
    admitTokens(scoped, options)
    seeThroughTokens(scoped, options)
    speakOurValues(scoped)
    tagAnswers(scoped)
    for (const routes of ROUTES) routes(routesOf(scoped, options), options)
    return Promise.resolve()
  })
}

/** In: checked and turned into values of our own. Out: written by the schema, nothing beside it. */
function speakOurValues(app: FastifyInstance): void {
  app.setValidatorCompiler<TSchema>(({ schema, httpPart }) => (given: unknown) => {
    const { value, errors } = readBy(schema, given ?? {}, httpPart !== 'body')
    return errors.length > 0 ? { error: new InputError(errors) } : { value }
  })
  app.setSerializerCompiler<TSchema>(
    ({ schema }) =>
      (answer: unknown) =>
        JSON.stringify(writeBy(schema, answer)),
  )
}

function tagAnswers(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    if (request.method !== 'GET' || reply.statusCode !== 200 || typeof payload !== 'string') {
      done(null, payload)
      return
    }
    const tag = etagOf(payload)
    reply.header('etag', tag).header('cache-control', 'private, no-cache')
    if (request.headers['if-none-match'] !== tag) {
      done(null, payload)
      return
    }
    reply.code(304)
    done(null, '')
  })
}
