/** Takes the readme's picture, `docs/paper.png`: a paper's page of the built site, as a reader sees it. */
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { launchChromium } from './chromium.ts'
import { serve } from './server.ts'
import { buildSite } from './site.ts'

const paper = 'papers/seerattention-learning-intrinsic-sparse-attention-in-your-llms/'
const directory = join(import.meta.dirname, '../../docs')
const picture = join(directory, 'paper.png')

const host = await serve(buildSite('/'), '/')
const browser = await launchChromium()
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 720 }, colorScheme: 'light' })
  await page.goto(`${host.origin}/${paper}`, { waitUntil: 'networkidle' })
  await page.evaluate(() => document.fonts.ready)
  mkdirSync(directory, { recursive: true })
  await page.screenshot({ path: picture })
  console.log(`${picture}: ${Math.round(statSync(picture).size / 1000)} kB`)
} finally {
  await browser.close()
  await host.close()
}
