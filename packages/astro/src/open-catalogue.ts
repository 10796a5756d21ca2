import { type AddressConfig, createAddresses } from './addresses.ts'
import { type Catalogue, createCatalogue } from './catalogue.ts'
import type { Options } from './options.ts'
import { archiveOf, projectAt } from './shared.ts'

let last: { fingerprint: string; catalogue: Catalogue } | undefined

/** The catalogue of the project's archive as it is now: made once, and again when a digest has changed. */
export function openCatalogue(config: AddressConfig & { root: string }, options: Options): Catalogue {
  const collection = projectAt({ root: new URL(config.root) })?.collection
  if (!collection) throw new Error('The digests have not been collected yet.')
  if (last?.fingerprint !== collection.fingerprint) {
    const catalogue = createCatalogue(archiveOf(collection), options, createAddresses(config))
    last = { fingerprint: collection.fingerprint, catalogue }
  }
  return last.catalogue
}
