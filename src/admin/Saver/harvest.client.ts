'use client'

interface Editor {
  getEditorState(): { toJSON(): unknown }
}

/**
 * What the rich text that was typed in last holds this very moment, by its field. The form itself learns it half a second
 * later, and a page that is left does not wait for that.
 */
export function harvest(typedIn: Element | null): Readonly<Record<string, unknown>> {
  let field: HTMLElement | null = null
  for (let at = typedIn?.closest<HTMLElement>(FIELD); at; at = at.parentElement?.closest<HTMLElement>(FIELD)) field = at
  const name = field?.dataset.fieldPath ?? ''
  const root = field?.querySelector('[data-lexical-editor="true"]') as (Element & { __lexicalEditor?: Editor }) | null
  return /^\w+$/.test(name) && root?.__lexicalEditor ? { [name]: root.__lexicalEditor.getEditorState().toJSON() } : {}
}

const FIELD = '[data-field-path]'
