import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { LanguageContext } from '../ui/parts/language'
import { PageLanguageContext } from './language'
import type { PageLanguage } from './language'
import { addressesFrom } from './edition'
import { linksFrom } from './page'
import type { Page } from './page'
import { fillTemplate } from './template'
import type { PageSite } from './template'

/** What React draws, as HTML. */
export const markupOf = (body: ReactElement, language: PageLanguage): string =>
  renderToStaticMarkup(
    <LanguageContext value={language}>
      <PageLanguageContext value={language}>{body}</PageLanguageContext>
    </LanguageContext>,
  )

/** One page as the text of its HTML file. */
export function renderPage(page: Page, template: string, site: PageSite, language: PageLanguage): string {
  return fillTemplate(template, page, markupOf(page.body(linksFrom(page.path), addressesFrom(page.path, site.siteUrl)), language), site)
}
