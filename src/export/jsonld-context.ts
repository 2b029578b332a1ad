/** Where the ids of the graph and the terms of its own stand: names that nobody has to look up. */
const BASE = 'urn:entente:';
const TERMS = 'urn:entente:term:';

/** The IRI of something of the graph: "urn:entente:actor:COL"; what an IRI can't hold is percent-encoded. */
export function iri(id: string): string {
  return BASE + encodeURIComponent(id).replace(/%3A/g, ':');
}

/** The IRI of a value of a closed list: "urn:entente:term:CONSULT". */
export function termIri(value: string): string {
  return TERMS + encodeURIComponent(value);
}

/** A term whose value is an IRI. */
const ref = (id: string) => ({ '@id': id, '@type': '@id' });

/** A date of its own precision as XML Schema types it, so that whoever asks an RDF store can compare dates. */
export function dated(date: string | null | undefined): object | undefined {
  if (date === null || date === undefined) return undefined;
  const type = ['xsd:gYear', 'xsd:gYearMonth', 'xsd:date'][date.split('-').length - 1];
  return { '@type': type, '@value': date };
}

/**
 * What the keys of the document mean, inline, so that nothing has to be fetched: schema.org for names and
 * articles, SEM for events and parts in them, Web Annotation for evidence, PROV for where it comes from, SKOS
 * for topics, and terms of our own where none of these has one.
 */
export const CONTEXT = {
  '@version': 1.1,
  '@vocab': TERMS,
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  schema: 'https://schema.org/',
  sem: 'http://semanticweb.cs.vu.nl/2009/11/sem/',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  owl: 'http://www.w3.org/2002/07/owl#',
  id: '@id',
  type: '@type',
  name: 'schema:name',
  alternateName: 'schema:alternateName',
  sameAs: ref('owl:sameAs'),
  kind: ref(`${TERMS}kind`),
  country: ref(`${TERMS}country`),
  prefLabel: 'skos:prefLabel',
  broader: ref('skos:broader'),
  headline: 'schema:headline',
  author: 'schema:author',
  publisher: 'schema:publisher',
  url: 'schema:url',
  inLanguage: 'schema:inLanguage',
  datePublished: 'schema:datePublished',
  eventType: ref('sem:eventType'),
  plover: ref(`${TERMS}plover`),
  status: ref(`${TERMS}status`),
  modality: ref(`${TERMS}modality`),
  disputes: ref(`${TERMS}disputes`),
  outcome: ref(`${TERMS}outcome`),
  date: 'sem:hasTimeStamp',
  place: ref('sem:hasPlace'),
  actor: ref('sem:hasActor'),
  source: ref(`${TERMS}source`),
  target: ref(`${TERMS}target`),
  host: ref(`${TERMS}host`),
  mediator: ref(`${TERMS}mediator`),
  third: ref(`${TERMS}third`),
  about: ref('schema:about'),
  hasTarget: 'oa:hasTarget',
  hasBody: ref('oa:hasBody'),
  hasSource: ref('oa:hasSource'),
  hasSelector: 'oa:hasSelector',
  motivatedBy: ref('oa:motivatedBy'),
  start: 'oa:start',
  utf16Start: `${TERMS}utf16Start`,
  utf16End: `${TERMS}utf16End`,
  end: 'oa:end',
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  wasDerivedFrom: ref('prov:wasDerivedFrom'),
  wasGeneratedBy: ref('prov:wasGeneratedBy'),
  wasInfluencedBy: ref('prov:wasInfluencedBy'),
  wasAssociatedWith: ref('prov:wasAssociatedWith'),
  softwareVersion: 'schema:softwareVersion',
  attributedTo: ref(`${TERMS}attributedTo`),
  speaker: ref(`${TERMS}speaker`),
  hearer: ref(`${TERMS}hearer`),
  since: `${TERMS}since`,
  until: `${TERMS}until`,
  from: ref(`${TERMS}from`),
  to: ref(`${TERMS}to`),
} as const;
