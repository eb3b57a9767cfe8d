'use client'
import { PasswordField, useAuth, useDocumentInfo, useFormFields, useTranslation } from '@payloadcms/ui'
import { languageFrom, say } from '../words.ts'

/** Asked beside the new password or address of one's own account; for anybody else's, nothing. */
export function CurrentPassword({ path }: { readonly path: string }) {
  const { i18n } = useTranslation()
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  const isChanging = useFormFields(([{ password, email }]) => {
    // Payload knows a field of that name whether or not it shows it.
    const isOther = typeof email?.value === 'string' && email.value !== user?.email
    return Boolean(password?.value) || isOther
  })
  if (!isChanging || !user || String(user.id) !== String(id)) return null
  const field = { name: 'currentPassword', label: say('currentPassword', languageFrom(i18n)), required: true } as const
  return <PasswordField autoComplete="current-password" field={field} path={path} schemaPath={path} />
}
