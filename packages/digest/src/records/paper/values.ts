import { htmlToTextAgain } from '../../text/html.ts'
import { type Json, readJson } from '../../text/json.ts'
import { isPlaceholder } from '../../text/placeholder.ts'
import { texToUnicode } from '../../text/tex.ts'
import { collapse } from '../../text/white-space.ts'
import { isObject } from '../field-roles.ts'

/** Whether a value says nothing: empty, or a word that stands for nothing (`null`, `n/a`). */
export function isEmpty(value: Json): boolean {
  if (value === null || value === undefined || value === false) return true
  if (typeof value === 'string') {
    const text = value.trim()
    return text === '' || isPlaceholder(text)
  }
  return Array.isArray(value) ? value.length === 0 : isObject(value) && isEmptyObject(value)
}

/** Whether an object has no property. */
export function isEmptyObject(object: object): boolean {
  for (const _ in object) return false
  return true
}

/** The text of a value: of a list the first, of an object the part that names it. */
export function textOf(value: Json | undefined): string | undefined {
  if (typeof value === 'string') {
    const text = value.trim()
    return text === '' || isPlaceholder(text) ? undefined : text
  }
  if (Array.isArray(value)) return textOf(value[0])
  if (!isObject(value)) return undefined
  for (const name of [
    'display_name',
    'name',
    'value',
    'text',
    'title',
    'Title',
    '#text',
    'term',
    'category',
    'fullname',
    'subject',
    'tag',
    'keyword',
  ]) {
    const text = textOf(value[name])
    if (text !== undefined) return text
  }
  return undefined
}

/** Several texts in one value: a list, a list in Python's or JSON's notation, or text with separators. */
export function textsOf(value: Json, separator: RegExp): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => textOf(each) ?? [])
  if (isObject(value)) return [textOf(value) ?? []].flat()
  if (typeof value !== 'string') return []
  const list = listInText(value)
  if (list) return list
  return value
    .split(separator)
    .map((each) => each.trim())
    .filter((each) => each !== '' && !isPlaceholder(each))
}

/** The text of a value; a list's parts are paragraphs. */
export function longText(value: Json): string | undefined {
  if (Array.isArray(value)) {
    const parts = value.flatMap((each) => longText(each) ?? [])
    return parts.length ? parts.join('\n\n') : undefined
  }
  return textOf(value)
}

const LONGEST_LIST = 20_000

/**
 * The items of a list that a text holds in Python's or JSON's notation.
 *
 * @example listInText(`['pde', "Dale's Principle"]`) // ['pde', "Dale's Principle"]
 */
export function listInText(text: string): string[] | undefined {
  const trimmed = text.trim()
  if (!trimmed.startsWith('[') || !trimmed.endsWith(']') || trimmed.length > LONGEST_LIST) return undefined
  if (trimmed.length === 2) return []
  if (!/^\[\s*["'\d{u]/.test(trimmed)) return undefined
  const json = readJson(trimmed)
  if (!json.error && Array.isArray(json.value)) return json.value.flatMap((each) => textOf(each) ?? [])
  const items: string[] = []
  for (const match of trimmed.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([^\s,[\]'"][^,\]'"]*)/g)) {
    const item = (match[1] ?? match[2] ?? match[3] ?? '').replace(/\\(['"\\])/g, '$1').trim()
    if (item !== '') items.push(item)
  }
  return items
}

/** Accents that are still TeX, as arXiv gives them; maths stays as written. */
export function withoutTex(text: string): string {
  return text.includes('\\') ? texToUnicode(text, { ligatures: false }).trim() : text
}

/** A text as paragraphs of plain text. */
export function paragraphs(text: string): string {
  return htmlToTextAgain(text)
    .split(/\n\s*\n/)
    .map(collapse)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}
