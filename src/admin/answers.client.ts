'use client'

type Heard = (response: Response) => void

/**
 * Tells of every answer this page gets, whoever asked: Payload has no place to hear of it. Answers how to stop.
 */
export function hearAnswers(heard: Heard): () => void {
  listen()
  listeners.add(heard)
  return () => void listeners.delete(heard)
}

const listeners = new Set<Heard>()
let isListening = false

function listen(): void {
  if (isListening) return
  isListening = true
  const ask = window.fetch.bind(window)
  window.fetch = async (...asked) => {
    const response = await ask(...asked)
    for (const heard of listeners) heard(response)
    return response
  }
}
