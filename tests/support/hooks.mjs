/** Loaded before a program: on SIGUSR1 it says how much an async resource of that process carries; two when nobody hooks them. */
import { AsyncResource } from 'node:async_hooks'

process.on('SIGUSR1', () => {
  console.log(`symbols: ${Object.getOwnPropertySymbols(new AsyncResource('looked at')).length}`)
})
