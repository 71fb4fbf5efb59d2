// npm run <dev | build | bench | golden | data>: sets up if needed, then runs the one asked for.
import { spawnSync } from 'node:child_process'

const [what, ...rest] = process.argv.slice(2)
await import('./setup.mjs')

/** @param {string[]} command */
const run = (...command) => process.exit(spawnSync(process.execPath, command, { stdio: 'inherit' }).status ?? 1)

switch (what) {
  case 'dev': {
    // Pages and data come from a build; what is under src/ is served fresh.
    const { build } = await import('./build.mjs')
    await build()
    run('node_modules/vite/bin/vite.js', ...rest)
    break
  }
  case 'build': run('scripts/build.mjs', ...rest); break
  case 'bench': run('bench/run.mjs', ...rest); break
  case 'golden': run('node_modules/vitest/vitest.mjs', 'run', 'src/site', '--update', ...rest); break
  case 'data': {
    const { runTypeScript } = await import('./build.mjs')
    const { main } = await runTypeScript('/src/cli/main.ts')
    process.exitCode = await main(rest)
    break
  }
  default:
    console.error(`Unknown: ${what}. One of: dev, build, bench, golden, data`)
    process.exit(2)
}
