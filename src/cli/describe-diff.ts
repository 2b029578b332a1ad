import {
  describeDispute,
  describePiece,
  headOf,
  type NamedEvent,
  type ToldDispute,
  type ToldPiece,
} from './describe-disputes.ts';
import type { Output } from './output.ts';

type Paint = Output['paint'];
type NamedArticle = ToldPiece['article'];

/** An event with the sentences of the two articles that tell it. */
interface ComparedEvent extends NamedEvent {
  readonly evidence: readonly ToldPiece[];
}

/** Two articles side by side, with all it takes to print them. */
export interface ToldDiff {
  readonly a: NamedArticle;
  readonly b: NamedArticle;
  /** Whether the two are copies of one text. */
  readonly copies: boolean;
  readonly onlyA: readonly ComparedEvent[];
  readonly onlyB: readonly ComparedEvent[];
  readonly different: readonly (ComparedEvent & { readonly differences: readonly ToldDispute[] })[];
  readonly same: readonly ComparedEvent[];
}

/** Two articles side by side, for reading. */
export function describeDiff(diff: ToldDiff, paint: Paint): string {
  const { a, b, onlyA, onlyB, different, same, copies } = diff;
  const both = onlyA.length + onlyB.length + different.length + same.length;
  if (both === 0) return 'Neither of the two tells of an event.';
  const titled = (letter: string, { id, title }: NamedArticle) =>
    `${letter}  ${paint('bold', title ?? 'Untitled')}  ${paint('dim', id)}`;
  return [
    titled('A', a),
    titled('B', b),
    ...(copies ? ['The two are copies of one text.'] : []),
    ...listed('Only in A', onlyA, paint),
    ...listed('Only in B', onlyB, paint),
    ...section(
      'In both, but different',
      different.map((event) =>
        [
          headOf(event, paint),
          ...event.differences.flatMap((one) => describeDispute(one, paint)),
        ].join('\n'),
      ),
    ),
    '',
    `In both and the same: ${same.length}`,
  ].join('\n');
}

function listed(name: string, events: readonly ComparedEvent[], paint: Paint): readonly string[] {
  return section(
    name,
    events.map((event) =>
      [headOf(event, paint), ...event.evidence.map((one) => `  ${describePiece(one)}`)].join('\n'),
    ),
  );
}

function section(name: string, parts: readonly string[]): readonly string[] {
  return parts.length === 0 ? [] : ['', `${name} (${parts.length})`, ...parts];
}
