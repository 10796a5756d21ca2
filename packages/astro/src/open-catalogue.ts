import { type AddressConfig, createAddresses } from './addresses.ts'
import { type Catalogue, createCatalogue } from './catalogue.ts'
import type { Options } from './options.ts'
import { archiveOf, projectAt, shared } from './shared.ts'

/** The last one of this copy of the module: looked up for every page. */
let last: { fingerprint: string; catalogue: Catalogue } | undefined

/** The catalogue of the project's archive as it is now: made once, and again when a digest has changed. */
export function openCatalogue(config: AddressConfig & { root: string }, options: Options): Catalogue {
  const collection = projectAt({ root: new URL(config.root) })?.collection
  if (!collection) throw new Error('The digests have not been collected yet.')
  if (last?.fingerprint !== collection.fingerprint) {
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
    last = { fingerprint: collection.fingerprint, catalogue: shared.opened.catalogue }
  }
  return last.catalogue
}
