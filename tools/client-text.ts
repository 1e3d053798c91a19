/** The types of the API's document for programs in TypeScript, as text. */
import fastify from 'fastify'
import openapiTS, { astToString } from 'openapi-typescript'
import { apiPlugin, type ApiOptions } from '#api/index.js'

/** The document needs no database: no request is answered here. */
export async function openApiDocument(): Promise<string> {
  const app = fastify()
  await app.register(apiPlugin({} as ApiOptions))
  const { body } = await app.inject('/api/v1/openapi.json')
  await app.close()
  return body
}

export async function clientText(): Promise<string> {
  const types = astToString(await openapiTS(await openApiDocument(), { alphabetize: true }))
  return `/** Made from the API's own document by \`npm run client\`: not to be edited. */\n${types}`
}
