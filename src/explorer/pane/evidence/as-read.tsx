import type { VNode } from 'preact';
import { type ExplanationAnswer, explanationQuestion } from '../../ask/documents/explanation.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { useView } from '../../view/use-view.ts';
import { Text } from '../../words/text.tsx';

const LONGEST_LINE = 400;

/** How the rules came to it, read anew: names, date, what decides whether it happened, and what was refused. */
export function AsRead({ evidence }: { evidence: string }): VNode | null {
  const { view } = useView();
  const { data, error, isLoading } = useAnswer<ExplanationAnswer>(
    view.event ? explanationQuestion(view.event) : undefined,
  );
  if (error) return <p class="soft small">{error.message}</p>;
  if (!data) return isLoading ? <p class="soft small">Reading the article anew…</p> : null;
  const found = data.event?.explanation.find((one) => one.evidence.id === evidence);
  if (!found) return null;
  if (found.stale) {
    return (
      <p class="soft small">
        The rules of today no longer read this here: it stays until the article is taken in again.
      </p>
    );
  }
  // The sum stands below, term by term.
  const lines = found.text.split('\n').filter((line) => !line.startsWith('Confidence '));
  return (
    <ul class="bullets">
      {lines.map((line) => (
        <li key={line}>
          <Text of={line} most={LONGEST_LINE} />
        </li>
      ))}
    </ul>
  );
}
