import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { ArticleError } from '../../errors.ts';
import type { Page, PageElement, PageNode } from './dom.ts';

/** Finding the article takes time by the square of some of these; no article needs more. */
const MOST_ELEMENTS = 12_000;
const MOST_DEPTH = 120;
/** Beyond this many open elements the parser itself slows down. */
const MOST_OPEN = 5_000;
const LONGEST_ATTRIBUTE = 400;
const LONGEST_CONTENT = 2_000;

/** Elements left out with all they hold: nothing of it is text of the page. */
const DROPPED = new Set(
  'script style template noscript iframe object embed svg math canvas audio video map select option textarea button input img picture source track area'.split(
    ' ',
  ),
);
const IN_HEAD = new Set(['meta', 'title', 'link', 'base']);
const ATTRIBUTES = new Set(
  'class id lang role rel href name property itemprop datetime hidden aria-hidden data-component data-testid'.split(
    ' ',
  ),
);

/** A page's elements, and the texts of its JSON-LD. */
export interface ParsedPage {
  readonly page: Page;
  readonly data: readonly string[];
}

interface Target extends PageElement {
  setAttribute(name: string, value: string): void;
  appendChild(node: PageNode): void;
}

/**
 * A page as small and tame as reading it needs: no scripts, no comments and pictures, few
 * attributes, at most `MOST_DEPTH` deep (what is deeper moves up). One pass in linear time, so that a
 * hostile page is refused before anything slower sees it. Throws `ArticleError` for one too large or too deep.
 */
export function buildPage(html: string, name: string): ParsedPage {
  const document = emptyDocument();
  const root = document.documentElement as Target;
  const [head, body] = [document.querySelector('head'), document.body] as [Target, Target];
  const data: string[] = [];
  /** Where an open tag put its element: undefined for one that was left out. */
  const open: (Target | undefined)[] = [];
  let [elements, silent, breaks, text, isData] = [0, 0, 0, '', false];
  const path: Target[] = [];
  const count = (more: number) => {
    elements += more;
    if (elements > MOST_ELEMENTS) throw tooLarge(name, `${amount(MOST_ELEMENTS)} elements`);
  };
  const flush = () => {
    const written = text.replaceAll('\u0000', '');
    text = '';
    if (written === '') return;
    if (written.trim() !== '') breaks = 0;
    // Readability writes the page out and parses it again: each of these becomes a node then.
    count((written.match(/[<>&\u00a0]/g)?.length ?? 0) / 4);
    (path.at(-1) ?? body).appendChild(document.createTextNode(written));
  };
  const create = (tag: string, attributes: Attributes): Target | undefined => {
    if (tag === 'html' || tag === 'body' || tag === 'head') {
      if (tag !== 'head') setAttributes(tag === 'html' ? root : body, attributes);
      return undefined;
    }
    breaks = tag === 'br' ? breaks + 1 : breaks;
    if (breaks > 2 || path.length >= MOST_DEPTH || !/^[a-z][a-z0-9-]{0,40}$/.test(tag)) return;
    count(1);
    const element = document.createElement(tag);
    setAttributes(element, attributes);
    (IN_HEAD.has(tag) ? head : (path.at(-1) ?? body)).appendChild(element);
    return element;
  };
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (open.length >= MOST_OPEN) throw tooLarge(name, `${amount(MOST_OPEN)} open elements`);
      flush();
      if (silent > 0 || DROPPED.has(tag)) {
        isData = silent === 0 && tag === 'script' && /ld\+json/i.test(attributes['type'] ?? '');
        if (isData) data.push('');
        silent += 1;
        open.push(undefined);
        return;
      }
      const element = create(tag, attributes);
      open.push(element);
      if (element) path.push(element);
    },
    ontext(part) {
      if (isData) data.push((data.pop() ?? '') + part);
      else if (silent === 0) text += part;
    },
    onclosetag() {
      flush();
      const closed = open.pop();
      isData = false;
      if (silent > 0) silent -= 1;
      else if (closed) path.pop();
    },
  });
  parser.end(html);
  flush();
  return { page: document, data };
}

type Attributes = Readonly<Record<string, string>>;

interface EmptyDocument extends Page {
  createElement(tag: string): Target;
  createTextNode(text: string): PageNode;
}

function emptyDocument(): EmptyDocument {
  const html = '<!doctype html><html><head></head><body></body></html>';
  return parseHTML(html).document as unknown as EmptyDocument;
}

function setAttributes(element: Target, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (ATTRIBUTES.has(name) && value.length <= LONGEST_ATTRIBUTE) {
      element.setAttribute(name, value);
    }
    if (name === 'content' && value.length <= LONGEST_CONTENT) element.setAttribute(name, value);
    if (name === 'style' && /display\s*:\s*none/i.test(value)) element.setAttribute('hidden', '');
  }
}

function tooLarge(name: string, what: string): ArticleError {
  return new ArticleError(
    `${name} is a page of over ${what}: save the article alone, or as plain text (.txt, UTF-8).`,
  );
}

function amount(value: number): string {
  return value.toLocaleString('en-US');
}
