import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AstroConfig } from 'astro'
import { AstroError } from 'astro/errors'
import type { Options } from './options.ts'

/**
 * What can be wrong with right options: told before the build, which would only tell of it in the words of the bundler.
 *
 * @throws {AstroError}
 */
export function checkConfiguration(
  { root, integrations }: Pick<AstroConfig, 'root' | 'integrations'>,
  { components, customCss }: Pick<Options, 'components' | 'customCss'>,
): void {
  if (integrations.filter(({ name }) => name === '@offprint/astro').length > 1)
    throw new AstroError('offprint() stands twice among the integrations.', 'Leave one of them out.')
  const named = [
    ...Object.entries(components).map(([name, path]) => ({ option: `components.${name}`, path })),
    ...customCss.map((path) => ({ option: 'customCss', path })),
  ]
  for (const { option, path } of named) {
    if (path?.startsWith('.') && !existsSync(new URL(path, root)))
      throw new AstroError(
        `There is no file ${path}, which the option \`${option}\` of offprint() names.`,
        `Paths are relative to the project's folder: ${fileURLToPath(root)}`,
      )
  }
}
