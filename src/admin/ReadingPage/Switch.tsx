import type { Route } from './route.ts'

interface Choice {
  readonly text: string
  readonly href: Route
  readonly isCurrent: boolean
}

/** One choice among a few, as links: it works by keyboard, without script, and can be sent to a colleague. */
export function Switch({ legend, choices }: { readonly legend: string; readonly choices: readonly Choice[] }) {
  return (
    <nav className="seg" aria-label={legend}>
      <p className="seg-l" aria-hidden="true">
        {legend}
      </p>
      <ul>
        {choices.map(({ text, href, isCurrent }) => (
          <li key={text}>
            <a href={href} aria-current={isCurrent ? 'true' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
