import type { DefaultServerCellComponentProps } from 'payload'
import { Icon } from '../Icon.tsx'
import { languageFrom, say } from '../words.ts'

/** Whether the public reads some version of it, whatever the state of its working copy. */
export function LiveCell({ cellData, i18n }: DefaultServerCellComponentProps) {
  const language = languageFrom(i18n)
  if (cellData !== true) {
    return (
      <span className="cellule">
        <span aria-hidden="true">{say('notLiveCell', language)}</span>
        <span className="vh">{say('notLiveSpoken', language)}</span>
      </span>
    )
  }
  return (
    <span className="cellule cellule-ligne">
      <Icon name="globe" />
      {say('liveCell', language)}
    </span>
  )
}
