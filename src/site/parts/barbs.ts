/**
 * The vane of a feather cut into n barbs, one per organisation, the first at the bottom: SVG paths for a 32 × 32 box.
 * The numbers are those of the drawn sign (src/site/assets/brand).
 */
export function barbs(count: number): string[] {
  const cuts = Array.from(
    { length: count + 1 },
    (_, index) => TOP + HEIGHT * (index / count) + (index > 0 && index < count ? 3.2 * (1 - index / count) + 0.9 : 0),
  )
  return Array.from({ length: count }, (_, rank) => {
    const from = count - 1 - rank
    const upper = cuts[from]! + (from > 0 ? GAP / 2 : 0)
    const lower = cuts[from + 1]! - (from + 1 < count ? GAP / 2 : 0)
    const edge = (side: 1 | -1) =>
      edgeOf({ side, upper: rank === count - 1 ? null : upper, lower: rank === 0 ? null : lower })
    const points = [[MIDDLE, upper], ...edge(1), [MIDDLE, lower], ...edge(-1).reverse()]
    return `M${points.map((point) => point.map((value) => Math.round(value! * 100) / 100).join(' ')).join('L')}Z`
  })
}

/** The bare end of the shaft. */
export const SHAFT = 'M15.55 21 L15.2 27.2 L16 32 L16.8 27.2 L16.45 21 Z'

const TOP = -0.6
const BOTTOM = 25.4
const HEIGHT = BOTTOM - TOP
const MIDDLE = 16
const GAP = 1.1
const SLANT = 1.15
const STEPS = 14

/** Points down one side of a barb; its ends slant along the curve, except at the tip and the foot of the feather. */
function edgeOf({ side, upper, lower }: { side: 1 | -1; upper: number | null; lower: number | null }): number[][] {
  const start = upper === null ? TOP : slanted(upper, side)
  const end = lower === null ? BOTTOM : slanted(lower, side)
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const y = start + (end - start) * ((1 - Math.cos((Math.PI * step) / STEPS)) / 2)
    return [MIDDLE + side * widthAt(y, side), y]
  })
}

function widthAt(y: number, side: 1 | -1): number {
  const along = Math.min(1, Math.max(0, (y - TOP) / HEIGHT))
  const swell = Math.max(0, Math.sin(Math.PI * along ** 0.8)) ** 0.92
  return (side < 0 ? 5.4 : 5.4 * 0.84) * swell
}

/** The height at which a cut made at `from` on the shaft meets the edge. */
function slanted(from: number, side: 1 | -1): number {
  let [low, high] = [TOP, BOTTOM]
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (middle + SLANT * widthAt(middle, side) < from) low = middle
    else high = middle
  }
  return (low + high) / 2
}
