'use client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import { BODY_WORDS } from '#words/body.ts'
import { WRITING_WORDS } from '#words/writing.ts'
import { useMedium } from '../media.client.ts'
import { useNumber } from '../notes.client.ts'
import { useWords } from '../useWords.client.ts'
import type { Drawn } from './BlockDrawn.client.tsx'
import { MediumChoice } from './MediumChoice.client.tsx'
import { Slot } from './Slot.client.tsx'
import { usePut } from './useFields.client.ts'
import { uidOf } from './uidOf.ts'

export function Figure({ nodeKey, fields, locale }: Drawn) {
  const [editor] = useLexicalComposerContext()
  const isEditable = useLexicalEditable()
  const { said } = useWords()
  const put = usePut(nodeKey)
  const number = useNumber(editor, nodeKey)
  const uid = uidOf(fields.image)
  const medium = useMedium(uid, locale)
  const words = locale === 'en' ? 'en' : 'fr'
  return (
    <figure className="fig">
      {medium ? (
        <img src={medium.url} alt={medium.alt} />
      ) : (
        <p className="corps-absent">{uid ? '…' : said(WRITING_WORDS.pictureToCome)}</p>
      )}
      {isEditable && (
        <p className="corps-outils">
          <MediumChoice
            said={said(uid ? WRITING_WORDS.changeMedium : WRITING_WORDS.choosePicture)}
            mimeType="image/"
            onChoose={(image) => put({ image })}
          />
        </p>
      )}
      <figcaption>
        <b>
          {BODY_WORDS.figure[words]} {number}.
        </b>{' '}
        <Slot nodeKey={nodeKey} name="caption" hint={medium?.caption || said(WRITING_WORDS.pictureCaptionHint)} />
        {medium?.credit && (
          <span>
            {' '}
            {BODY_WORDS.credit[words]} {medium.credit}
          </span>
        )}
      </figcaption>
    </figure>
  )
}
