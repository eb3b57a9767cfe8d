'use client'

/** The id of a block as Payload draws them: 24 hexadecimal digits. */
export const drawnId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')
