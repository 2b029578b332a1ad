import { getDocumentProxy } from 'unpdf';
import { ArticleError } from '../../errors.ts';
import type { ReadText } from '../read-text.ts';
import { type Piece, type PrintedLine, toLines } from './lines.ts';
import { toParagraphs } from './paragraphs.ts';
import { removeRunningLines } from './running-lines.ts';

const MOST_PAGES = 500;

/**
 * The text of a PDF: a line for each paragraph, words parted at line ends joined, without page numbers
 * and running heads. Its properties are left out: they tell of the file, not of the article. `limit`
 * is the most UTF-16 code units of text. Throws `ArticleError`; `name` stands in the message.
 */
export async function readPdf(bytes: Uint8Array, name: string, limit: number): Promise<ReadText> {
  const document = await openPdf(bytes, name);
  try {
    if (document.numPages > MOST_PAGES) {
      throw new ArticleError(
        `${name} has ${document.numPages} pages, a PDF may have ${MOST_PAGES}: split it into its articles.`,
      );
    }
    const pages: (readonly PrintedLine[])[] = [];
    let length = 0;
    for (let number = 1; number <= document.numPages && length <= limit; number += 1) {
      const lines = await readLines(document, number);
      length += lines.reduce((sum, { text }) => sum + text.length, 0);
      pages.push(lines);
    }
    const text = toParagraphs(removeRunningLines(pages)).join('\n\n');
    if (text !== '') return { text, meta: {} };
  } catch (cause) {
    throw cause instanceof ArticleError ? cause : broken(name, cause);
  } finally {
    await document.destroy();
  }
  throw new ArticleError(
    `${name} is a PDF of pictures without text, such as a scan: recognise its text (OCR) and save that as plain text (.txt, UTF-8).`,
  );
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

async function openPdf(bytes: Uint8Array, name: string): Promise<PdfDocument> {
  try {
    return await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, isEvalSupported: false });
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException') {
      throw new ArticleError(`${name} is encrypted: save it as a PDF without a password.`, {
        cause,
      });
    }
    throw broken(name, cause);
  }
}

async function readLines(document: PdfDocument, number: number): Promise<readonly PrintedLine[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item): readonly Piece[] => {
    if (!('str' in item)) return [];
    const [, skew = 0, , , x = 0, y = 0] = item.transform as number[];
    // Text that runs up the margin ("Downloaded from …") belongs to no line.
    if (skew !== 0) return [];
    return [{ text: item.str, x, y, width: item.width, height: item.height }];
  });
  page.cleanup();
  return toLines(pieces);
}

function broken(name: string, cause: unknown): ArticleError {
  return new ArticleError(
    `${name} is no sound PDF: open it in a viewer and save it again, or save its text as plain text (.txt, UTF-8).`,
    { cause },
  );
}
