// Development only: answers for the pages and data that the build wrote to dist/, so that `npm run dev` has the real dataset.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** @returns {import('vite').Plugin} */
export const devPages = () => ({
  name: 'parley-dev-pages',
  apply: 'serve',
  configureServer(server) {
    server.middlewares.use((req, res, next) => {
      const path = new URL(req.url ?? '/', 'http://x').pathname
      const file = join('dist', path)
      if (/\/data\/.*\.json$/.test(path) && existsSync(file) && statSync(file).isFile()) {
        res.setHeader('content-type', 'application/json')
        res.end(readFileSync(file))
        return
      }
      // Every address of a dataset is the app's own page; the entry script finds the rest.
      if (/^\/[a-z0-9-]+\/(events\/|\?|$)/.test(path + (path.endsWith('/') ? '?' : ''))) req.url = '/index.html'
      next()
    })
  },
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '').replace('<!--head-->', '<meta name="parley-datasets" content="us-russia">'),
  },
})
