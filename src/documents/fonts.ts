/**
 * Atkinson Hyperlegible Next, drawn for readers with low vision, Welsh ŵ and ŷ with the rest, in
 * all our documents. Its nought has a stroke, which in print people take for an 8 or an Ø: figures
 * are set in Noto Sans, and so are the letters that Atkinson lacks (Greek, Cyrillic, Vietnamese),
 * with Noto Sans Arabic and Hebrew. All of them under the SIL Open Font License 1.1.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

function styles(of: { package: string; name: string; styles: readonly string[] }): Buffer[] {
  return of.styles.map((style) =>
    readFileSync(resolve(`@expo-google-fonts/${of.package}/${style}/${of.name}_${style}.ttf`)),
  )
}

const UPRIGHT = ['400Regular', '700Bold']
const ALL = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']

/** Each family with its styles; style.typ names them in this order. */
export const FAMILIES: readonly (readonly Buffer[])[] = [
  styles({ package: 'atkinson-hyperlegible-next', name: 'AtkinsonHyperlegibleNext', styles: ALL }),
  styles({ package: 'noto-sans', name: 'NotoSans', styles: ALL }),
  styles({ package: 'noto-sans-arabic', name: 'NotoSansArabic', styles: UPRIGHT }),
  styles({ package: 'noto-sans-hebrew', name: 'NotoSansHebrew', styles: UPRIGHT }),
]

export const FONTS: readonly Buffer[] = FAMILIES.flat()
