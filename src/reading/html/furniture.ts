import type { Page, PageElement } from './dom.ts';

const NEVER =
  'dialog, [hidden], [aria-hidden="true"], nav, [role="navigation"], [role="search"], [role="complementary"], [role="contentinfo"], [role="banner"], [role="dialog"], [role="alert"], [role="toolbar"], [role="menu"], figcaption, footer';

const NAMED = ['class', 'id', 'data-component', 'data-testid'];

/** Words of classes and ids by which pages mark what is not the article. */
const FURNITURE = new Set(
  'ad ads adbox adslot advert advertisement advertising sponsor sponsored promo promos promotion outbrain taboola nav navbar navigation menu breadcrumb breadcrumbs sidebar footer toolbar pagination pager share sharing sharebar sharetools sharedaddy addthis social socials newsletter newsletters subscribe subscription signup optin related relatedposts recommended recommendations recirc recirculation trending popular mostread mostpopular teaser teasers upsell comment comments disqus respond reply cookie cookies consent gdpr paywall modal popup overlay tooltip byline bylines timestamp pubdate postdate authorbio caption captions credit credits copyright tags taglist keywords login noprint screenreader rollover hovercard slidecount captionlink lightbox notification bio'.split(
    ' ',
  ),
);
const PHRASES =
  /(?:^| )(?:author (?:bio|details|box|info|card|profile|name)|about (?:the )?author|post (?:meta|date|info|tags|nav|author)|entry (?:meta|date|footer|author)|article (?:meta|date|info|footer|tags|author|timestamp|byline)|publish info|published (?:date|on|at)|publish date|date (?:published|posted|time)|read (?:more|next|also|time|this)|also (?:read|like)|see (?:also|more)|more (?:stories|from|on|news|like|articles)|(?:sr|screen reader) (?:only|text)|visually hidden|most (?:read|viewed|popular|shared)|editors? picks?|you may|image (?:credit|source|copyright)|photo (?:credit|by)|skip (?:link|to)|story timeline|last updated|sign up|mailing list|hide for)(?= |$)/;

/**
 * Takes off a page what is no part of its article: by element, by the names of classes and ids, and
 * the teasers of other articles. What holds much of the running text stays, whatever it is called.
 */
export function removeFurniture(page: Page): void {
  const total = proseLength(page.body);
  const drop = (elements: Iterable<PageElement>, mostShare: number) => {
    for (const element of [...elements]) {
      if (!isArticle(element) && proseLength(element) <= total * mostShare) element.remove();
    }
  };
  drop(page.querySelectorAll(NEVER), 1 / 2);
  drop(page.querySelectorAll('article article'), 1 / 2);
  drop(otherArticles(page, total), 1 / 2);
  const figures = [...page.querySelectorAll('figure')];
  drop(
    figures.filter((figure) => !figure.querySelector('table, blockquote, pre')),
    1,
  );
  const named = [...page.querySelectorAll(NAMED.map((name) => `[${name}]`).join())];
  drop(named.filter(isNamedFurniture), 1 / 3);
}

/** Whether an element is the article, or holds it. */
function isArticle(element: PageElement): boolean {
  return (
    /^(?:HTML|BODY|MAIN)$/.test(element.nodeName.toUpperCase()) ||
    element.getAttribute('itemprop') === 'articleBody' ||
    element.querySelector('h1, main, [itemprop="articleBody"]') !== null
  );
}

/** Where one article alone has a heading of the first rank and much text, the others are teasers. */
function otherArticles(page: Page, total: number): readonly PageElement[] {
  const articles = [...page.querySelectorAll('article')];
  const [own, another] = articles.filter((article) => article.querySelector('h1'));
  if (!own || another || proseLength(own) * 3 < total) return [];
  return articles.filter(
    (article) => article !== own && proseLength(article) * 2 < proseLength(own),
  );
}

function isNamedFurniture(element: PageElement): boolean {
  for (const attribute of NAMED) {
    const value = element.getAttribute(attribute);
    for (const name of value?.split(/\s+/) ?? []) {
      const words = wordsOf(name);
      if (words.some((word) => FURNITURE.has(word)) || PHRASES.test(words.join(' '))) return true;
    }
  }
  return false;
}

/** "relatedPosts__item-2" has the words related, posts, item. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
}

/** How much running text stands in paragraphs. */
export function proseLength(root: PageElement | null): number {
  let length = 0;
  for (const paragraph of root?.querySelectorAll('p') ?? []) {
    length += paragraph.textContent.trim().length;
  }
  return length;
}
