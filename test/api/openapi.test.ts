/** The document is one that programs are made from: it passes what Redocly recommends. */
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, test } from 'vitest'
import { openApiDocument } from '../../tools/client-text.js'

test('the OpenAPI document passes the recommended rules, warnings too', async () => {
  const config = await createConfig({ extends: ['recommended'] })
  const source = await openApiDocument()
  const found = await lintFromString({ source, config, absoluteRef: 'openapi.json' })
  const said = found.map(({ ruleId, message, location }) => {
    return `${ruleId}: ${message} ${location[0]?.pointer ?? ''}`
  })
  expect(said).toEqual([])
})

test('every operation has a name of its own, which no other route takes from it', async () => {
  const { paths } = JSON.parse(await openApiDocument()) as {
    paths: Record<string, Record<string, { operationId?: string }>>
  }
  const names = Object.values(paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  )
  expect(names.every((name) => /^[a-z][A-Za-z]+$/.test(name ?? ''))).toBe(true)
  expect(new Set(names).size).toBe(names.length)
})
