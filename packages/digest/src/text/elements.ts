/**
 * Elements that stand in texts of papers as markup: of HTML (https://html.spec.whatwg.org/multipage/indices.html) with
 * those it has given up, of JATS (https://jats.nlm.nih.gov/) and of MathML. Names that papers use for marks of their own
 * (`<think>`, `<mask>`, `<search>`) are left out, though some are those of rare elements.
 */
const ELEMENTS = new Set(
  (
    'a abbr acronym address article aside audio b base bdi bdo big blockquote body br button canvas caption center cite ' +
    'code col colgroup dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form ' +
    'frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main ' +
    'mark menu meta nav nobr noembed noframes noscript object ol optgroup option p picture pre q rp rt ruby s samp ' +
    'script section select small source span strike strong style sub summary sup svg table tbody td template textarea ' +
    'tfoot th thead time title tr track tt u ul var video wbr xmp ' +
    'abstract abstracttext alternatives bold disp-formula ext-link inf inline-formula italic list list-item monospace ' +
    'overline roman sans sc scp sec tex-math underline xref ' +
    'annotation math menclose mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms ' +
    'mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics'
  ).split(' '),
)

/** Whether a name in lower case is that of a known element. */
export function isElement(name: string): boolean {
  return ELEMENTS.has(name)
}

const TAG = /^<\/?([a-z][a-z0-9-]*)(.{0,200})/is

/**
 * Whether a tag is markup and no mark of a paper's own: it is that of a known element, or it has attributes or a
 * namespace. What follows a name of one letter without being an attribute is a comparison: `a <b and c> d`.
 *
 * @example isMarkup('</em>') // true
 * @example isMarkup('<think>') // false
 */
export function isMarkup(tag: string): boolean {
  const [, name = '', rest = ''] = TAG.exec(tag) ?? []
  if (rest.includes('=') || rest.startsWith(':')) return true
  return ELEMENTS.has(name.toLowerCase()) && (name.length > 1 || /^\s*\/?>/.test(rest))
}
