/** Styles, scripts and fonts, served from here and from the packages they come in. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const require = createRequire(import.meta.url)

function packageFolder(name: string): string {
  return dirname(require.resolve(`${name}/package.json`))
}

const FOLDERS: readonly [string, string][] = [
  ['/assets/reeve/', join(import.meta.dirname, 'assets')],
  ['/assets/govuk/', join(packageFolder('govuk-frontend'), 'dist/govuk')],
  ['/assets/moj/', join(packageFolder('@ministryofjustice/frontend'), 'moj')],
  ['/assets/fonts/', packageFolder('@expo-google-fonts/atkinson-hyperlegible-next')],
]

export async function serveAssets(app: FastifyInstance): Promise<void> {
  for (const [n, [prefix, root]] of FOLDERS.entries()) {
    await app.register(fastifyStatic, {
      root,
      prefix,
      decorateReply: n === 0,
      index: false,
      maxAge: '1h',
      allowedPath: (path) => /\.(css|js|ttf|svg|png)$/.test(path),
    })
  }
}
