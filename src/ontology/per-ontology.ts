import type { Ontology } from './ontology.ts';

/**
 * Makes something of an ontology once and keeps it as long as the ontology lives: indices over
 * thousands of actors must not be built for every article. Two ontologies in one process (the
 * project's own and a test's) keep theirs apart.
 */
export function perOntology<T>(build: (ontology: Ontology) => T): (ontology: Ontology) => T {
  const built = new WeakMap<Ontology, { readonly value: T }>();
  return (ontology) => {
    const known = built.get(ontology);
    if (known) return known.value;
    const value = build(ontology);
    built.set(ontology, { value });
    return value;
  };
}
