/**
 * A value as JSON for a `<script>` element: nothing in it can end the element or begin a comment.
 *
 * @example scriptJson({ name: '</script>' }) // '{"name":"\\u003c/script>"}'
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
