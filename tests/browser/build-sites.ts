import type { TestProject } from 'vitest/node'
import { buildSite } from './site.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built site by the base path it was built for. */
    sites: Record<string, string>
  }
}

/** Builds the site once for each base path; the tests of this folder share the results. */
export default function buildSites(project: TestProject): void {
  project.provide('sites', Object.fromEntries(['/', '/archive/'].map((base) => [base, buildSite(base)])))
}
