'use client'
import type { Language } from '#domain/wording.ts'
import { Icon } from '../Icon.tsx'
import { say } from '../words.ts'
import { ACTS, type Act } from './acts.ts'
import { idOf } from './names.ts'
import { indent, moveDown, moveUp, outdent, type Path, type Tree } from './tree.ts'

interface Props {
  readonly tree: Tree
  readonly path: Path
  readonly title: string
  readonly language: Language
  onAct(act: Act, path: Path): void
}

const TRIES = { up: moveUp, down: moveDown, indent, outdent, remove: () => true } as const

/** The moves of one entry. One that makes no sense stays within reach and says why. */
export function Acts({ tree, path, title, language, onAct }: Props) {
  return ACTS.map((act) => (
    <button
      key={act}
      type="button"
      id={idOf(path, act)}
      className={`plan-acte plan-acte-${act}`}
      title={say(act, language)}
      aria-label={say('actOn', language, { act: say(act, language), title })}
      aria-disabled={!TRIES[act](tree, path)}
      onClick={() => onAct(act, path)}
    >
      <Icon name={act} />
    </button>
  ))
}
