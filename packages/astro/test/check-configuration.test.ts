import { expect, test } from 'vitest'
import { checkConfiguration } from '../src/check-configuration.ts'

const root = new URL('./', import.meta.url)
const offprint = { name: '@offprint/astro', hooks: {} }

test('a component or style sheet that is not there is told with its option', () => {
  const check = (components: object, customCss: string[] = []) =>
    checkConfiguration({ root, integrations: [offprint] }, { components, customCss })
  expect(() => check({ PaperHeader: './PaperHeader.astro' })).toThrow(
    'There is no file ./PaperHeader.astro, which the option `components.PaperHeader` of offprint() names.',
  )
  expect(() => check({}, ['./colours.css'])).toThrow('There is no file ./colours.css')
  expect(() => check({ Head: './options.test.ts', Footer: 'a-package/Footer.astro' })).not.toThrow()
})

test('an integration that stands twice is told', () => {
  expect(() =>
    checkConfiguration({ root, integrations: [offprint, offprint] }, { components: {}, customCss: [] }),
  ).toThrow('offprint() stands twice')
})
