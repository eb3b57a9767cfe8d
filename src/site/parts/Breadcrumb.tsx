import type { Locale } from '#domain/content/shared.ts'
import { WORDS } from '../words.ts'

/** The way back; the last step is this page. */
export function Breadcrumb({ steps, locale }: { steps: readonly { title: string; href?: string }[]; locale: Locale }) {
  return (
    <nav className="fil" aria-label={WORDS[locale].breadcrumb}>
      <ol>
        {steps.map(({ title, href }, index) => (
          <li key={title} aria-current={index === steps.length - 1 ? 'page' : undefined}>
            {href ? <a href={href}>{title}</a> : title}
          </li>
        ))}
      </ol>
    </nav>
  )
}
