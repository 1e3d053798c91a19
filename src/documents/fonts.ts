/**
 * Atkinson Hyperlegible Next, the one family in our documents: drawn for readers with low vision,
 * Welsh ŵ and ŷ with the rest.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const PACKAGE = '@expo-google-fonts/atkinson-hyperlegible-next'
const STYLES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']

const { resolve } = createRequire(import.meta.url)

export const FONTS: readonly Buffer[] = STYLES.map((style) =>
  readFileSync(resolve(`${PACKAGE}/${style}/AtkinsonHyperlegibleNext_${style}.ttf`)),
)
