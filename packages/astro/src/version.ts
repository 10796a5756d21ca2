import { readFileSync } from 'node:fs'

/** This package's version: part of every cache's key, so that an upgrade renders anew. */
export const version: string = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
).version
