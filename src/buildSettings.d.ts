/** Other sites whose datasets `?data=` may open: the build setting DATA_ORIGINS (vite.config.ts). */
declare const __DATA_ORIGINS__: readonly string[]
/** The build setting OFFLINE=off: no copies for reading without a network. */
declare const __OFFLINE_OFF__: boolean
