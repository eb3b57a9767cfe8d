'use client'
import { useState } from 'react'
import type { ReviewableType } from '#domain/content/index.ts'
import { useEvery } from './useEvery.client.ts'

const HEARTBEAT_SECONDS = 15

interface Asked {
  type: ReviewableType
  uid: string
  /** Whoever may not save is not announced, and needs to know of nobody. */
  isEditing: boolean
}

/** Names of the other people who have this form open. A failure says nobody: presence is a courtesy, never a condition. */
export function usePresence({ type, uid, isEditing }: Asked): readonly string[] {
  const [names, setNames] = useState<readonly string[]>([])
  useEvery(HEARTBEAT_SECONDS, () => void ask().then(setNames, () => setNames([])), { isAtOnce: true })
  return names

  async function ask(): Promise<string[]> {
    if (!isEditing) return []
    const body = JSON.stringify({ type, id: uid })
    const response = await fetch('/api/presence', {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body,
    })
    if (!response.ok) return []
    const { others = [] } = (await response.json()) as { others?: { name?: string }[] }
    return others.flatMap(({ name }) => name ?? [])
  }
}
