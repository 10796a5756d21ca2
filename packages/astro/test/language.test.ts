/** The built package on an archive in another language than its interface's. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { astroProject, buildProject, built } from './astro-project.ts'

const title = 'Rosen schneiden ohne Tränen'
const words = 'Lesenswert der Bilder wegen.'
const digests = {
  'digests/2025-03-14-woche.md': `# Die Woche der Rosen

## Aus dem Garten

- **[${title}](https://arxiv.org/abs/2503.01234)**. ${words}
- **[Brot backen mit wenig Aufmerksamkeit](https://arxiv.org/abs/2503.01235)**. ${words}
`,
  'digests/2025-03-21-woche.md': `# Die Woche der Briefe

- **[${title}](https://arxiv.org/abs/2503.01234)**. Noch einmal.
`,
}

const empty = /^(?:meta|link|br|hr|img|input|!doctype|!--)/i

/** The texts of a page's body, each with the language it is marked to be in. */
function textsOf(html: string): { text: string; language: string | undefined }[] {
  const languages: (string | undefined)[] = []
  const texts = []
  const plain = html.replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
  for (const [piece] of plain.matchAll(/<[^>]*>|[^<]+/g)) {
    if (piece.startsWith('</')) languages.pop()
    else if (!piece.startsWith('<')) texts.push({ text: piece, language: languages.at(-1) })
    else if (!empty.test(piece.slice(1))) {
      languages.push(/ lang="([^"]*)"/.exec(piece)?.[1] ?? languages.at(-1))
    }
  }
  return texts
}

describe.runIf(built)('an archive in German', () => {
  let texts: { path: string; text: string; language: string | undefined }[]

  beforeAll(() => {
    const home = astroProject('language', {
      'astro.config.mjs': `import offprint from '@offprint/astro'
export default { site: 'https://briefe.example.org', integrations: [offprint({ title: 'Was wir lesen', language: 'de' })] }`,
      ...digests,
    })
    buildProject(home)
    const paths = globSync('**/*.html', { cwd: join(home, 'dist'), exclude: ['**/email.html'] })
    texts = paths.flatMap((path) => {
      const [, body = ''] = readFileSync(join(home, 'dist', path), 'utf8').split('</head>')
      const [html = ''] = /<html[^>]*>/.exec(readFileSync(join(home, 'dist', path), 'utf8')) ?? []
      return textsOf(html + body).map((each) => ({ path, ...each }))
    })
  }, 120_000)

  test('says that the words of its pages are English', () => {
    const interfaceWords = texts.filter(({ text }) =>
      /^(?:Papers|Digests|Search|Cite|Follow|Next)$/.test(text),
    )
    expect(new Set(interfaceWords.map(({ text }) => text)).size).toBeGreaterThan(4)
    expect(interfaceWords.filter(({ language }) => language !== 'en')).toEqual([])
  })

  test('says that its titles and the curator’s words are German', () => {
    const theirs =
      /^ ?(?:Was wir lesen|Rosen schneiden|Brot backen|Die Woche|Aus dem Garten|Lesenswert|Noch einmal)/
    const found = texts.filter(({ text }) => theirs.test(text) && !text.includes('https:'))
    expect(found.length).toBeGreaterThan(20)
    expect(found.filter(({ language }) => language !== 'de')).toEqual([])
  })
})
