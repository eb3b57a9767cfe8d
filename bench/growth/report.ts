import type { World } from './worlds.ts'

/** What was seen of one world. */
export interface Measured {
  /** From the start of the process until it would answer. */
  readonly ready: { readonly wallMs: number; readonly cpuMs: number; readonly rssBytes: number }
  readonly events: number
  /** Processor time of each time, in milliseconds, by what was done. */
  readonly uses: Readonly<Record<string, readonly number[]>>
  /** Bytes written beside the database by each publication. */
  readonly published: readonly number[]
  /** Texts each page lists: only as many cost as much. */
  readonly rows: Readonly<Record<string, number>>
  /** After use. */
  readonly rssBytes: number
  readonly heapBytes: number
}

/** What `verify` said of one world, and how long it took. */
export interface Verified {
  readonly events: number
  readonly revisions: number
  readonly problems: number
  readonly wallMs: number
  readonly cpuMs: number
}

/** A checkpoint that was written. */
export interface Kept {
  readonly wallMs: number
  readonly bytes: number
}

/** Everything a run saw. */
export interface Seen {
  readonly commit: string
  readonly sizes: readonly { readonly world: World; readonly measured: Measured }[]
  readonly long: {
    readonly world: World
    /** A start that reads every event. */
    readonly whole: Measured
    readonly checkpoint: Kept
    /** A start that goes on from the checkpoint. */
    readonly measured: Measured
    readonly verified: Verified
  } | null
}

const MOST_GROWTH = 1.3
const MOST_PUBLISHED_BYTES = 64 * 1024
const MOST_MEMORY_BYTES = 500 * 1024 * 1024
const MOST_START_MS = 10_000

/** Two rounds of the same world as one: all that was measured, the most memory, and the start that neighbours disturbed less. */
export function together(one: Measured, other: Measured): Measured {
  const uses = Object.entries(one.uses).map(([use, spent]) => [use, [...spent, ...(other.uses[use] ?? [])]] as const)
  const [quicker] = [one, other].sort((a, b) => a.ready.cpuMs - b.ready.cpuMs) as [Measured]
  return {
    ready: quicker.ready,
    events: one.events,
    uses: Object.fromEntries(uses),
    published: [...one.published, ...other.published],
    rows: one.rows,
    rssBytes: Math.max(one.rssBytes, other.rssBytes),
    heapBytes: Math.max(one.heapBytes, other.heapBytes),
  }
}

/** Every limit that is missed, by its name. */
export function missed({ sizes, long }: Seen): string[] {
  const [smallest, ...others] = sizes
  const grown = others.flatMap(({ world, measured }) =>
    Object.keys(measured.uses)
      .filter((use) => growthOf(measured, smallest!.measured, use) > MOST_GROWTH)
      .map((use) => `${use} at ${world.documents} documents: ${times(growthOf(measured, smallest!.measured, use))}`),
  )
  const longer = others.flatMap(({ world, measured: { rows } }) =>
    Object.entries(rows)
      .filter(([page, count]) => count !== smallest!.measured.rows[page])
      .map(
        ([page, count]) =>
          `${page} at ${world.documents} documents: ${count} rows, ${smallest!.measured.rows[page]} at first`,
      ),
  )
  const beside = sizes.flatMap(({ world, measured: { published, rssBytes } }) => [
    ...over(Math.max(0, ...published), MOST_PUBLISHED_BYTES, `publish at ${world.documents} documents`, kib),
    ...over(rssBytes, MOST_MEMORY_BYTES, `memory at ${world.documents} documents`, mib),
  ])
  const start = long
    ? over(long.measured.ready.wallMs, MOST_START_MS, `start at ${long.measured.events} events`, seconds)
    : []
  const wrong = long && long.verified.problems > 0 ? [`verify: ${long.verified.problems} problems`] : []
  return [...grown, ...longer, ...beside, ...start, ...wrong]
}

const over = (value: number, most: number, what: string, unit: (value: number) => string): string[] =>
  value > most ? [`${what}: ${unit(value)}`] : []

/** Markdown. Says the commit it was measured at, and nothing of the machine. */
export function textOf(seen: Seen): string {
  const { commit, sizes, long } = seen
  const [smallest] = sizes
  const uses = Object.keys(smallest?.measured.uses ?? {})
  const counts = sizes.flatMap(({ measured }) => Object.values(measured.uses).map(({ length }) => length))
  const rows = uses.map((use) => [
    use,
    ...sizes.flatMap(({ measured }, rank) => cellsOf(measured, smallest!.measured, use, rank)),
  ])
  const others: [string, (measured: Measured) => string][] = [
    ['written by a publication, median', ({ published }) => kib(medianOf(published))],
    ['… at most', ({ published }) => kib(Math.max(...published))],
    ['memory after use', ({ rssBytes }) => mib(rssBytes)],
    ['… of it JavaScript’s', ({ heapBytes }) => mib(heapBytes)],
    ['start, processor', ({ ready }) => seconds(ready.cpuMs)],
    ['start, clock', ({ ready }) => seconds(ready.wallMs)],
  ]
  const head = ['', ...sizes.flatMap(({ world }, rank) => [`${world.documents}`, ...(rank > 0 ? ['×'] : [])])]
  const more = others.map(([name, of]) => [
    name,
    ...sizes.flatMap(({ measured }, rank) => [of(measured), ...(rank > 0 ? [''] : [])]),
  ])
  const events = sizes
    .map(({ world, measured }) => `${world.documents} documents, ${measured.events} events`)
    .join(' · ')
  const failed = missed(seen)
  return `# What the product costs as it grows

\`npm run bench -- growth\` at ${commit}. Made, not written: run it again.

Processor time of the process in milliseconds, medians of ${Math.min(...counts)} and more in two rounds, through the real use cases, without
HTTP, Next and sign-in. After use: ${events}. Of a list the page that
is as long at every size: ${Object.entries(smallest?.measured.rows ?? {})
    .map(([page, count]) => `${page} ${count} texts`)
    .join(', ')}.

${table([head, ...rows, ...more])}
${long ? longText(long) : ''}
${failed.length > 0 ? `Missed:\n\n${failed.map((each) => `- ${each}`).join('\n')}` : 'Every limit is kept.'}
`
}

function longText({ whole, checkpoint, measured: { ready, events }, verified }: NonNullable<Seen['long']>): string {
  const rate = Math.round((verified.events / verified.cpuMs) * 1000)
  return `
At ${events} events: ready after ${seconds(ready.cpuMs)} of the processor (${seconds(ready.wallMs)} on the clock, ${mib(ready.rssBytes)}) with a checkpoint,
after ${seconds(whole.ready.cpuMs)} (${seconds(whole.ready.wallMs)}, ${mib(whole.ready.rssBytes)}) without; the checkpoint is ${mib(checkpoint.bytes)}, written in ${seconds(checkpoint.wallMs)}. \`verify\` reads
${rate} events in a second of the processor (${verified.events} events and ${verified.revisions} frozen texts in ${seconds(verified.cpuMs)}).
`
}

function cellsOf(measured: Measured, smallest: Measured, use: string, rank: number): string[] {
  const ms = medianOf(measured.uses[use] ?? []).toFixed(1)
  const growth = growthOf(measured, smallest, use)
  return rank === 0 ? [ms] : [ms, growth > MOST_GROWTH ? `**${times(growth)}**` : times(growth)]
}

const growthOf = (measured: Measured, smallest: Measured, use: string): number =>
  medianOf(measured.uses[use] ?? []) / medianOf(smallest.uses[use] ?? [])

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column]!.length)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join(' | ')} |`
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

const medianOf = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0
const times = (growth: number): string => growth.toFixed(2)
const kib = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`
const mib = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MiB`
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`
