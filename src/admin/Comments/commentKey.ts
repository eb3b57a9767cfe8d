/** `Ctrl+Alt+M`, wherever the letter stands on the keyboard. AltGr writes signs, and is Ctrl+Alt to some systems. */
export function isCommentKey(event: KeyboardEvent): boolean {
  if (!event.ctrlKey || !event.altKey || event.repeat || event.getModifierState('AltGraph')) return false
  return /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() === 'm' : event.code === 'KeyM'
}
