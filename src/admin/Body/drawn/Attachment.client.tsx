'use client'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import { DOCUMENT_LANGUAGES } from '#domain/vocabularies.ts'
import { sizeIn } from '#richtext/sizeIn.ts'
import { DOCUMENT_LANGUAGE } from '#words/blocks.ts'
import { WRITING_WORDS } from '#words/writing.ts'
import { useMedium } from '../media.client.ts'
import { useWords } from '../useWords.client.ts'
import type { Drawn } from './BlockDrawn.client.tsx'
import { MediumChoice } from './MediumChoice.client.tsx'
import { Slot } from './Slot.client.tsx'
import { usePut } from './useFields.client.ts'
import { uidOf } from './uidOf.ts'

export function Attachment({ nodeKey, fields, locale }: Drawn) {
  const isEditable = useLexicalEditable()
  const { language, said } = useWords()
  const put = usePut(nodeKey)
  const uid = uidOf(fields.file)
  const medium = useMedium(uid, locale)
  const chosen = typeof fields.language === 'string' ? fields.language : ''
  return (
    <div className="piece">
      <Slot nodeKey={nodeKey} name="title" hint={said(WRITING_WORDS.fileTitleHint)} className="corps-lien" />
      <div className="corps-outils">
        <span>
          {medium
            ? `${medium.name} (PDF, ${sizeIn(medium.bytes, language)})`
            : uid
              ? '…'
              : said(WRITING_WORDS.fileToCome)}
        </span>
        {isEditable && (
          <MediumChoice
            said={said(uid ? WRITING_WORDS.changeMedium : WRITING_WORDS.chooseFile)}
            mimeType="application/pdf"
            onChoose={(file) => put({ file })}
          />
        )}
        <select
          aria-label={said(DOCUMENT_LANGUAGE)}
          value={chosen}
          disabled={!isEditable}
          onChange={({ target }) => put({ language: target.value || undefined })}
        >
          <option value="">{said(WRITING_WORDS.noLanguage)}</option>
          {Object.entries(DOCUMENT_LANGUAGES).map(([value, word]) => (
            <option key={value} value={value}>
              {word[language]}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
