/** The modules that the integration makes for the pages of a site. */

declare module 'virtual:offprint/site' {
  const site: import('./pages/props.js').Site
  export default site
}

/** The options of the site, checked and with their defaults. */
declare module 'virtual:offprint/options' {
  const options: import('./options.js').Options
  export default options
}

/** The archive of this build. */
declare module 'virtual:offprint/archive' {
  /** The archive with everything that pages look up in it. Cheap to call: it is made once. */
  export const catalogue: () => import('./catalogue.js').Catalogue
}

/** The owner's own style sheets (`customCss`), to be imported after the archive's. */
declare module 'virtual:offprint/styles'

/** A component: the site's own where its options name one, else the built-in. */
declare module 'virtual:offprint/components/Head' {
  const Head: typeof import('./components/Head.astro').default
  export default Head
}
declare module 'virtual:offprint/components/Header' {
  const Header: typeof import('./components/Header.astro').default
  export default Header
}
declare module 'virtual:offprint/components/Footer' {
  const Footer: typeof import('./components/Footer.astro').default
  export default Footer
}
declare module 'virtual:offprint/components/PaperHeader' {
  const PaperHeader: typeof import('./components/PaperHeader.astro').default
  export default PaperHeader
}
declare module 'virtual:offprint/components/PaperAbstract' {
  const PaperAbstract: typeof import('./components/PaperAbstract.astro').default
  export default PaperAbstract
}
declare module 'virtual:offprint/components/PaperLinks' {
  const PaperLinks: typeof import('./components/PaperLinks.astro').default
  export default PaperLinks
}
declare module 'virtual:offprint/components/PaperCite' {
  const PaperCite: typeof import('./components/PaperCite.astro').default
  export default PaperCite
}
declare module 'virtual:offprint/components/PaperTags' {
  const PaperTags: typeof import('./components/PaperTags.astro').default
  export default PaperTags
}
declare module 'virtual:offprint/components/PaperNeighbours' {
  const PaperNeighbours: typeof import('./components/PaperNeighbours.astro').default
  export default PaperNeighbours
}
declare module 'virtual:offprint/components/PaperAppearances' {
  const PaperAppearances: typeof import('./components/PaperAppearances.astro').default
  export default PaperAppearances
}
declare module 'virtual:offprint/components/PaperCard' {
  const PaperCard: typeof import('./components/PaperCard.astro').default
  export default PaperCard
}
declare module 'virtual:offprint/components/DigestHeader' {
  const DigestHeader: typeof import('./components/DigestHeader.astro').default
  export default DigestHeader
}
declare module 'virtual:offprint/components/TagHeader' {
  const TagHeader: typeof import('./components/TagHeader.astro').default
  export default TagHeader
}
declare module 'virtual:offprint/components/Pagination' {
  const Pagination: typeof import('./components/Pagination.astro').default
  export default Pagination
}
declare module 'virtual:offprint/components/Search' {
  const Search: typeof import('./components/Search.astro').default
  export default Search
}

/** The site's own style sheets, for their effect. */
declare module 'virtual:offprint/styles' {}
