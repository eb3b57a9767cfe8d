import { createHash, randomBytes, randomUUID } from 'node:crypto'

/** SHA-256 of a text (UTF-8), 64 lower-case hexadecimal digits. */
export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

/** A fresh UUID (version 4, lower case): the id of a new document, person or command. */
export const newId = (): string => randomUUID()

/** 128 random bits, for the salt of a comment's hash. */
export const newSalt = (): string => randomBytes(16).toString('hex')
