import { expect, test } from 'vitest'
import { collectAuthors } from '../src/authors.ts'

const sorted = (...authors: Parameters<typeof collectAuthors>[0][number]['authors']) =>
  collectAuthors([{ slug: 'paper', authors }]).map(({ name, sortName }) => [name, sortName])

test('authors stand by the name that a citation sorts them by, whether a source sets it apart or not', () => {
  expect(
    sorted(
      { name: 'Bernt Adler' },
      { name: 'Zoë Baker', family: 'Baker', given: 'Zoë' },
      { name: 'Ada van den Cole' },
      { name: 'Martin Dove Jr.' },
    ),
  ).toEqual([
    ['Bernt Adler', 'Adler'],
    ['Zoë Baker', 'Baker'],
    ['Martin Dove Jr.', 'Dove'],
    ['Ada van den Cole', 'van den Cole'],
  ])
})

test('groups, handles and names that put the family first stay whole', () => {
  expect(
    sorted({ name: 'The Letters Group', group: true }, { name: '王小明' }, { name: 'bluebird' }),
  ).toEqual([
    ['bluebird', 'bluebird'],
    ['The Letters Group', 'The Letters Group'],
    ['王小明', '王小明'],
  ])
})

test('one ORCID is one person under whatever name, and knows the family name that any source sets apart', () => {
  const orcid = '0000-0001-2345-6789'
  const papers = [
    { slug: 'new', authors: [{ name: 'A. Lovelace', orcid }] },
    { slug: 'old', authors: [{ name: 'Ada Lovelace', family: 'Lovelace', given: 'Ada', orcid }] },
  ]
  expect(collectAuthors(papers)).toEqual([
    {
      slug: 'ada-lovelace',
      name: 'Ada Lovelace',
      family: 'Lovelace',
      sortName: 'Lovelace',
      orcid,
      papers: ['new', 'old'],
    },
  ])
})

test('of two names that are written alike in Latin letters the older has the plain address', () => {
  const papers = [
    { slug: 'new', authors: [{ name: '事' }] },
    { slug: 'old', authors: [{ name: '是' }] },
  ]
  const slugs = new Map(collectAuthors(papers).map(({ name, slug }) => [name, slug]))
  expect(slugs.get('是')).toBe('shi')
  expect(slugs.get('事')).toMatch(/^shi-[0-9a-f]{4}$/)
})
