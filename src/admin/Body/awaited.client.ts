'use client'

/** Ids of blocks somebody has just put into the text: they open, or take the focus, as soon as they are drawn. */
const awaited = new Set<string>()

export const awaitIt = (id: string): void => void awaited.add(id)

/** Whether it is awaited; once asked, it is so no more. */
export const isAwaited = (id: string | undefined): boolean => id !== undefined && awaited.delete(id)
