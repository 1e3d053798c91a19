/** Atkinson Hyperlegible, the one family in our documents: drawn for readers with low vision. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const PACKAGE = '@expo-google-fonts/atkinson-hyperlegible'
const STYLES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']

const { resolve } = createRequire(import.meta.url)

export const FONTS: readonly Buffer[] = STYLES.map((style) =>
  readFileSync(resolve(`${PACKAGE}/${style}/AtkinsonHyperlegible_${style}.ttf`)),
)
