import type { Catalogue, Period } from '../catalogue.ts'
import { count } from '../text/count.ts'
import { dateInWords } from '../text/dates.ts'
import { feedLinks, furtherPages, history, listPage, listPages, pageTitle } from './lists.ts'
import type { Params } from './pages.ts'
import type { Destination, GroupPageProps, YearIndexProps } from './props.ts'

/** `/years/` */
export function yearsPage(catalogue: Catalogue): YearIndexProps {
  const { archive, addresses, options, years } = catalogue
  return {
    title: 'Years',
    description: `The papers of ${options.title} by year and month.`,
    canonical: addresses.absolute(addresses.years),
    feeds: feedLinks(catalogue, addresses.home, options.title),
    years: years.map((year) => ({
      ...periodItem(catalogue, year),
      parts: year.months.map((month) => periodItem(catalogue, month)),
    })),
    history: history(archive.papers),
  }
}

function periodItem({ addresses }: Catalogue, { period, papers }: Period): Destination & { count: number } {
  return { href: addresses.period(period), name: dateInWords(period), count: papers.length }
}

/** `/years/2025/` */
export const yearPages = listPages(
  '/years/[year]',
  ({ years }) => years.map(({ period }) => ({ year: period })),
  periodPage,
)

/** `/years/2025/page/2/` */
export const furtherYearPages = listPages(
  '/years/[year]/page/[page]',
  (catalogue) =>
    catalogue.years.flatMap(({ period, papers }) =>
      furtherPages(papers.length, catalogue.options.papersPerPage).map(({ page }) => ({
        year: period,
        page,
      })),
    ),
  periodPage,
)

/** `/years/2025/03/` */
export const monthPages = listPages(
  '/years/[year]/[month]',
  ({ years }) => years.flatMap(({ months }) => months.map(({ period }) => monthParams(period))),
  periodPage,
)

/** `/years/2025/03/page/2/` */
export const furtherMonthPages = listPages(
  '/years/[year]/[month]/page/[page]',
  (catalogue) =>
    catalogue.years.flatMap(({ months }) =>
      months.flatMap(({ period, papers }) =>
        furtherPages(papers.length, catalogue.options.papersPerPage).map(({ page }) => ({
          ...monthParams(period),
          page,
        })),
      ),
    ),
  periodPage,
)

function monthParams(period: string): { year: string; month: string } {
  return { year: period.slice(0, 4), month: period.slice(5) }
}

function periodPage(catalogue: Catalogue, { year, month, page }: Params): GroupPageProps {
  const { addresses, options, years } = catalogue
  const whole = years.find(({ period }) => period === year)
  const part = whole?.months.find(({ period }) => period === `${year}-${month}`)
  const shown = month === undefined ? whole : part
  if (!whole || !shown) throw new Error(`The archive has no papers of ${year}${month ? `-${month}` : ''}.`)
  const name = dateInWords(shown.period)
  return {
    title: pageTitle(name, page),
    description: `${count(shown.papers.length, 'paper')} of ${name} in ${options.title}.`,
    canonical: addresses.absolute(addresses.period(shown.period, page === undefined ? 1 : Number(page))),
    feeds: feedLinks(catalogue, addresses.home, options.title),
    name,
    parts: part ? [] : whole.months.map((each) => periodItem(catalogue, each)),
    ...(part ? { whole: { href: addresses.period(whole.period), name: whole.period } } : {}),
    ...listPage(catalogue, shown.papers, page, (number) => addresses.period(shown.period, number)),
  }
}
