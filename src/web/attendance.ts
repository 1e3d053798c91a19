/** Who is asking, and whether they may: every page but a few needs an officer and a permission. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type AuthorityDetails,
  determinationsOn,
  findOfficer,
  type Officer,
  type Permission,
  permissionsOf,
  recordSecurity,
} from '#authority/index.js'
import { type OfficerNames, readOfficerNames } from '#enquiries/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import type { Tx } from '#store/db.js'
import { keepUnsent } from '#web/drafts.js'
import { LONGEST_HOURS } from '#web/session-store.js'
import type { WebOptions } from '#web/options.js'

export interface SignedIn extends Officer {
  readonly mustChangePassword: boolean
  readonly mustEnrol: boolean
  readonly may: ReadonlySet<Permission>
}

/** What every page knows: the day, the council, and the officer. */
interface Scene {
  readonly today: IsoDate
  readonly council: AuthorityDetails
  readonly names: OfficerNames
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Open to anyone: the sign-in, assets, health. */
    open?: boolean
    /** What the officer must be permitted; null for what every officer may. */
    needs?: Permission | null
  }
  interface FastifyRequest {
    signedIn: SignedIn | null
    scene: Scene | null
  }
}

/** Where a first password is changed: until then no other page is shown. */
export const PASSWORD_PAGE = '/password'
/** Where one-time codes are begun: who must have them sees nothing else before. */
export const CODES_PAGE = '/one-time-codes'

/** No route can be written that forgets to say who may use it. */
export function requirePermissions(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    const config = route.config as { open?: boolean; needs?: Permission | null } | undefined
    if (config?.open === true || config?.needs !== undefined) return
    throw new Error(`${String(route.method)} ${route.url} does not say who may use it`)
  })
}

export function attendOfficers(app: FastifyInstance, options: WebOptions): void {
  app.decorateRequest('signedIn', null)
  app.decorateRequest('scene', null)
  app.addHook('preHandler', async (request, reply) => {
    // An asset that is missing is said to be so: to sign in would not bring it.
    if (request.is404 && (isAsset(request) || !hasPages(request))) return
    await attend(request, options)
    const { open, needs } = request.routeOptions.config
    if (open === true) return
    const officer = request.signedIn
    if (officer === null) return sendToSignIn(request, reply, options)
    if (officer.mustChangePassword && request.routeOptions.url !== PASSWORD_PAGE) {
      return reply.redirect(PASSWORD_PAGE, 303)
    }
    const begins = [PASSWORD_PAGE, CODES_PAGE].includes(request.routeOptions.url ?? '')
    if (officer.mustEnrol && !begins) return reply.redirect(CODES_PAGE, 303)
    // An address that is no page is said to be so, not refused.
    if (request.is404) return
    if (needs !== null && (needs === undefined || !officer.may.has(needs))) {
      await recordSecurity(options.db, {
        at: options.clock.now(),
        kind: 'refused',
        username: officer.username,
        address: request.ip,
        detail: `${request.method} ${request.routeOptions.url ?? ''}`,
      })
      await reply.code(403).page('refused', { title: 'You cannot do this', needs })
    }
  })
}

/** What is not found outside of the pages has no session, and no page to say so. */
function hasPages(request: FastifyRequest): boolean {
  return 'signedIn' in request
}

export function isAsset(request: FastifyRequest): boolean {
  return request.url.startsWith('/assets/')
}

async function attend(request: FastifyRequest, { db, clock }: WebOptions): Promise<void> {
  const today = await clock.today()
  const username = nameIn(request, clock.now())
  const [council, officer, names] = await db.reading((tx) =>
    Promise.all([
      councilOn(tx, today),
      username === undefined ? undefined : findOfficer(tx, username, today),
      username === undefined ? NO_NAMES : readOfficerNames(tx),
    ]),
  )
  request.scene = { today, council, names }
  request.signedIn =
    officer === undefined ? null : { ...officer, may: permissionsOf(officer.roles) }
}

const NO_NAMES: OfficerNames = new Map()
const NOT_SET_UP: AuthorityDetails = {
  name: 'Council not set up yet',
  addressLines: [],
  phone: '',
  email: '',
  website: '',
  payOnlineUrl: '',
  demonstration: false,
}

/** Who is signed in: nobody any more where it was too long ago, whatever was done since. */
function nameIn({ session }: FastifyRequest, now: Date): string | undefined {
  const { username, since = 0 } = session
  if (username === undefined || now.getTime() - since < LONGEST_HOURS * 3_600_000) return username
  delete session.username
  return undefined
}

/** Begins the session of an officer who has shown who it is. */
export async function beginSession(
  request: FastifyRequest,
  username: string,
  now: Date,
): Promise<void> {
  // A new session: the one that was open before must not become the officer's.
  await request.session.regenerate()
  Object.assign(request.session, { username, since: now.getTime(), address: request.ip })
}

/** A council that has determined nothing yet still has a sign-in page. */
async function councilOn(tx: Tx, today: IsoDate): Promise<AuthorityDetails> {
  try {
    return (await determinationsOn(tx, today)).details
  } catch (error) {
    if (error instanceof InputError) return NOT_SET_UP
    throw error
  }
}

async function sendToSignIn(
  request: FastifyRequest,
  reply: FastifyReply,
  options: WebOptions,
): Promise<FastifyReply> {
  const asked = request.method === 'GET' && request.url !== '/' ? request.url : ''
  const to = (await keepUnsent(options, request)) ?? asked
  const query = to === '' ? '' : `?to=${encodeURIComponent(to)}`
  return reply.redirect(`/sign-in${query}`, 303)
}
