import { isRecord, isText, listOf, ownValue } from './columns'
import { publishedMs } from './known'
import type { Article } from './model'

/** What finding an article needs of it. */
export interface ArticleTitle {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly publishedAt: string | null
  /** Instant from which it counts as published; null: not known. */
  readonly publishedMs: number | null
}

export const articleTitle = ({ id, title, publisher, publishedAt }: Pick<Article, 'id' | 'title' | 'publisher' | 'publishedAt'>): ArticleTitle =>
  ({ id, title, publisher, publishedAt, publishedMs: publishedMs({ publishedAt }) })

/** From the file that holds a whole dataset; an article that cannot be read is left out. */
export function readArticleTitles(json: unknown): readonly ArticleTitle[] {
  return listOf(ownValue(json, 'articles')).flatMap((item) => {
    if (!isRecord(item)) return []
    const { id, title, publisher, publishedAt } = item
    return isText(id) && isText(title) && isText(publisher) ? [articleTitle({ id, title, publisher, publishedAt: isText(publishedAt) ? publishedAt : null })] : []
  })
}
