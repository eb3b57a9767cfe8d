/** The kinds of file a medium may be, and the ending it is stored under. Nothing else is taken in or served. */
export const MEDIA_EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
}

/** What a medium may be used for, by its kind of file: nothing else is shown or given in its place. */
export const isPicture = (mimeType: string): boolean => mimeType.startsWith('image/')
export const isDocument = (mimeType: string): boolean => mimeType === 'application/pdf'
