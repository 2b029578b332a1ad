import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../ask/ask.ts';
import { type CoverageAnswer, coverageQuestion } from '../../ask/documents/coverage.ts';

/** Why sentences gave nothing, by where they begin; asked for once somebody wants to know. */
export function useReasons(article: string, isWanted: boolean): ReadonlyMap<number, string> {
  const [reasons, setReasons] = useState<ReadonlyMap<number, string>>(new Map());
  useEffect(() => {
    if (!isWanted) return;
    const stop = new AbortController();
    const read = async () => {
      let after: string | undefined;
      do {
        const question = coverageQuestion(article, after);
        const answer: CoverageAnswer = await ask<CoverageAnswer>(question, stop.signal);
        const passages = answer.article?.coverage.passages;
        const told = (passages?.nodes ?? []).flatMap(({ start, detail }) =>
          detail ? [[start, detail] as const] : [],
        );
        setReasons((before) => new Map([...before, ...told]));
        after = (passages?.pageInfo.hasNextPage && passages.pageInfo.endCursor) || undefined;
      } while (after && !stop.signal.aborted);
    };
    // Without reasons the list still says which sentences they are.
    read().catch(() => undefined);
    return () => stop.abort();
  }, [article, isWanted]);
  return reasons;
}
