import type { Language } from '#domain/wording.ts'
import { Icon } from '../Icon.tsx'
import { say } from '../words.ts'

interface Props {
  readonly note: string
  /** Name of whoever submitted, or null. */
  readonly by: string | null
  readonly language: Language
}

/** What the author of a version says to those who are asked to read it. */
export function Note({ note, by, language }: Props) {
  const title = by ? say('noteOf', language, { name: by }) : say('noteOfNobody', language)
  return (
    <section className="avis avis-mot" aria-label={title}>
      <Icon name="message-square-plus" />
      <div>
        <p>
          <b>{title}</b>
        </p>
        <blockquote>{note}</blockquote>
      </div>
    </section>
  )
}
