import type { DefaultServerCellComponentProps } from 'payload'
import { STATES, type State } from '#domain/review.ts'
import { STATE_WORDS } from '#words/review.ts'
import { Icon } from '../Icon.tsx'
import { stateLook } from '../WorkflowBar/stateLook.ts'
import { languageFrom } from '../words.ts'

/** The state of a document in a list: its word, with the icon the bar shows. */
export function StateCell({ cellData, i18n }: DefaultServerCellComponentProps) {
  const state: State = STATES.find((known) => known === cellData) ?? 'draft'
  const { tone, icon } = stateLook({ state })
  return (
    <span className={`cellule cellule-${tone}`}>
      <Icon name={icon} />
      {STATE_WORDS[state][languageFrom(i18n)]}
    </span>
  )
}
