'use client'
import { useDocumentInfo } from '@payloadcms/ui'

/** The document whose form a body stands in: `chapters/<uid>`. */
export function useDocument(): string {
  const { collectionSlug, id } = useDocumentInfo()
  return `${collectionSlug ?? ''}/${id ?? ''}`
}
