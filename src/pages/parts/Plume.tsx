/** What one barb says of one organisation: approved, awaited, changes requested, abstained. */
export type Barb = 'on' | 'att' | 'non' | 'abs'

/** Above this a feather no longer reads: write « 5 sur 8 » instead. */
const MAX_BARBS = 6
const SHAFT = 'M15.55 21 L15.2 27.2 L16 32 L16.8 27.2 L16.45 21 Z'

interface Props {
  /** One per organisation, in the fixed order of the organisations; the first is the lowest barb. */
  readonly barbs: readonly Barb[]
  /** Said aloud when no text beside it says the same. */
  readonly label?: string
  readonly className?: string
}

/** The feather with one barb per organisation: full once it has approved. */
export function Plume({ barbs, label, className }: Props) {
  if (barbs.length === 0 || barbs.length > MAX_BARBS) return null
  const said = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return (
    <svg className={['plume', className].filter(Boolean).join(' ')} viewBox="0 0 32 32" {...said}>
      <g transform="rotate(38 16 16) translate(-2.2 -1.6) scale(1.14)">
        <path className="hampe" d={SHAFT} />
        {barbPaths(barbs.length).map((d, index) => (
          <path key={d} className={`barbe ${barbs[index]}`} d={d} />
        ))}
      </g>
    </svg>
  )
}

const TOP = -0.6
const BOTTOM = 25.4
const AXIS = 16
const SLOPE = 1.15
const GAP = 1.1
const STEPS = 14

/** Cuts the outline of a feather into `count` slanted barbs, the lowest first. */
export function barbPaths(count: number): string[] {
  const cuts = Array.from({ length: count + 1 }, (_, i) => TOP + (BOTTOM - TOP) * (i / count) + (i > 0 && i < count ? 3.2 * (1 - i / count) + 0.9 : 0))
  return Array.from({ length: count }, (_, k) => {
    const isTop = k === count - 1
    const isBottom = k === 0
    const from = (cuts[count - 1 - k] ?? TOP) + (isTop ? 0 : GAP / 2)
    const to = (cuts[count - k] ?? BOTTOM) - (isBottom ? 0 : GAP / 2)
    const side = (sign: 1 | -1) => edge({ sign, from: isTop ? TOP : meeting(from, sign), to: isBottom ? BOTTOM : meeting(to, sign) })
    const points = [[AXIS, from], ...side(1), [AXIS, to], ...side(-1).reverse()]
    return `M${points.map((point) => point.map((n) => Math.round((n ?? 0) * 100) / 100).join(' ')).join('L')}Z`
  })
}

/** Half-width of the feather at height `y`, a little narrower on the right. */
function width(y: number, sign: 1 | -1): number {
  const t = Math.min(1, Math.max(0, (y - TOP) / (BOTTOM - TOP)))
  return (sign < 0 ? 5.4 : 5.4 * 0.84) * Math.max(0, Math.sin(Math.PI * t ** 0.8)) ** 0.92
}

/** Height where a cut that leaves the axis at `start` meets the outline. */
function meeting(start: number, sign: 1 | -1): number {
  let [low, high] = [TOP, BOTTOM]
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2
    if (middle + SLOPE * width(middle, sign) < start) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function edge({ sign, from, to }: { sign: 1 | -1; from: number; to: number }): [number, number][] {
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const y = from + (to - from) * ((1 - Math.cos((Math.PI * i) / STEPS)) / 2)
    return [AXIS + sign * width(y, sign), y]
  })
}
