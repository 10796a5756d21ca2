import { expect, test } from 'vitest'
import { parse } from '../../src/parse.ts'
import { brief, read } from './read.ts'

/** What is read of lines: title, authors joined, date and line of each paper. */
async function papersOf(lines: readonly string[]): Promise<string[]> {
  const { papers } = await read(['# Publications on kites', '', ...lines].join('\n'))
  return papers.map((paper) => {
    const { title, authors, date, venue } = brief(paper) as Record<string, unknown>
    return [title, (authors as string[] | undefined)?.join('; ') ?? '', date ?? '', venue ?? ''].join(' | ')
  })
}

const paragraphs = (lines: readonly string[]) => lines.flatMap((line) => [line, ''])

test('References without a link are papers, each in a paragraph of its own', async () => {
  expect(
    await papersOf(
      paragraphs([
        'Byron, A., & Hopper, G. (2019). Woven kites in strong winds. *Journal of Kites*, 12(3), 12–34.',
        'Dow, C., Fox, D., & Gill, E. (2020). Kites on land: A study of strings. In *Proceedings of the Kite Conference* (pp. 1–10).',
        'N.D. Byron, L. Hopper, and T. Dow. 2020. Elastic Kites: Provisioning of strings. In Proceedings of KITE 20, 1-12.',
        'Byron A, Hopper G. Kites and public health. Lancet Kites. 2015;12(3):123-30.',
        'Byron, A. and Hopper, G., 2019. Weaving kites abroad. Journal of Kites, 12(3), pp.12-34.',
        'Hart F. How kites fly. Kites Today. 2018;4:5-9.',
        'Byron, Ada, and Grace Hopper. "Weaving Kites at Home." *Kite Quarterly* 12, no. 3 (2019): 12-34.',
      ]),
    ),
  ).toEqual([
    'Woven kites in strong winds | A. Byron; G. Hopper | 2019 | Journal of Kites, 12(3), 12–34',
    'Kites on land: A study of strings | C. Dow; D. Fox; E. Gill | 2020 | Proceedings of the Kite Conference (pp. 1–10)',
    'Elastic Kites: Provisioning of strings | N.D. Byron; L. Hopper; T. Dow | 2020 | Proceedings of KITE 20, 1-12',
    'Kites and public health | A Byron; G Hopper | 2015 | Lancet Kites. 2015;12(3):123-30',
    'Weaving kites abroad | A. Byron; G. Hopper | 2019 | Journal of Kites, 12(3), pp.12-34',
    'How kites fly | F. Hart | 2018 | Kites Today. 2018;4:5-9',
    'Weaving Kites at Home | Ada Byron; Grace Hopper | 2019 | Kite Quarterly 12, no. 3 (2019): 12-34',
  ])
})

test('Two people ahead of a colon are authors where a sentence and a venue with a year follow', async () => {
  expect(
    await papersOf([
      '- Ada Byron, Grace Hopper, Cy Dow: A study of woven kites. Kite Letters, 2023',
      '- Ada Vera Byron, Grace Hopper: Strings of kites in strong winds. Kite & Loom Journal, ISSN 1859-0128, Accepted (June 2023)',
      '- Cy Dow, Di Fox: Small looms for large kites: LoomNet and Kite-16. Journal of Kites 26(1): 2672-2680 (May 2023)',
      '- A. Byron, G. Hopper, "Lanterns on land," Kite Access, vol. 3, pp. 1-9, 2023, SCIE, IF 2021 3.401.',
    ]),
  ).toEqual([
    'A study of woven kites | Ada Byron; Grace Hopper; Cy Dow | 2023 | Kite Letters, 2023',
    'Strings of kites in strong winds | Ada Vera Byron; Grace Hopper | 2023 | Kite & Loom Journal, ISSN 1859-0128, Accepted (June 2023)',
    'Small looms for large kites: LoomNet and Kite-16 | Cy Dow; Di Fox | 2023 | Journal of Kites 26(1): 2672-2680 (May 2023)',
    'Lanterns on land | A. Byron; G. Hopper | 2023 | Kite Access, vol. 3, pp. 1-9, 2023, SCIE, IF 2021 3.401',
  ])
})

test('The first name alone may be turned round, ahead of names with initials and of a year', async () => {
  expect(
    await papersOf([
      '- Byron, A.H., B.G. Hopper, T.H. Dow, and V.B. Fox. 2008. Kites as models of wind in towns. *Kite Letters* 10: 2712-2724.',
      '- Byron, A.H. and P. Gill. 2007. Kites predict what winds do. *Journal of Kites* 104:19885-19890.',
    ]),
  ).toEqual([
    'Kites as models of wind in towns | A.H. Byron; B.G. Hopper; T.H. Dow; V.B. Fox | 2008 | Kite Letters 10: 2712-2724',
    'Kites predict what winds do | A.H. Byron; P. Gill | 2007 | Journal of Kites 104:19885-19890',
  ])
})

test('References of one block are papers, one a line', async () => {
  expect(
    await papersOf([
      '[1] A. Byron and G. Hopper, "Woven lanterns," IEEE Trans. Lanterns, vol. 3, no. 2, pp. 1-9, 2017.',
      '[2] C. Dow, "Lanterns on land," in Proc. LANT, 2018, pp. 3-4.',
    ]),
  ).toEqual([
    'Woven lanterns | A. Byron; G. Hopper | 2017 | IEEE Trans. Lanterns, vol. 3, no. 2, pp. 1-9, 2017',
    'Lanterns on land | C. Dow | 2018 | Proc. LANT, 2018, pp. 3-4',
  ])
})

test('Commas alone may part authors, title and venue', async () => {
  expect(
    await papersOf([
      '- Ada Byron, Grace Hopper, Woven Kites in Strong Winds, Journal of Kites, 2019',
      '- Cy Dow, Di Fox and Ed Gill, Kites on Land: A Study, KITE 2020',
      '- A. Byron, G. Hopper, and C. Dow, Lanterns and their Makers, Proc. of the Lantern Conference, 2021',
    ]),
  ).toEqual([
    'Woven Kites in Strong Winds | Ada Byron; Grace Hopper | 2019 | Journal of Kites, 2019',
    'Kites on Land: A Study | Cy Dow; Di Fox; Ed Gill | 2020 | KITE 2020',
    'Lanterns and their Makers | A. Byron; G. Hopper; C. Dow | 2021 | Proc. of the Lantern Conference, 2021',
  ])
})

test('Two things that a title names before its colon are no authors, and authors are no title', async () => {
  const link = '[pdf](https://arxiv.org/abs/2301.0000'
  expect(
    await papersOf([
      `- Deep Woven Kites and Paper Lanterns: A Survey of Looms, KITE 2021 ${link}1)`,
      `- Ann Lee, Bo Kim. Weaving Kites for Fun. KITE 2019. ${link}2)`,
      `- Roland K. Loom, Bo Kim and Cy Dow. Weaving Kites in Contrast. KITE 2020. ${link}3)`,
      `- Ann Lee, Bo Kim, Cy Dow and Di Fox. KITE 2021.`,
      `- Byron A., Hopper G. Weaving kites for profit // Kite Letters. – 2019. – Vol. 12. ${link}4)`,
    ]),
  ).toEqual([
    'Deep Woven Kites and Paper Lanterns: A Survey of Looms |  | 2021 | KITE 2021',
    'Weaving Kites for Fun | Ann Lee; Bo Kim | 2019 | KITE 2019',
    'Weaving Kites in Contrast | Roland K. Loom; Bo Kim; Cy Dow | 2020 | KITE 2020',
    'Weaving kites for profit | A. Byron; G. Hopper | 2019 | Kite Letters. – 2019. – Vol. 12',
  ])
})

test('A tool or a post among papers is none by its link to code or to a blog', async () => {
  const paper = (n: number) =>
    `- Weaving Kites with Loom Number ${n} [[paper]](https://arxiv.org/abs/2301.0000${n})`
  expect(
    await papersOf([
      ...[1, 2, 3, 4, 5, 6, 7, 8].map(paper),
      '- Announcing Loom 1.0: A Kite Engine for Everyone [[Blog]](https://medium.com/loom)',
      '- Loom is an easy to use tool for weaving kites [[GitHub]](https://github.com/loom/loom)',
      '- Kites Without Looms: A Study of Bare Hands [[code]](https://github.com/kite/bare)',
    ]),
  ).toEqual([
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `Weaving Kites with Loom Number ${n} |  |  | `),
    'Kites Without Looms: A Study of Bare Hands |  |  | ',
  ])
})

test('Authors and year may be set in bold ahead of a plain title', async () => {
  const link = '[[link]](https://doi.org/10.1000/kites.'
  expect(
    await papersOf([
      `- **Byron, A., et al. (2025).** A Review of Studies on Woven Kites: From Paper to Cloth. *Kite Letters*, 3(1), 4-9. ${link}1)`,
      `- **Byron, A. B. (2023).** Kites for teams: strings and trust. ${link}2)`,
      `- **Byron, A., & Hopper, G. (2022).** (How) Do Lanterns Keep Their Light? ${link}3)`,
      `- **Byron, A., Hopper, G. M., Dow, C., et al. (2006).** *Lanterns Across the Land*. Loom Press. ${link}4)`,
      `- **Cy Dow, Di Fox (n.d.).** Strings Learned at Home Hold in the Wind. ${link}5)`,
      `- **G. M. Hopper (1990).** Kite Rating: The Making of a Scale for Weavers. ${link}6)`,
      `- **Dow, C. (2021).** Do Looms Weave Alone? Limits of Cloth under Steady Wind. *Kite Letters*, 2(1), 1-3. ${link}7)`,
      `- **Weaving Kites in Trees (2020)**. A study that anybody can read. ${link}8)`,
    ]),
  ).toEqual([
    'A Review of Studies on Woven Kites: From Paper to Cloth | A. Byron | 2025 | Kite Letters, 3(1), 4-9',
    'Kites for teams: strings and trust | A. B. Byron | 2023 | ',
    '(How) Do Lanterns Keep Their Light? | A. Byron; G. Hopper | 2022 | ',
    'Lanterns Across the Land | A. Byron; G. M. Hopper; C. Dow | 2006 | ',
    'Strings Learned at Home Hold in the Wind | Cy Dow; Di Fox |  | ',
    'Kite Rating: The Making of a Scale for Weavers | G. M. Hopper | 1990 | ',
    'Do Looms Weave Alone? Limits of Cloth under Steady Wind | C. Dow | 2021 | Kite Letters, 2(1), 1-3',
    'Weaving Kites in Trees (2020) |  |  | ',
  ])
})

test('Where a list begins with authors and year, one person in full does, too', async () => {
  const link = '[[link]](https://arxiv.org/abs/2301.0000'
  expect(
    await papersOf([
      `- Byron, A., & Hopper, G. (2022). Do Lanterns Keep Their Light? ${link}1)`,
      `- Cy Dow (2023). Why We Doubt the Strength of Strings. ${link}2)`,
      `- Byron, A., Hopper, G., et al. (2021). Lanterns Across the Land. ${link}3)`,
      `- Di Fox, Ed Gill (2021). Position: Stop Weaving at Night. ${link}4)`,
      `- Hopper, G. (2019). Looms of the North. ${link}5)`,
      `- Gill, E. (2018). Looms of the South. ${link}6)`,
    ]),
  ).toEqual([
    'Do Lanterns Keep Their Light? | A. Byron; G. Hopper | 2022 | ',
    'Why We Doubt the Strength of Strings | Cy Dow | 2023 | ',
    'Lanterns Across the Land | A. Byron; G. Hopper | 2021 | ',
    'Position: Stop Weaving at Night | Di Fox; Ed Gill | 2021 | ',
    'Looms of the North | G. Hopper | 2019 | ',
    'Looms of the South | E. Gill | 2018 | ',
  ])
})

test('A venue behind one author in italics is no author', async () => {
  expect(
    await papersOf([
      '1. **Learning to Weave with Old Looms** *Cy Dow, ICML 2003.* [[PDF]](https://example.org/looms.pdf)',
    ]),
  ).toEqual(['Learning to Weave with Old Looms | Cy Dow | 2003 | ICML 2003'])
})

test('in a text file, references with blank lines between them are no cards of a page', async () => {
  const { format, papers } = await parse({
    path: 'references.txt',
    value:
      'Weber, A., & Cruz, J. (2024). Counting late: How small models learn. Journal of Counting, 5(2), 1-20. https://doi.org/10.1000/1\n\nKim, B. (2023). Slow roads to fast maps. Maps, 7(1), 3-9. https://doi.org/10.1000/2\n\nDow, C. E. (2022). Third time lucky, and what came of it. Luck, 3, 1-2. https://doi.org/10.1000/3\n',
  })
  expect(format).toBe('plain-list')
  expect(papers).toMatchObject([
    {
      title: 'Counting late: How small models learn',
      authors: [{}, {}],
      date: '2024',
      ids: { doi: '10.1000/1' },
    },
    { title: 'Slow roads to fast maps', authors: [{ name: 'B. Kim' }], date: '2023' },
    { title: 'Third time lucky, and what came of it', authors: [{ name: 'C. E. Dow' }], date: '2022' },
  ])
})

test('A long name of where a paper appeared ahead of its link makes no passage of a reference', async () => {
  const venue =
    '2018 41st International Conference on Kites and Signals of Flight in Rain and Storms (KSF) (pp. 1-5). KITE'
  expect(
    await papersOf(
      paragraphs([
        `Weber, M., Lind, J., & Dow, R. (2018). Minimal listening to kites. In ${venue}. https://doi.org/10.1109/8441425`,
        `Weber, M., Lind, J. and Dow, R., 2018, July. Idle listening to kites. In ${venue}. https://kites.example.org/8441427`,
        'Ada Weber, Bo Lind , Cy Dow ”Challenges in the Life of Kites”, Presented at 2016 Kite Conference',
      ]),
    ),
  ).toEqual([
    `Minimal listening to kites | M. Weber; J. Lind; R. Dow | 2018 | ${venue}`,
    `Idle listening to kites | M. Weber; J. Lind; R. Dow | 2018-07 | ${venue}`,
    'Challenges in the Life of Kites | Ada Weber; Bo Lind; Cy Dow | 2016 | Presented at 2016 Kite Conference',
  ])
})

test('References all in bold are papers, and head nothing', async () => {
  expect(
    await papersOf(
      paragraphs([
        '__Weber, A., et al. (2016). "Kites in Many Winds: Initial Capabilities." Bulletin of the Kite Society 97(4): 621-638.__',
        'What it does for kites in the rain, and for the ropes that hold them.',
        '__Dow, Cy & Lind, Bo. (2020). Sensing of Winds: A Review and a Framing. Kite Letters. 12. 1107. 10.3390/kl12071107.__',
        'A review of how kites sense winds.',
        '__Ropes and what holds them since 2020__',
        'They hold by knots.',
      ]),
    ),
  ).toEqual([
    'Kites in Many Winds: Initial Capabilities | A. Weber | 2016 | Bulletin of the Kite Society 97(4): 621-638',
    'Sensing of Winds: A Review and a Framing | Cy Dow; Bo Lind | 2020 | Kite Letters. 12. 1107. 10.3390/kl12071107',
  ])
})

test('Journals with their volumes behind commas end titles, and a name and a year begin a sentence', async () => {
  expect(
    await papersOf(
      paragraphs([
        'Weber, A.B., C. Lind, and D. Dow (2004), Preserving kites in high winds: a distributed approach, J. Kites, 298, 80-111, doi:10.1016/j.jkites.2004.03.041.',
        'Ada Weber, Bo Lind & Cy Dow (2011) The coupled kites of two towns (KITE), Kite Sciences Journal, 56:1, 84-98',
        'Weber, A. and Lind, B. (2004) Kites, Ropes, and Winds of Towns, Kite Letters, 12(3), 4-9.',
        '[Weber (2013)](https://www.sciencedirect.com/science/article/pii/S1364815213001898) suggested that kites be replaced by looms.',
      ]),
    ),
  ).toEqual([
    'Preserving kites in high winds: a distributed approach | A.B. Weber; C. Lind; D. Dow | 2004 | J. Kites, 298, 80-111',
    'The coupled kites of two towns (KITE) | Ada Weber; Bo Lind; Cy Dow | 2011 | Kite Sciences Journal, 56:1, 84-98',
    'Kites, Ropes, and Winds of Towns | A. Weber; B. Lind | 2004 | Kite Letters, 12(3), 4-9',
  ])
})

test('People who are all turned round stand ahead of a comma and a title, and a year in brackets ends the journal behind it', async () => {
  expect(
    await papersOf([
      '- Weber, A.-B., Lind, O.A., Dow, W.H.J. and Moe, E., Maximizing the power density of aqueous kites, Journal of Power Kites 339 (2017) 80-85 [DOI](https://doi.org/10.1234/j.kites.2016.11.053)',
      '- Weber, T., Lind, A.G., El Dow, M. and Hold, S.*, Simultaneous, lasting control of strings, Chemistry of Kites (2016), in press [DOI](https://doi.org/10.1234/acs.kite.6b03902)',
      '- Lind, P. and Moe, E.*, Realistic simulation of winds for kites, International Journal of Kites (2016), in press',
      '- Weber, S.V., Dutt, M. and Moe, E., 3D printed field and frame for kites, Kite Communications 72 (2016) 15-18',
    ]),
  ).toEqual([
    'Maximizing the power density of aqueous kites | A.-B. Weber; O.A. Lind; W.H.J. Dow; E. Moe | 2017 | Journal of Power Kites 339 (2017) 80-85',
    'Simultaneous, lasting control of strings | T. Weber; A.G. Lind; M. El Dow; S. Hold | 2016 | Chemistry of Kites (2016), in press',
    'Realistic simulation of winds for kites | P. Lind; E. Moe | 2016 | International Journal of Kites (2016), in press',
    '3D printed field and frame for kites | S.V. Weber; M. Dutt; E. Moe | 2016 | Kite Communications 72 (2016) 15-18',
  ])
})
