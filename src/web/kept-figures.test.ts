import { describe, expect, test } from 'vitest'
import { keepFigures } from '#web/kept-figures.js'

const NOON = new Date('2026-12-01T12:00:00Z')
const after = (ms: number) => new Date(NOON.getTime() + ms)

function counter(isLarge: boolean) {
  let times = 0
  const keeper = keepFigures<number>({ ms: 60_000, isLarge: () => isLarge })
  const ask = (eyes: string, now: Date) => keeper(eyes, now, () => Promise.resolve((times += 1)))
  return ask
}

describe('figures of a large council', () => {
  test('are counted once a minute, and said to be of their moment', async () => {
    const ask = counter(true)
    expect(await ask('all', NOON)).toEqual({ figures: 1, at: NOON, kept: false })
    expect(await ask('all', after(59_999))).toEqual({ figures: 1, at: NOON, kept: true })
    expect(await ask('all', after(60_000))).toMatchObject({ figures: 2, kept: false })
  })

  test('are counted for those from whom the same is hidden, and for nobody else', async () => {
    const ask = counter(true)
    await ask('all', NOON)
    expect(await ask('{7}', NOON)).toMatchObject({ figures: 2, kept: false })
    expect(await ask('all', NOON)).toMatchObject({ figures: 1, kept: true })
  })

  test('are counted again when the clock was put back', async () => {
    const ask = counter(true)
    await ask('all', NOON)
    expect(await ask('all', after(-1))).toMatchObject({ figures: 2, kept: false })
  })
})

test('figures of a small council are counted each time', async () => {
  const ask = counter(false)
  await ask('all', NOON)
  expect(await ask('all', NOON)).toMatchObject({ figures: 2, kept: false })
})
