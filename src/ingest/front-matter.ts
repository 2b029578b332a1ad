import { isMap, LineCounter, parseDocument } from 'yaml';
import { ArticleError } from '../errors.ts';
import type { ArticleMeta } from '../model/article.ts';
import { toMeta } from './to-meta.ts';

/** A text without its front matter, and what that says. */
export interface FrontMatter {
  readonly meta: ArticleMeta;
  /** All after the line that closes the block, as it stands. */
  readonly text: string;
}

/**
 * Takes the YAML block between two `---` lines off the beginning of a text; a text that does not
 * begin so is given back whole. Offsets count into the text after the block. Throws `ArticleError`
 * with the line.
 */
export function splitFrontMatter(text: string, name: string): FrontMatter {
  const opening = /^---[ \t]*\r?\n/.exec(text)?.[0];
  if (opening === undefined) return { meta: {}, text };
  const rest = text.slice(opening.length);
  const closing = /^---[ \t]*(?:\r?\n|$)/m.exec(rest);
  if (!closing) {
    throw new ArticleError(
      `${name}:1 the front matter is opened by --- and never closed: close it with a line ---, or begin the text with an empty line if --- is part of it.`,
    );
  }
  return {
    meta: readBlock(rest.slice(0, closing.index), name),
    text: rest.slice(closing.index + closing[0].length),
  };
}

function readBlock(yaml: string, name: string): ArticleMeta {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + 1; // line 1 is ---
  const [error] = document.errors;
  if (error) {
    const what = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '');
    throw new ArticleError(
      `${name}:${lineAt(error.pos[0])} the front matter is no YAML (${what}): write one \`key: value\` a line, values with a colon in quotes.`,
    );
  }
  if (document.contents === null) return {};
  if (!isMap(document.contents)) {
    throw new ArticleError(`${name}:2 the front matter must be \`key: value\` lines, one a line.`);
  }
  const lines = new Map(
    document.contents.items.map(({ key }) => {
      const node = key as { readonly value?: unknown; readonly range?: readonly number[] | null };
      return [String(node.value), lineAt(node.range?.[0] ?? 0)] as const;
    }),
  );
  return toMeta(
    document.toJS() as Record<string, unknown>,
    (key) => `${name}:${lines.get(key) ?? 2}`,
  );
}
