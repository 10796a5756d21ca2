import { type AddressConfig, createAddresses } from './addresses.ts'
import { type Catalogue, createCatalogue } from './catalogue.ts'
import type { Options } from './options.ts'
import { keyOf } from './pages/key.ts'
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
    const key = catalogueKey(collection, config, options)
    if (shared.opened?.key !== key) {
      const catalogue = createCatalogue(archiveOf(collection), options, createAddresses(config))
      shared.opened = { key, catalogue }
    }
    last = { collection, config, options, catalogue: shared.opened.catalogue }
  }
  return last.catalogue
}

/** A hash of all that a catalogue is made of. */
export function catalogueKey(
  { fingerprint }: Pick<Collection, 'fingerprint'>,
  { base, site, trailingSlash, build }: AddressConfig,
  options: Options,
): string {
  return keyOf([fingerprint, base, site, trailingSlash, build.format, options])
}
