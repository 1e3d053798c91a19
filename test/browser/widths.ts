/** How a page stands on the tablet of the court (1024 wide) and on a telephone (390). */
import type { Page } from 'playwright-core'

/** 768 is the same tablet, upright. */
const WIDTHS = [1024, 768, 390]

/** One row of the header: 52 pixels, and room for a larger letter. */
const ONE_ROW = 60

/**
 * What does not fit on the page that is open, at each width: a page that scrolls sideways (a table
 * may, in its own box), a header of two rows on a tablet, a word or a year broken over two lines in
 * a table. Leaves the page as wide as it was.
 */
export async function misfits(page: Page, path: string): Promise<string[]> {
  const before = page.viewportSize()
  const found: string[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    const told: string[] = await page.evaluate(`(${LOOK})(${width === 1024 ? ONE_ROW : 0})`)
    found.push(...told.map((fault) => `${path} at ${width}: ${fault}`))
  }
  if (before !== null) await page.setViewportSize(before)
  return found
}

const LOOK = String.raw`(oneRow) => {
  const faults = []
  const { scrollWidth } = document.scrollingElement
  if (scrollWidth > innerWidth) faults.push('scrolls sideways, ' + scrollWidth)
  const header = document.querySelector('.rv-header')
  if (oneRow > 0 && header.offsetHeight > oneRow) faults.push('the header has two rows')
  const range = document.createRange()
  const broken = (node, from, to) => {
    range.setStart(node, from)
    range.setEnd(node, to)
    const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top / 8)))
    return lines.size > 1
  }
  for (const cell of document.querySelectorAll('.rv-table td, .rv-table th, .govuk-table td')) {
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      if (node.parentElement.closest('.govuk-visually-hidden, code') !== null) continue
      for (const word of node.data.matchAll(/\d{4}-\d\d(?![\d-])|[\p{L}\p{N}]+/gu)) {
        if (word[0].length < 25 && broken(node, word.index, word.index + word[0].length)) {
          faults.push('breaks “' + word[0] + '”')
        }
      }
    }
  }
  return faults.slice(0, 4)
}`
