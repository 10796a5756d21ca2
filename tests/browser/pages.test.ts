/**
 * The built archive as its readers meet it: in a real browser, at the root of a host and under a base path.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { brokenLinks } from './links.ts'
import { type Host, serve } from './server.ts'
import { filesOf } from './site.ts'

const origin = 'https://archive.example.org'
const bases = ['/', '/archive/']

/** One address of each kind of page, without the base path. */
const kinds: Record<string, string> = {
  home: '',
  'list of papers': 'papers/',
  paper: 'papers/seerattention-learning-intrinsic-sparse-attention-in-your-llms/',
  'list of digests': 'digests/',
  digest: 'digests/2025-03-14-weekly/',
  'digest of a pasted page': 'digests/2025-03-13-trending/',
  series: 'series/trending/',
  'list of tags': 'tags/',
  tag: 'tags/sparse-autoencoders/',
  'list of authors': 'authors/',
  year: 'years/2025/',
  search: 'search/',
  'not found': '404.html',
}

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(() => browser?.close())

describe.each(bases)('under %s', (base) => {
  let directory: string
  let host: Host

  beforeAll(async () => {
    directory = inject('sites')[base] as string
    host = await serve(directory, base)
  })

  afterAll(() => host?.close())

  const address = (path: string) => host.origin + base + path

  /** Runs `look` on a fresh page; fails on console errors and on requests that leave the site. */
  async function visit(
    path: string,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<void>,
  ): Promise<void> {
    const context = await browser.newContext(options)
    const troubles: string[] = []
    try {
      const page = await context.newPage()
      page.on('console', (message) => {
        if (message.type() === 'error' && !(path === '404.html' || /404/.test(message.text())))
          troubles.push(message.text())
      })
      page.on('pageerror', (error) => troubles.push(String(error)))
      await context.route('**/*', (route) => {
        if (
          !route
            .request()
            .url()
            .startsWith(host.origin + base)
        )
          troubles.push(`request to ${route.request().url()}`)
        return route.continue()
      })
      await page.goto(address(path), { waitUntil: 'load' })
      await look(page)
      expect(troubles).toEqual([])
    } finally {
      await context.close()
    }
  }

  test('every internal link leads somewhere', () => {
    expect(brokenLinks(directory, base, origin)).toEqual([])
  })

  // What axe finds does not depend on where the site stands.
  test.skipIf(base !== '/').each(Object.entries(kinds))(
    '%s: no violation that axe finds, light and dark, wide and narrow',
    async (_kind, path) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const width of [320, 1280]) {
          await visit(path, { colorScheme, viewport: { width, height: 900 } }, async (page) => {
            expect(await violations(page), `${colorScheme}, ${width} px`).toEqual([])
            const overflow = await page.evaluate(
              () => document.documentElement.scrollWidth - window.innerWidth,
            )
            expect(overflow, `horizontal overflow at ${width} px`).toBeLessThanOrEqual(0)
          })
        }
      }
    },
  )

  test.skipIf(base !== '/').each(Object.entries(kinds))(
    '%s: names of one long word make it no wider than the screen',
    async (_kind, path) => {
      await visit(path, { viewport: { width: 320, height: 900 } }, async (page) => {
        const wider = await page.evaluate(() => {
          const long = 'Donaudampfschiffahrtsgesellschaft'.repeat(4)
          for (const element of document.querySelectorAll('main a, main h1, main h2, main p')) {
            const text = [...element.childNodes].findLast((node) => node.nodeType === Node.TEXT_NODE)
            if (text?.textContent?.trim()) text.textContent = long
          }
          return [...document.querySelectorAll('main a, main h1, main h2, main p')]
            .filter((element) => element.getBoundingClientRect().right > window.innerWidth)
            .map((element) => element.outerHTML.slice(0, 120))
        })
        expect(wider).toEqual([])
      })
    },
  )

  test.skipIf(base !== '/').each(Object.entries(kinds))(
    '%s: what can be pressed is at least 24 pixels high and wide',
    async (_kind, path) => {
      await visit(path, { viewport: { width: 360, height: 740 }, hasTouch: true }, async (page) => {
        const small = await page.evaluate(() =>
          [...document.querySelectorAll('a[href]:not(.skip), button, summary, input, select')]
            .filter((element) => {
              const lines = [...element.getClientRects()].filter(({ width }) => width > 0)
              const most = (side: 'width' | 'height') => Math.max(...lines.map((line) => line[side]))
              return lines.length > 0 && (most('height') < 24 || most('width') < 24)
            })
            .map((element) => element.outerHTML.slice(0, 120)),
        )
        expect(small).toEqual([])
      })
    },
  )

  test.each(Object.entries(kinds))('%s: reads without JavaScript', async (_kind, path) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    try {
      const page = await context.newPage()
      await page.goto(address(path))
      expect(await page.locator('h1').count()).toBe(1)
      expect(((await page.locator('main').textContent()) ?? '').trim().length).toBeGreaterThan(20)
      expect(await page.locator('main a[href]').count()).toBeGreaterThan(0)
    } finally {
      await context.close()
    }
  })

  test('an address that does not exist gives the site’s own 404 page', async () => {
    const context = await browser.newContext()
    try {
      const page = await context.newPage()
      const response = await page.goto(address('papers/no-such-paper/'))
      expect(response?.status()).toBe(404)
      expect(await page.locator('main a[href]').count()).toBeGreaterThan(0)
    } finally {
      await context.close()
    }
  })

  test('on paper stands nothing that leads elsewhere and says nothing', async () => {
    for (const kind of ['digest', 'tag', 'home']) {
      await visit(kinds[kind] as string, {}, async (page) => {
        await page.emulateMedia({ media: 'print' })
        for (const name of ['Follow', 'Contents'])
          expect(await page.getByRole('heading', { name, exact: true }).count(), `${kind}: ${name}`).toBe(0)
        expect(await page.getByText('As a mail').isVisible()).toBe(false)
        expect(await page.getByText(`${origin}${base}`, { exact: false }).last().isVisible()).toBe(true)
      })
    }
    await visit('search/?q=sparse', {}, async (page) => {
      await page.getByRole('button', { name: 'More results' }).waitFor()
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('button').count()).toBe(0)
    })
  })

  test('where text is twice as large on a small screen, there is room to type in the search', async () => {
    await visit(kinds['paper'] as string, { viewport: { width: 320, height: 700 } }, async (page) => {
      await page.addStyleTag({ content: ':root { font-size: 200% }' })
      await page.keyboard.press('/')
      const input = page.locator('dialog[open] input[type=search]')
      expect((await input.boundingBox())?.width).toBeGreaterThan(150)
    })
  })

  test('dark mode is dark, and its text light', async () => {
    const lightness = async (colorScheme: 'light' | 'dark') => {
      let sum = { background: 0, text: 0 }
      await visit(kinds['paper'] as string, { colorScheme }, async (page) => {
        sum = await page.evaluate(() => {
          const brightness = (color: string) => {
            const canvas = document.createElement('canvas')
            canvas.width = canvas.height = 1
            const context = canvas.getContext('2d') as CanvasRenderingContext2D
            context.fillStyle = color
            context.fillRect(0, 0, 1, 1)
            return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)].reduce((a, b) => a + b, 0)
          }
          const body = getComputedStyle(document.body)
          const root = getComputedStyle(document.documentElement)
          const background =
            body.backgroundColor === 'rgba(0, 0, 0, 0)' ? root.backgroundColor : body.backgroundColor
          return { background: brightness(background), text: brightness(body.color) }
        })
      })
      return sum
    }
    const light = await lightness('light')
    const dark = await lightness('dark')
    expect(light.background).toBeGreaterThan(light.text + 300)
    expect(dark.text).toBeGreaterThan(dark.background + 300)
  })

  test('reading pages ship no script but the search loader, at most 5 kB', () => {
    for (const kind of ['paper', 'tag', 'digest', 'list of papers'] as const) {
      const html = readFileSync(join(directory, kinds[kind] as string, 'index.html'), 'utf8')
      const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].filter(
        ([, attributes = '']) => !/type="(?:application\/ld\+json|speculationrules)"/.test(attributes),
      )
      const bytes = scripts.reduce((sum, [, attributes = '', inline = '']) => {
        const source = /src="([^"]+)"/.exec(attributes)?.[1]
        return (
          sum +
          (source
            ? readFileSync(join(directory, source.slice(base.length))).length
            : Buffer.byteLength(inline))
        )
      }, 0)
      expect(bytes, kind).toBeLessThanOrEqual(5000)
    }
  })

  test('search finds SeerAttention by “sparse attention LLM”, by keyboard alone, and follows it', async () => {
    await visit(kinds['tag'] as string, {}, async (page) => {
      await page.keyboard.press('/')
      const input = page.locator('dialog[open] input[type=search]')
      await input.waitFor()
      expect(await input.evaluate((element) => element === document.activeElement)).toBe(true)
      await page.keyboard.type('sparse attention LLM')
      const results = page.locator('dialog[open] [role=option], dialog[open] li a')
      await results.first().waitFor()
      await page.locator('dialog[open]', { hasText: 'SeerAttention' }).waitFor()
      for (let press = 0; press < 20; press++) {
        await page.keyboard.press('ArrowDown')
        const active = await page.evaluate(() => {
          const focused = document.activeElement
          const id = focused?.getAttribute('aria-activedescendant')
          return (id ? document.getElementById(id) : focused)?.textContent ?? ''
        })
        if (active.includes('SeerAttention')) break
      }
      await Promise.all([
        page.waitForURL(`**${base}papers/seerattention*/`, { waitUntil: 'commit' }),
        page.keyboard.press('Enter'),
      ])
      expect(await page.locator('h1').textContent()).toContain('SeerAttention')
    })
  })

  test('the dialog with what was found: no violation that axe finds', async () => {
    for (const colorScheme of ['light', 'dark'] as const)
      await visit(kinds['paper'] as string, { colorScheme }, async (page) => {
        await page.keyboard.press('/')
        await page.locator('dialog[open] input[type=search]').fill('sparse')
        await page.locator('dialog[open] [role=option]').first().waitFor()
        await page.keyboard.press('ArrowDown')
        expect(await violations(page), colorScheme).toEqual([])
      })
  })

  test('all of the dialog is on the screen, however much is found', async () => {
    for (const height of [500, 800])
      await visit(kinds['paper'] as string, { viewport: { width: 360, height } }, async (page) => {
        await page.keyboard.press('/')
        await page.locator('dialog[open] input[type=search]').fill('sparse')
        await page.locator('dialog[open] [role=option]').nth(8).waitFor()
        const box = await page.locator('dialog[open]').boundingBox()
        expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThanOrEqual(height)
      })
  })

  test('what is typed while the search is on its way is searched for', async () => {
    await visit(kinds['paper'] as string, {}, async (page) => {
      const { promise: typed, resolve } = Promise.withResolvers<void>()
      await page.route('**/dialog*.js', (route) => typed.then(() => route.continue()))
      await page.keyboard.type('/pruning')
      resolve()
      await page.getByRole('status').filter({ hasText: 'for “pruning”' }).waitFor()
    })
  })

  test('who does not want / to open the search switches it off, for all pages', async () => {
    await visit(kinds['paper'] as string, {}, async (page) => {
      await page.keyboard.press('/')
      await page.getByRole('checkbox', { name: 'Open with /' }).uncheck()
      await page.keyboard.press('Escape')
      await page.locator('dialog[open]').waitFor({ state: 'detached' })
      await page.goto(address(kinds['tag'] as string))
      const hint = page.locator('.search-opener kbd')
      await hint.waitFor({ state: 'hidden' })
      await page.keyboard.press('/')
      await page.keyboard.press('Control+k')
      const input = page.locator('dialog[open] input[type=search]')
      await input.waitFor()
      expect(await input.inputValue()).toBe('')
      await page.getByRole('checkbox', { name: 'Open with /' }).check()
      await page.keyboard.press('Escape')
      await page.locator('dialog[open]').waitFor({ state: 'detached' })
      expect(await hint.isVisible()).toBe(true)
      await page.keyboard.press('/')
      await input.waitFor()
    })
  })

  test('the papers that a search finds do not wait for the names of all authors', async () => {
    await visit(kinds['paper'] as string, {}, async (page) => {
      const { promise: shown, resolve } = Promise.withResolvers<void>()
      await page.route('**/*.pf_filter', (route) => shown.then(() => route.continue()))
      await page.keyboard.press('/')
      await page.locator('dialog[open] input[type=search]').fill('Ré')
      const rows = page.locator('dialog[open] [role=option]')
      await rows.first().waitFor()
      await page.keyboard.press('ArrowDown')
      const chosen = await page.locator('dialog[open] [aria-selected=true]').textContent()
      resolve()
      await rows.first().filter({ hasText: 'Papers by Christopher Ré' }).waitFor()
      expect(await page.locator('dialog[open] [aria-selected=true]').textContent()).toBe(chosen)
    })
  })

  test('Ctrl K opens the search too, and Escape closes it', async () => {
    await visit(kinds['paper'] as string, {}, async (page) => {
      await page.keyboard.press('Control+k')
      await page.locator('dialog[open] input[type=search]').waitFor()
      await page.keyboard.press('Escape')
      await page.locator('dialog[open]').waitFor({ state: 'detached' })
    })
  })

  test('the search page filters by a tag, and its address keeps the filter', async () => {
    await visit('search/?q=sparse', {}, async (page) => {
      const results = page.locator('main ol li h2, main ol li h3')
      await results.first().waitFor()
      const all = await results.count()
      expect(await page.getByRole('heading', { name: 'By tag' }).isVisible()).toBe(false)
      await page.locator('select[name=tag]').selectOption({ label: 'Sparse autoencoders' })
      await expect.poll(() => new URL(page.url()).searchParams.get('tag')).toBeTruthy()
      await expect.poll(() => results.count()).toBeLessThan(all)
      await page.reload()
      await results.first().waitFor()
      expect(await results.count()).toBeLessThan(all)
    })
  })

  test('on a phone the results are not below the filters, which unfold', async () => {
    await visit('search/?q=sparse', { viewport: { width: 360, height: 740 } }, async (page) => {
      const first = page.locator('main ol li h2').first()
      await first.waitFor()
      expect((await first.boundingBox())?.y).toBeLessThan(450)
      await page.locator('summary', { hasText: 'Filters' }).click()
      await page.locator('select[name=tag]').selectOption({ label: 'Sparse autoencoders' })
      await page.reload()
      expect(await page.locator('select[name=tag]').isVisible()).toBe(true)
    })
  })

  test('a search for a name leads to all papers by who bears it', async () => {
    await visit('search/?q=christopher+re', {}, async (page) => {
      await page.getByText('Papers by').getByRole('link', { name: 'Christopher Ré' }).click()
      await page
        .getByRole('status')
        .filter({ hasText: /^\d+ papers?$/ })
        .waitFor()
      expect(new URL(page.url()).search).toBe('?author=Christopher+R%C3%A9')
      expect(await page.getByText('Papers by').isVisible()).toBe(false)
      await page.goto(address('search/?q=sparse'))
      await page.locator('main ol li h2').first().waitFor()
      expect(await page.getByText('Papers by').isVisible()).toBe(false)
    })
  })

  test('whom a query names stands before what the index finds by the stem, also in the dialog', async () => {
    await visit(kinds['paper'] as string, {}, async (page) => {
      await page.keyboard.press('/')
      await page.locator('dialog[open] input[type=search]').fill('Ré')
      const first = page.locator('dialog[open] [role=option]').first()
      await first.filter({ hasText: 'Papers by Christopher Ré' }).waitFor()
      await page.keyboard.press('ArrowDown')
      await Promise.all([
        page.waitForURL(`**${base}search/?author=Christopher+R%C3%A9`, { waitUntil: 'commit' }),
        page.keyboard.press('Enter'),
      ])
      await page.locator('main ol li h2').first().waitFor()
    })
  })

  test('on the search page, / leads to its own box', async () => {
    await visit('search/?q=sparse', {}, async (page) => {
      await page.locator('main ol li h2').first().waitFor()
      await page.keyboard.press('/')
      await page.keyboard.type('attention')
      await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('attention')
      expect(await page.locator('dialog').count()).toBe(0)
    })
  })

  test('a search that finds nothing says so, and offers what there is to browse', async () => {
    await visit('search/?q=qqwwxxzz', {}, async (page) => {
      await page.getByRole('status').filter({ hasText: 'No paper has “qqwwxxzz”' }).waitFor()
      expect(await page.getByRole('heading', { name: 'By tag' }).isVisible()).toBe(true)
    })
  })

  test('a copy button puts the citation on the clipboard', async () => {
    await visit(
      kinds['paper'] as string,
      { permissions: ['clipboard-read', 'clipboard-write'] },
      async (page) => {
        await page.getByRole('button', { name: /copy bibtex/i }).click()
        const copied = await page.evaluate(() => navigator.clipboard.readText())
        expect(copied).toMatch(/^@\w+\{/)
        expect(copied).toContain('SeerAttention')
      },
    )
  })

  test('on a page with several cite boxes, each copies its own paper', async () => {
    await visit('reading-list/', { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      const last = page.locator('main li', { has: page.getByRole('region', { name: 'Cite' }) }).last()
      await last.getByRole('button', { name: /copy bibtex/i }).click()
      const title = (await last.locator('h2 a').textContent())?.split(':')[0] as string
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(title)
    })
  })

  test('the paper’s page tells citation managers what is known and nothing else', async () => {
    await visit(kinds['paper'] as string, {}, async (page) => {
      const meta = async (name: string) =>
        page
          .locator(`meta[name="${name}"]`)
          .evaluateAll((all) => all.map((each) => each.getAttribute('content')))
      expect(await meta('citation_title')).toEqual([expect.stringContaining('SeerAttention')])
      expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(
        `${origin}${base}${kinds['paper']}`,
      )
      expect(await page.locator('meta[property="og:type"]').getAttribute('content')).toBe('article')
    })
    await visit(
      'papers/calibformer-a-transformer-based-automatic-lidar-camera-calibration-network/',
      {},
      async (page) => {
        const named = await page.locator('meta[name=citation_author]').count()
        const shown = await page.locator('.authors li, .authors a').count()
        expect(named === 0).toBe(shown === 0)
      },
    )
  })

  test('nothing of the build is left out of the base path', () => {
    const files = filesOf(directory)
    for (const needed of [
      'rss.xml',
      'atom.xml',
      'feed.json',
      'feeds.opml',
      'sitemap-index.xml',
      'robots.txt',
      '404.html',
      'pagefind/pagefind.js',
      'data/papers.jsonl',
    ])
      expect(files).toContain(needed)
  })
})

/** What axe finds wrong with a page as it stands. */
async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
  )
}
