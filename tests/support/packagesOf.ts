import { build } from 'esbuild'

/** The packages a program of ours loads, at once or later: whatever it reaches, by imports of values. */
export async function packagesOf(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    splitting: true,
    outdir: 'unwritten',
    logLevel: 'silent',
  })
  const external = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports.filter((each) => each.external).map(({ path }) => path),
  )
  const names = external.filter((path) => !path.startsWith('node:')).map(packageNameOf)
  return [...new Set(names)].sort()
}

const packageNameOf = (path: string): string =>
  path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/')
