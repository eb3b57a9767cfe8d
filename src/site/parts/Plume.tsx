import type { Locale } from '#domain/content/shared.ts'
import { WORDS } from '../words.ts'
import { barbs, SHAFT } from './barbs.ts'

/** What one organisation has said: approved, awaited, asked for changes. */
export type BarbState = 'on' | 'att' | 'non'

/** Beyond this many organisations barbs cannot be told apart: words say it. */
const MOST_BARBS = 6

interface PlumeProps {
  /** In the fixed order of the organisations. */
  states: readonly BarbState[]
  locale: Locale
  className?: string
  /** What it says, when no words stand beside it. */
  label?: string
}

/** The feather with one barb per organisation. Decoration beside its words; an image with a name when alone. */
export function Plume({ states, locale, className = '', label }: PlumeProps) {
  if (states.length > MOST_BARBS) {
    const approved = states.filter((state) => state === 'on').length
    return <span className="plume-dite">{`${approved} ${WORDS[locale].of} ${states.length}`}</span>
  }
  const name = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  const paths = barbs(Math.max(1, states.length))
  return (
    <svg className={`plume ${className}`.trim()} viewBox="0 0 32 32" {...name}>
      <g transform="rotate(38 16 16) translate(-2.2 -1.6) scale(1.14)">
        <path className="hampe" d={SHAFT} />
        {paths.map((path, rank) => (
          <path key={path} className={`barbe ${states[rank] ?? 'on'}`} d={path} />
        ))}
      </g>
    </svg>
  )
}
