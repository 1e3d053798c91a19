import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openAuthority } from '#main/open-authority.js'
import { readSettings } from '#main/settings.js'

test('a command in a folder without data is told so, and starts no server there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'reeve-nothing-'))
  const opening = openAuthority(readSettings({ REEVE_DATA: folder }), { migrating: false })
  await expect(opening).rejects.toMatchObject({
    errors: [{ field: 'REEVE_DATA', message: expect.stringContaining(folder) as string }],
  })
  expect(readdirSync(folder)).toEqual([])
  rmSync(folder, { recursive: true })
})
