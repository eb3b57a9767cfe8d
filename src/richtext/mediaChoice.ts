import type { Where } from 'payload'

/** What a form offers where a picture is expected, and where a document to download is. */
export const PICTURES: Where = { mimeType: { contains: 'image/' } }
export const DOCUMENTS: Where = { mimeType: { equals: 'application/pdf' } }
