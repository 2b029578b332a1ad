import { InputError } from '../../errors.ts';
import { type AskGraph, withExistingGraph } from '../ask-graph.ts';
import type { Command, Context } from '../command.ts';
import { EXIT } from '../report-error.ts';

/** What every correction may say of itself, and how it is told. */
interface Signing {
  readonly by?: string;
  readonly why?: string;
  readonly json?: boolean;
}

/** Which places that tell an event are meant. */
interface Places {
  readonly evidence?: readonly string[];
  readonly all?: boolean;
}

/** What an event is or is to be; names as they come, words behind "=". */
interface EventParts {
  readonly type?: string;
  readonly mode?: string;
  readonly date?: string;
  readonly place?: string;
  readonly topic?: readonly string[];
  readonly modality?: string;
  /** True with --denied, false with --no-denied. */
  readonly denied?: boolean;
  readonly source?: readonly string[];
  readonly target?: readonly string[];
  readonly host?: readonly string[];
  readonly mediator?: readonly string[];
  readonly third?: readonly string[];
}

/** `entente correct reject`: a sentence does not tell the event. */
export const reject: Command<[string, Places & Signing]> = (context, event, options) => {
  const { evidence, all } = options;
  return correct(context, 'rejectEvent', { event, evidence, all }, options);
};

/** `entente correct change`: the event is otherwise. */
export const change: Command<[string, Places & EventParts & Signing]> = (
  context,
  event,
  options,
) => {
  const { evidence, all } = options;
  return correct(context, 'changeEvent', { event, evidence, all, ...eventInput(options) }, options);
};

/** `entente correct add`: an event that the rules missed. */
export const add: Command<[string, EventParts & Signing & { quote: string; trigger?: string }]> = (
  context,
  article,
  options,
) => {
  const { quote, trigger } = options;
  return correct(context, 'addEvent', { article, quote, trigger, ...eventInput(options) }, options);
};

/** `entente correct merge`: actors are one. */
export const merge: Command<[string, readonly string[], Signing]> = (
  context,
  into,
  from,
  options,
) => correct(context, 'mergeActors', { into, from }, options);

/** `entente correct split`: a name means somebody else. */
export const split: Command<
  [string, Signing & { in: string; quote?: string; into: string; kind?: string; country?: string }]
> = (context, actor, options) => {
  const { in: article, quote, into, kind, country } = options;
  const whom =
    kind === undefined ? { into } : { newActor: { name: into, kind: upper(kind), country } };
  return correct(context, 'splitActor', { actor, article, quote, ...whom }, options);
};

/** `entente correct apart`: two are not one. */
export const apart: Command<[string, string, Signing]> = (context, a, b, options) =>
  correct(context, 'keepApart', { a, b }, options);

/** `entente correct undo`: takes a correction away. */
export const undo: Command<[string, Signing]> = (context, id, { json }) =>
  withExistingGraph(context, async (ask) => {
    const query = `mutation ($id: ID!) { withdrawCorrection(id: $id) { ${ANSWER} } }`;
    const { withdrawCorrection } = await ask<{ withdrawCorrection: Payload }>(query, { id });
    return tell(context, withdrawCorrection, json === true, 'withdrawn');
  });

const ANSWER = `corrections { id kind text status line quote } pending
changes { added changed removed } articles(first: 100) { id title }
events(first: 20) { id type date sources { name } targets { name } }`;

interface Payload {
  readonly corrections: readonly {
    readonly id: string;
    readonly text: string;
    readonly status: string;
    readonly quote: string | null;
  }[];
  readonly pending: boolean;
  readonly changes: { readonly added: number; readonly changed: number; readonly removed: number };
  readonly articles: readonly { readonly id: string; readonly title: string | null }[];
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly date: string | null;
    readonly sources: readonly { readonly name: string }[];
    readonly targets: readonly { readonly name: string }[];
  }[];
}

function correct(
  context: Context,
  mutation: string,
  given: object,
  { by, why, json }: Signing,
): Promise<number> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${ANSWER} } }`;
  const input = Object.fromEntries(
    Object.entries({ ...given, by, why }).filter(([, value]) => value !== undefined),
  );
  return withExistingGraph(context, async (ask: AskGraph) => {
    const answer = await ask<Record<string, Payload>>(query, { input });
    return tell(context, answer[mutation] as Payload, json === true, 'corrected');
  });
}

async function tell(
  { output }: Context,
  payload: Payload,
  json: boolean,
  done: string,
): Promise<number> {
  if (json) {
    await output.print(`${JSON.stringify(payload, null, 2)}\n`);
    return EXIT.ok;
  }
  const { corrections, changes, articles, events, pending } = payload;
  for (const { id, text, quote } of corrections) {
    await output.print(`${done}  ${output.paint('bold', text)}  ${output.paint('dim', id)}\n`);
    if (quote !== null) await output.print(`  “${quote}”\n`);
  }
  for (const { id, type, date, sources, targets } of events) {
    const names = (actors: typeof sources) => actors.map(({ name }) => name).join(', ') || '–';
    const when = date === null ? '' : `  ${date}`;
    await output.print(
      `  ${type} ${names(sources)} → ${names(targets)}${when}  ${output.paint('dim', id)}\n`,
    );
  }
  const { added, changed, removed } = changes;
  const read = `${articles.length} ${articles.length === 1 ? 'article' : 'articles'} read anew`;
  await output.print(
    pending
      ? 'Articles are still being read anew.\n'
      : `${read}; events: ${added} added, ${changed} changed, ${removed} removed\n`,
  );
  return EXIT.ok;
}

/** Options of an event as the API takes them. */
function eventInput(options: EventParts): object {
  const { type, mode, date, place, topic, modality, denied } = options;
  const none = (value: string | undefined) => (value === 'none' ? null : value);
  const parts = (given: readonly string[] | undefined) => given?.map(toPart);
  return {
    type: type && upper(type),
    mode: none(mode),
    date: none(date),
    place: none(place),
    topics: topic?.filter((name) => name !== 'none'),
    modality: modality && upper(modality),
    negated: denied,
    sources: parts(options.source),
    targets: parts(options.target),
    hosts: parts(options.host),
    mediators: parts(options.mediator),
    thirds: parts(options.third),
  };
}

/**
 * `Chile`, `actor:CHL`, `Chile=the kingdom` with the words that mean it, `=the rebels` for words that name
 * nobody, `PERSON:Tarik Belmor` for whom the graph does not have.
 */
function toPart(text: string): object {
  const sign = text.indexOf('=');
  const who = (sign === -1 ? text : text.slice(0, sign)).trim();
  const words = sign === -1 ? undefined : text.slice(sign + 1).trim();
  if (words === '') throw new InputError(`"${text}" has no words behind "=".`);
  const fresh = /^([A-Z_]+):(.+)$/.exec(who);
  const said = words === undefined ? {} : { words };
  if (fresh) return { newActor: { kind: fresh[1], name: fresh[2]?.trim() }, ...said };
  return who === '' ? said : { actor: who, ...said };
}

function upper(text: string): string {
  return text.toUpperCase().replace(/[ -]/g, '_');
}
