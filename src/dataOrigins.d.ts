/** Other sites whose datasets `?data=` may open: the build setting DATA_ORIGINS (vite.config.ts). */
declare const __DATA_ORIGINS__: readonly string[]
