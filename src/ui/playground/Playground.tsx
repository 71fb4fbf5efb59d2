import { GROUPS } from './specimens'

const idOf = (group: string, name: string) => `${group}-${name}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')

/** Every part in every state, for eyes and for tests. Development only. */
export const Playground = () => (
  <main className="playground">
    <h1>Playground</h1>
    <p>Everything on this page is made up.</p>
    {GROUPS.map(({ title, specimens }) => (
      <section key={title} aria-label={title}>
        <h2>{title}</h2>
        {specimens.map(({ name, node }) => (
          <figure key={name} id={idOf(title, name)} className="specimen">
            <figcaption>{name}</figcaption>
            <div>{node}</div>
          </figure>
        ))}
      </section>
    ))}
  </main>
)
