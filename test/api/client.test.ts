import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { clientText } from '../../tools/client-text.js'

test('the typed client is that of the present API: `npm run client` writes it anew', async () => {
  const kept = readFileSync('client/reeve-api.d.ts', 'utf8')
  expect(kept === (await clientText())).toBe(true)
})
