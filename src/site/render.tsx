import { renderToStaticMarkup } from 'react-dom/server'
import { LanguageContext } from '../ui/parts/language'
import { PageLanguageContext } from './language'
import type { PageLanguage } from './language'
import { linksFrom } from './page'
import type { Page } from './page'
import { fillTemplate } from './template'
import type { PageSite } from './template'

/** One page as the text of its HTML file. */
export function renderPage(page: Page, template: string, site: PageSite, language: PageLanguage): string {
  const body = renderToStaticMarkup(
    <LanguageContext value={language}>
      <PageLanguageContext value={language}>{page.body(linksFrom(page.path))}</PageLanguageContext>
    </LanguageContext>,
  )
  return fillTemplate(template, page, body, site)
}
