/** What opens over the whole screen; `language` is the settings at their choice of language. */
export type LayerName = 'palette' | 'settings' | 'language' | 'keys' | 'share'
