'use client'
import { useListDrawer } from '@payloadcms/ui'
import { useMemo } from 'react'

interface Props {
  readonly said: string
  /** The beginning of the media types that may be chosen: `image/`. */
  readonly mimeType: string
  onChoose(uid: string): void
}

/** Chooses a picture or a document in the library, or adds one to it. */
export function MediumChoice({ said, mimeType, onChoose }: Props) {
  const filterOptions = useMemo(() => ({ media: { mimeType: { contains: mimeType } } }), [mimeType])
  const [ListDrawer, , { openDrawer, closeDrawer }] = useListDrawer({
    collectionSlugs: ['media'],
    filterOptions,
    uploads: true,
  })
  return (
    <>
      <button type="button" className="corps-bouton" onClick={openDrawer}>
        {said}
      </button>
      <ListDrawer
        onSelect={({ docID }) => {
          onChoose(docID)
          closeDrawer()
        }}
      />
    </>
  )
}
