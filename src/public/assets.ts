import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { snapshotOf, type Answer, type Snapshot } from '#delivery/http/snapshots.ts'
import type { Address } from './addressOf.ts'
import { houseHeaders } from './houseHeaders.ts'

interface Asset {
  readonly bytes: Buffer
  readonly type: string
  /** The beginning of the SHA-256 of the bytes: the version in the address. */
  readonly hash: string
}

/** The hash in the address is right: these bytes will never change there. A year, in seconds. */
const FOR_EVER = 'public, max-age=31536000, immutable'
const A_WHILE = 'public, max-age=300'

/** Style sheets, by public name, from the files they are made of, in order. */
const SHEETS: Readonly<Record<string, readonly string[]>> = {
  'site.css': ['tokens', 'fonts', 'site', 'document', 'print'],
  'reading.css': ['tokens', 'fonts', 'document', 'compare', 'print'],
}
const FONTS: Readonly<Record<string, readonly string[]>> = {
  '@fontsource-variable/alegreya': ['alegreya-latin-wght-normal.woff2', 'alegreya-latin-wght-italic.woff2'],
  '@fontsource/alegreya-sans': [400, '400-italic', 500, 700].map(
    (face) => `alegreya-sans-latin-${String(face).includes('-') ? face : `${face}-normal`}.woff2`,
  ),
  '@fontsource/alegreya-sans-sc': [
    'alegreya-sans-sc-latin-500-normal.woff2',
    'alegreya-sans-sc-latin-700-normal.woff2',
  ],
}
const ICONS = ['bookmark', 'lightbulb', 'triangle-alert', 'scan-search', 'hash', 'list-ordered']
const BRAND = ['favicon.svg', 'coplume.svg', 'icone.svg']

/** Everything that may be served, read once. Paths start at the project's root, whether run from source or from dist/. */
function load(): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>()
  const add = (name: string, bytes: Buffer, type: string) =>
    assets.set(name, { bytes, type, hash: createHash('sha256').update(bytes).digest('hex').slice(0, 16) })
  const fromRoot = (...path: string[]) => readFileSync(join(process.cwd(), ...path))
  for (const [folder, files] of Object.entries(FONTS)) {
    for (const file of files) add(`fonts/${file}`, fromRoot('node_modules', folder, 'files', file), 'font/woff2')
  }
  for (const icon of ICONS)
    add(`icons/${icon}.svg`, fromRoot('node_modules/lucide-static/icons', `${icon}.svg`), 'image/svg+xml')
  for (const file of BRAND) add(`brand/${file}`, fromRoot('src/site/assets/brand', file), 'image/svg+xml')
  for (const [name, parts] of Object.entries(SHEETS)) {
    const css = parts.map((part) => fromRoot('src/site/assets', `${part}.css`).toString()).join('\n')
    const versioned = css.replace(
      /url\(["']([\w./-]+)["']\)/g,
      (_, file: string) => `url("/assets/${file}?v=${assets.get(file)?.hash ?? ''}")`,
    )
    add(name, Buffer.from(versioned), 'text/css; charset=utf-8')
  }
  return assets
}

let loaded: ReadonlyMap<string, Asset> | undefined
const assets = () => (loaded ??= load())

/** The public address of one of our files, with the hash of its content: `site.css` → `/assets/site.css?v=1f2e…`. */
export function assetAddress(name: string): string {
  const asset = assets().get(name)
  return asset ? `/assets/${name}?v=${asset.hash}` : `/assets/${name}`
}

/** Prepared answers, by name and whether the address says the version. */
const prepared = new Map<string, Promise<Snapshot>>()

/**
 * What stands at `/assets/…`, or at the address browsers look for an icon by themselves; null where nothing does. A name is
 * looked up, never turned into a path.
 */
export function assetAt({ path, search }: Address, publicUrl: string): Promise<Snapshot> | null {
  const name = path === '/favicon.ico' ? 'brand/favicon.svg' : path.startsWith(FOLDER) ? path.slice(FOLDER.length) : ''
  const asset = assets().get(name)
  if (!asset) return null
  const isVersioned = path !== '/favicon.ico' && new URLSearchParams(search).get('v') === asset.hash
  const key = `${name} ${isVersioned}`
  const known = prepared.get(key) ?? snapshotOf(answerOf({ asset, isVersioned, publicUrl }), { nowMs: 0, publicUrl })
  prepared.set(key, known)
  return known
}

const FOLDER = '/assets/'

function answerOf({
  asset,
  isVersioned,
  publicUrl,
}: {
  asset: Asset
  isVersioned: boolean
  publicUrl: string
}): Answer {
  const headers = [
    'Cache-Control', isVersioned ? FOR_EVER : A_WHILE,
    'Vary', 'Accept-Encoding',
    'Cross-Origin-Resource-Policy', 'same-origin',
    ...houseHeaders(publicUrl),
  ] // prettier-ignore
  return { body: asset.bytes, contentType: asset.type, headers }
}
