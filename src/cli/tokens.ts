/** `reeve tokens`: with which other systems act for an officer through the API. */
import { randomBytes } from 'node:crypto'
import type { Command as Program } from 'commander'
import { issueToken, revokeToken } from '#authority/index.js'
import { type Surroundings, withAuthority } from '#cli/surroundings.js'
import { readList, type TokenRow, tokensOn } from '#enquiries/index.js'
import { addDays, isIsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'

const DAYS = 90
const ALL = { sort: undefined, descending: false, filters: {}, offset: 0, limit: 10_000 }

export function tokenCommands(program: Program, surroundings: Surroundings): void {
  const tokens = program.command('tokens').description('tokens for the API')
  issueCommand(tokens, program, surroundings)
  listCommand(tokens, program, surroundings)
  revokeCommand(tokens, program, surroundings)
}

function issueCommand(tokens: Program, program: Program, surroundings: Surroundings): void {
  tokens
    .command('issue')
    .description('issue a token; it is printed once and never again')
    .argument('<name>', 'small letters, digits and -')
    .argument('<owner>', 'the officer for whom it acts')
    .requiredOption('--scope <scope...>', 'permissions, such as accounts.view')
    .option('--expires <day>', `the first day on which it is worth nothing (in ${DAYS} days)`)
    .action(async (name: string, owner: string, options: { scope: string[]; expires?: string }) => {
      const act = withAuthority(surroundings, program, async ({ authority, command }, io) => {
        const given = await command(`issue-token-${name}`)
        const expires = options.expires ?? addDays(given.on, DAYS)
        if (!isIsoDate(expires)) {
          throw new InputError([{ field: 'expires', message: 'give a day like 2026-12-31' }])
        }
        const secret = `reeve_${randomBytes(32).toString('base64url')}`
        const token = { name, owner, scopes: options.scope, expiresOn: expires, secret }
        const outcome = await issueToken(authority.db, given, token)
        if (outcome.kind !== 'issued') {
          io.say(
            `${outcome.kind}${'scopes' in outcome ? `: ${outcome.scopes.join(', ')}` : ''}`,
            outcome,
          )
          return 1
        }
        const waits = `\nIt may approve: worth nothing until ${owner} confirms it on screen.`
        io.say(outcome.waits ? secret + waits : secret, { ...outcome, secret })
        return 0
      })
      await act()
    })
}

function listCommand(tokens: Program, program: Program, surroundings: Surroundings): void {
  tokens
    .command('list')
    .description('every token, in the state of today')
    .action(
      withAuthority(surroundings, program, async ({ authority }, io) => {
        const source = tokensOn(await authority.clock.today())
        const { rows } = await authority.db.transaction((tx) => readList<TokenRow>(tx, source, ALL))
        for (const row of rows) {
          const used = row.lastUsedAt === null ? 'never used' : row.lastUsedAt.toISOString()
          const scopes = row.scopes.join(' ')
          io.say(
            `${row.name}  ${row.owner}  ${row.state}  ${row.expiresOn}  ${used}  ${scopes}`,
            row,
          )
        }
        return 0
      }),
    )
}

function revokeCommand(tokens: Program, program: Program, surroundings: Surroundings): void {
  tokens
    .command('revoke')
    .description('end a token at once, for good')
    .argument('<name>', 'its name')
    .argument('<reason>', 'why')
    .action(
      withAuthority(surroundings, program, async ({ authority, command }, io, ...args) => {
        const [name = '', reason = ''] = args
        const given = await command(`revoke-token-${name}`)
        const outcome = await revokeToken(authority.db, given, { name, reason })
        io.say(outcome.kind === 'revoked' ? `${name} revoked.` : outcome.kind, outcome)
        return outcome.kind === 'revoked' ? 0 : 1
      }),
    )
}
