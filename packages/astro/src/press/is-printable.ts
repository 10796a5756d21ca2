import type { AstroConfig } from 'astro'
import { hasOwnMiddleware } from '../own-pages.ts'

/**
 * Whether a site's pages may be printed. An adapter may render them in a place of its own, a middleware may change any
 * of them, a translation has pages of its own, and an integration that waits for the built pages is told of those
 * alone that Astro has written.
 */
export function isPrintable(config: AstroConfig): boolean {
  return (
    !config.adapter &&
    !config.i18n &&
    !hasOwnMiddleware(config) &&
    config.integrations.every(({ name, hooks }) => name === '@offprint/astro' || !hooks['astro:build:done'])
  )
}
