import { type AddressConfig, createAddresses } from './addresses.ts'
import { type Catalogue, createCatalogue } from './catalogue.ts'
import type { Options } from './options.ts'
import { archiveOf, type Collection, projectAt, shared } from './shared.ts'

type Config = AddressConfig & { root: string }

/** The last one of this copy of the module: looked up for every page. */
let last: { collection: Collection; config: Config; options: Options; catalogue: Catalogue } | undefined

/**
 * The catalogue of the project's archive as it is now: made once, and again when a digest or the configuration has
 * changed.
 */
export function openCatalogue(
  config: Config,
  options: Options,
  collection = projectAt({ root: new URL(config.root) })?.collection,
): Catalogue {
  if (!collection) throw new Error('The digests have not been collected yet.')
  if (last?.collection !== collection || last.config !== config || last.options !== options) {
    const { base, site, trailingSlash, build, root } = config
    const made = JSON.stringify([
      collection.file,
      collection.fingerprint,
      root,
      base,
      site,
      trailingSlash,
      build.format,
      options,
    ])
    if (shared.opened?.of !== made) {
      const catalogue = createCatalogue(archiveOf(collection), options, createAddresses(config))
      shared.opened = { of: made, catalogue }
    }
    last = { collection, config, options, catalogue: shared.opened.catalogue }
  }
  return last.catalogue
}
