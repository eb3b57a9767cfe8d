'use client'
import { useState } from 'react'

/** Which requests this person ticked, on this device; what is no longer asked for is forgotten. */
export function useTicks(place: string, asked: readonly number[]) {
  const key = `coplume.corrections ${place}`
  const [ticked, setTicked] = useState<readonly number[]>(() => read(key))
  const done = ticked.filter((seq) => asked.includes(seq))
  const tick = (seq: number, isDone: boolean) => {
    const next = [...done.filter((each) => each !== seq), ...(isDone ? [seq] : [])]
    setTicked(next)
    try {
      localStorage.setItem(key, JSON.stringify(next))
    } catch {
      // Ticked as long as the page stands.
    }
  }
  return { done, tick }
}

function read(key: string): number[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(found) ? found.filter((each) => typeof each === 'number') : []
  } catch {
    return []
  }
}
