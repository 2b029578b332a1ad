import type { Modality } from '../../../model/event.ts';
import { sayNames } from '../../words/words.ts';

/** What accounts of one event may differ in without contradicting each other; see `Event.disputes` for that. */
export const ASPECTS = {
  modality: { name: 'Whether it has happened', one: 'says', many: 'say' },
  actors: { name: 'Who took part', one: 'names', many: 'name' },
} as const;
export type Aspect = keyof typeof ASPECTS;

/** The part of an account that differences are told from. */
export interface Account {
  readonly article: { readonly id: string };
  readonly evidence: readonly {
    readonly modality: Modality;
    readonly roleWords: readonly {
      readonly actor: { readonly id: string; readonly name: string } | null;
    }[];
  }[];
}

/** What one account says; `isShared` when every account that says anything says it too. */
export interface Said {
  readonly key: string;
  readonly words: string;
  readonly isShared: boolean;
}

/** Something that accounts differ in, side by side; none is held to be right. */
export interface Difference {
  readonly aspect: Aspect;
  /** In one sentence: "One says that it is to come, the other that it happened." */
  readonly summary: string;
  /** In the order of the accounts; empty for one that says nothing of it. */
  readonly accounts: readonly { readonly article: string; readonly said: readonly Said[] }[];
}

const HAPPENED: Readonly<Record<Modality, string>> = {
  ACTUAL: 'that it happened',
  PLANNED: 'that it is to come',
  HYPOTHETICAL: 'that it could happen',
  HISTORICAL: 'that it happened long before',
};

type Values = ReadonlyMap<string, string>;

const READ: Readonly<Record<Aspect, (account: Account) => Values>> = {
  modality: ({ evidence }) =>
    new Map(evidence.map(({ modality }) => [modality, HAPPENED[modality]])),
  actors: ({ evidence }) =>
    new Map(
      evidence.flatMap(({ roleWords }) =>
        roleWords.flatMap(({ actor }) => (actor ? [[actor.id, actor.name]] : [])),
      ),
    ),
};

/** What the accounts of an event differ in. Silence is no difference: not every article names anybody. */
export function differences(accounts: readonly Account[]): Difference[] {
  return (Object.keys(ASPECTS) as Aspect[]).flatMap((aspect) => {
    const read = accounts.map((account) => ({
      article: account.article.id,
      values: READ[aspect](account),
    }));
    const saying = read.filter(({ values }) => values.size > 0);
    if (!isDiffering(aspect, saying)) return [];
    const isShared = (key: string) => saying.every(({ values }) => values.has(key));
    return [
      {
        aspect,
        summary: summarise(aspect, read),
        accounts: read.map(({ article, values }) => ({
          article,
          said: [...values].map(([key, words]) => ({ key, words, isShared: isShared(key) })),
        })),
      },
    ];
  });
}

interface Reading {
  readonly article: string;
  readonly values: Values;
}

function isDiffering(aspect: Aspect, saying: readonly Reading[]): boolean {
  const keys = [...new Set(saying.flatMap(({ values }) => [...values.keys()]))];
  // Several actors in one account are no contradiction: they met.
  if (aspect === 'actors') return saying.some(({ values }) => values.size < keys.length);
  return keys.length > 1;
}

const NUMBERS = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** Accounts that say the same are counted together; those that say nothing come last. */
function summarise(aspect: Aspect, read: readonly Reading[]): string {
  const groups = new Map<string, number>();
  for (const { values } of read) {
    const words = [...values.values()].sort();
    const both = aspect !== 'actors' && words.length === 2 ? 'both ' : '';
    const said = both + sayNames(words);
    groups.set(said, (groups.get(said) ?? 0) + 1);
  }
  const silent = groups.get('') ?? 0;
  groups.delete('');
  const { one, many } = ASPECTS[aspect];
  const parts = [...groups].map(([said, number], at) => {
    const isOther = at === 1 && groups.size === 2 && number === 1 && silent === 0;
    if (isOther && read.length === 2) return `the other ${said}`;
    const who = NUMBERS[number] ?? String(number);
    return `${at === 0 ? who : who.toLowerCase()} ${number === 1 ? one : many} ${said}`;
  });
  if (silent > 0) {
    const who = (NUMBERS[silent] ?? String(silent)).toLowerCase();
    parts.push(`${who} ${silent === 1 ? 'does' : 'do'} not say`);
  }
  return `${parts.join(', ')}.`;
}
