import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import bundled from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'
import manifest from '../package.json' with { type: 'json' }

/** A headless Chromium that came with the packages of this workspace: nothing is downloaded. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await unpackedChromium(),
    args: [
      '--headless=shell',
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--font-render-hinting=none',
    ],
  })
}

/**
 * The browser, unpacked into a folder of this version's that is put into place whole. Its package unpacks it into the
 * folder for temporary files and takes whatever lies there for the browser: half of one, where another checkout is still
 * at it or an unpacking broke off.
 */
async function unpackedChromium(): Promise<string> {
  const output = join(import.meta.dirname, '../.output')
  const folder = join(output, `chromium-${manifest.devDependencies['@sparticuz/chromium']}`)
  const executable = join(folder, 'chromium')
  if (existsSync(executable)) return executable
  mkdirSync(output, { recursive: true })
  const unfinished = mkdtempSync(`${folder}-`)
  const { TMPDIR } = process.env
  process.env['TMPDIR'] = unfinished
  try {
    await bundled.executablePath()
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(executable)) throw error
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = TMPDIR
  }
  return executable
}
