import { expect, it } from 'vitest'
import { isCommentKey } from '#admin/Comments/commentKey.ts'

type Pressed = Partial<Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'repeat'>> & { altGraph?: boolean }

const pressed = ({ altGraph = false, ...more }: Pressed) =>
  ({
    ...{ key: 'm', code: 'KeyM', ctrlKey: true, altKey: true, repeat: false, ...more },
    getModifierState: (name: string) => altGraph && name === 'AltGraph',
  }) as KeyboardEvent

it.each<[string, Pressed, boolean]>([
  ['Ctrl+Alt+M of an English keyboard', {}, true],
  ['of a French one, where the letter stands elsewhere', { code: 'Semicolon' }, true],
  ['the comma of a French one, where an English one has its M', { key: ',' }, false],
  ['of a Mac', { key: 'µ' }, true],
  ['of a keyboard that tells no sign', { key: 'Unidentified' }, true],
  ['with capitals on', { key: 'M' }, true],
  ['another letter at the place of M', { key: 'b' }, false],
  ['held down', { repeat: true }, false],
  ['AltGr+M, that writes µ', { key: 'µ', altGraph: true }, false],
  ['without Alt', { altKey: false }, false],
  ['without Ctrl', { ctrlKey: false }, false],
])('%s', (_, key, isIt) => expect(isCommentKey(pressed(key))).toBe(isIt))
