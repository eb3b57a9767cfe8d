/** `Ctrl+Alt+M`, wherever the letter stands on the keyboard (Alt+M is µ on a Mac). AltGr writes signs, and is Ctrl+Alt to some systems. */
export function isCommentKey(event: KeyboardEvent): boolean {
  if (!event.ctrlKey || !event.altKey || event.repeat || event.getModifierState('AltGraph')) return false
  return ['m', 'M', 'µ'].includes(event.key) || (isNoSign(event.key) && event.code === 'KeyM')
}

/** What a system tells of a key it writes nothing by, `Dead` or `Unidentified`. */
const isNoSign = (key: string): boolean => key.length > 1
