import { expect, test } from 'vitest'
import { papersLoader } from '../src/loaders.ts'
import { parseOptions } from '../src/options.ts'

/** The message and the hint that the owner of a wrong configuration reads. */
function complaint(options: unknown, read: (options: unknown) => unknown = parseOptions): string {
  try {
    read(options)
  } catch (error) {
    const { message, hint } = error as Error & { hint: string }
    return `${message}\n${hint}`
  }
  throw new Error('These options were accepted.')
}

test('every option may be left out', () => {
  expect(parseOptions()).toMatchInlineSnapshot(`
    {
      "components": {},
      "customCss": [],
      "feeds": {
        "authority": "offprint.invalid",
        "size": 50,
      },
      "incremental": true,
      "language": "en",
      "links": [],
      "papersPerPage": 60,
      "search": true,
      "title": "Papers",
    }
  `)
  expect(parseOptions({})).toEqual(parseOptions())
})

test('a misspelt option is named, with the one that is meant', () => {
  expect(complaint({ titel: 'x', feeds: { sise: 3 }, components: { Heather: 'x' } })).toMatchInlineSnapshot(`
    "The options of the offprint integration are not right.
    components.Heather: there is no such option. Did you mean "Header"?
    feeds.sise: there is no such option. Did you mean "size"?
    titel: there is no such option. Did you mean "title"?"
  `)
})

test('an option that is like no other is answered with all that there are', () => {
  expect(complaint({ feeds: { colour: 'red' } })).toMatchInlineSnapshot(`
    "The options of the offprint integration are not right.
    feeds.colour: there is no such option. There are size, authority."
  `)
})

test('each wrong value is answered with what the option takes', () => {
  expect(
    complaint({
      digests: '',
      title: 3,
      language: 'english please',
      papersPerPage: 0,
      feeds: { size: 1.5, authority: 'https://example.org/' },
      search: 'yes',
      links: [{ name: 'x', href: 'javascript:alert(1)' }],
      components: { Head: 3 },
    }),
  ).toMatchInlineSnapshot(`
    "The options of the offprint integration are not right.
    digests: Too small: expected string to have >=1 characters. It takes: The folder with your digests, relative to the project: "./digests".
    title: Invalid input: expected string, received number. It takes: The name of the archive: "Papers I read".
    language: must be a language tag. It takes: A BCP 47 language tag: "en" or "pt-BR".
    components.Head: Invalid input: expected string, received number. It takes: Paths of your own components by name: { PaperHeader: "./src/components/PaperHeader.astro" }.
    papersPerPage: Too small: expected number to be >=1. It takes: A whole number from 1 to 1000: 60.
    feeds.size: Invalid input: expected int, received number. It takes: A whole number from 1 to 500: 50.
    feeds.authority: must be a domain or a mail address. It takes: A domain or a mail address of yours: "example.org".
    search: Invalid input: expected boolean, received string. It takes: true or false.
    links.0.href: must be a web address or a path. It takes: Where it leads: "https://example.org/" or "/about/"."
  `)
})

test('something else than an object is answered, too', () => {
  expect(complaint('./digests')).toMatchInlineSnapshot(`
    "The options of the offprint integration are not right.
    offprint(…): Invalid input: expected object, received string. It takes: nothing, or options by name: { digests: "./digests", title: "Papers I read" }."
  `)
})

test('a loader answers for its options in the same way', () => {
  expect(
    complaint({ digest: './digests' }, (options) => papersLoader(options as object)),
  ).toMatchInlineSnapshot(`
    "The options of papersLoader() are not right.
    digest: there is no such option. Did you mean "digests"?"
  `)
})
