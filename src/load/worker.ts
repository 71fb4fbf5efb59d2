import { serveDataset, type Port } from './datasetPort'
import { fetchJson } from './json'
import { LargeDataset } from './largeDataset'

/** The thread in which a large dataset lives; its folder is the worker's name. */
serveDataset(globalThis as unknown as Port, new LargeDataset((globalThis as unknown as { readonly name: string }).name, fetchJson))
