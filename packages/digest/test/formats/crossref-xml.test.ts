import { expect, test } from 'vitest'
import { parse } from '../../src/parse.ts'

const read = (inside: string) =>
  parse({
    path: 'answer.xml',
    value: `<?xml version="1.0" encoding="UTF-8"?>\n<doi_records>\n<doi_record owner="10.1000"><crossref>\n${inside}\n</crossref></doi_record>\n</doi_records>\n`,
  })

const people = `<contributors><person_name sequence="first" contributor_role="author"><given_name>Ada</given_name><surname>Weaver</surname><affiliations><institution><institution_name>Loom House</institution_name></institution></affiliations><ORCID>https://orcid.org/0000-0002-1825-0097</ORCID></person_name><person_name sequence="additional" contributor_role="author"><given_name>Ben</given_name><surname>Knot</surname></person_name></contributors>`

test("a journal's article", async () => {
  const { format, papers, messages } = await read(
    `<journal><journal_metadata><full_title>Journal of Looms</full_title><issn>1234-5678</issn></journal_metadata><journal_issue><publication_date media_type="print"><month>11</month><year>2022</year></publication_date><journal_volume><volume>4</volume></journal_volume><issue>2</issue></journal_issue>
<journal_article language="en"><titles><title>Looms at <i>Rest</i></title><subtitle>A Study</subtitle></titles>${people}<jats:abstract xmlns:jats="x"><jats:p>We rest &lt; 2 looms.</jats:p></jats:abstract><publication_date media_type="online"><month>06</month><day>02</day><year>2022</year></publication_date><pages><first_page>10</first_page><last_page>21</last_page></pages><doi_data><doi>10.1000/LOOM</doi><resource>https://loom.example/1</resource></doi_data><citation_list><citation><doi>10.1000/other</doi></citation></citation_list></journal_article></journal>`,
  )
  expect([format, messages]).toEqual(['crossref-xml', []])
  expect(papers).toMatchObject([
    {
      title: 'Looms at Rest: A Study',
      authors: [
        { name: 'Ada Weaver', family: 'Weaver', orcid: '0000-0002-1825-0097', affiliation: 'Loom House' },
        { name: 'Ben Knot' },
      ],
      abstract: 'We rest < 2 looms.',
      ids: { doi: '10.1000/loom' },
      date: '2022-06-02',
      venue: 'Journal of Looms',
      volume: '4',
      issue: '2',
      pages: '10-21',
      type: 'journal-article',
      language: 'en',
    },
  ])
})

test("a meeting's paper, a preprint and a book's chapter, each with what it is in", async () => {
  const data = (doi: string) => `<doi_data><doi>${doi}</doi></doi_data>`
  const titled = (title: string) => `<titles><title>${title}</title></titles>`
  const conference = await read(
    `<conference><event_metadata><conference_name>Loom Days</conference_name></event_metadata><proceedings_metadata><proceedings_title>Proceedings of the Loom Days</proceedings_title><publisher><publisher_name>Loom House</publisher_name></publisher><publication_date><year>2013</year></publication_date><isbn>9781467361767</isbn></proceedings_metadata><conference_paper>${people}${titled('Knots')}${data('10.1000/1')}</conference_paper></conference>`,
  )
  expect(conference.papers).toMatchObject([
    {
      title: 'Knots',
      venue: 'Proceedings of the Loom Days',
      publisher: 'Loom House',
      date: '2013',
      ids: { doi: '10.1000/1', isbn: '9781467361767' },
    },
  ])
  const preprint = await read(
    `<posted_content type="preprint"><group_title>Weaving</group_title>${people}${titled('Warps')}<posted_date><month>08</month><day>06</day><year>2021</year></posted_date>${data('10.1000/2')}</posted_content>`,
  )
  expect(preprint.papers).toMatchObject([
    { title: 'Warps', date: '2021-08-06', categories: ['Weaving'], type: 'posted-content' },
  ])
  const chapter = await read(
    `<book><book_metadata>${titled('All of Looms')}<contributors><person_name contributor_role="editor"><given_name>Cy</given_name><surname>Reed</surname></person_name></contributors><publication_date><year>2011</year></publication_date>${data('10.1000/3')}</book_metadata><content_item>${people}${titled('Wefts')}<pages><first_page>885</first_page></pages>${data('10.1000/3_1')}</content_item></book>`,
  )
  expect(chapter.papers).toMatchObject([
    { title: 'Wefts', venue: 'All of Looms', date: '2011', pages: '885', type: 'book-chapter' },
  ])
  const book = await read(
    `<book><book_metadata>${titled('All of Looms')}<contributors><person_name contributor_role="editor"><given_name>Cy</given_name><surname>Reed</surname></person_name></contributors>${data('10.1000/3')}</book_metadata></book>`,
  )
  expect(book.papers).toMatchObject([{ title: 'All of Looms', authors: [], notes: ['Edited by Cy Reed'] }])
})
