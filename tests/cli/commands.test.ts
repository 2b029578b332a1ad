import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORMAT_NAMES, TABLE_NAMES } from '../../src/export/format-names.ts';
import { digest } from '../../src/model/id.ts';
import { query } from '../../src/store/cypher/query.ts';
import { openEmbedded } from '../../src/store/embedded/open-embedded.ts';
import { entente } from './entente.ts';

const LIMA = 'Colombia and Peru met in Lima on 3 March 2026. Peru praised Colombia.\n';
const QUITO =
  'Ecuador accused Peru of a breach of the treaty. Colombia and Peru met in Lima on 3 March 2026.\n';

let root = '';
let cwd = '';
const run = (data: string, args: readonly string[], input?: string) =>
  entente(args, { data: join(root, data), cwd, ...(input === undefined ? {} : { input }) });

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'entente-cli-'));
  cwd = join(root, 'work');
  mkdirSync(cwd);
  writeFileSync(join(cwd, 'lima.txt'), LIMA);
  writeFileSync(join(cwd, 'quito.txt'), QUITO);
  writeFileSync(join(cwd, 'latin.txt'), Buffer.from('Bogotá', 'latin1'));
  writeFileSync(join(cwd, 'big.txt'), Buffer.alloc(20_000_000, 'Lima. '));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('usage', { timeout: 30_000 }, () => {
  test.for<[string[], number, string, Record<string, string>?]>([
    [['--help'], 0, ''],
    [['--version'], 0, ''],
    [['zzz'], 2, "entente: unknown command 'zzz' (USAGE)\n"],
    [['ingest'], 2, "entente: missing required argument 'paths' (USAGE)\n"],
    [['status', '--jsn'], 2, "entente: unknown option '--jsn' (Did you mean --json?) (USAGE)\n"],
    [
      ['export', '--format', 'xml'],
      2,
      `entente: option '--format <format>' argument 'xml' is invalid. Allowed choices are ${FORMAT_NAMES.join(', ')}. (USAGE)\n`,
    ],
    [
      ['extract', '--jsonl', '--workers', 'many'],
      2,
      "entente: option '--workers <number>' argument 'many' is invalid. Give a whole number from 0 to 999. (USAGE)\n",
    ],
    [
      ['ingest', 'lima.txt', '--article-timeout', '0'],
      2,
      "entente: option '--article-timeout <seconds>' argument '0' is invalid. Give a number of seconds up to 2000000. (USAGE)\n",
    ],
    [['extract'], 2, 'entente: Name a file, or - for standard input. (BAD_USER_INPUT)\n'],
    [
      ['serve', '--ingest', 'nope'],
      2,
      'entente: nope is no folder: name one after --ingest, or none for seeds/articles. (BAD_USER_INPUT)\n',
    ],
    [
      ['status'],
      2,
      'entente: PORT is "abc": set it to a whole number from 0 to 65535. (BAD_USER_INPUT)\n',
      { PORT: 'abc' },
    ],
    [['check', 'nope'], 1, 'entente: 1 fault(s) in the ontology (ONTOLOGY)\n'],
  ])('%j ends with %i', async ([args, code, stderr, env]) => {
    const ended = await entente(args, { data: join(root, 'none'), cwd, env: env ?? {} });
    expect(ended).toMatchObject({ code, stderr });
  });

  test('--help opens with three examples', async () => {
    const { stdout } = await run('none', ['--help']);
    const [heading, ...lines] = stdout.split('\n');
    expect(heading).toBe('Examples:');
    expect(lines.slice(0, 4).filter((line) => line.startsWith('  npx entente '))).toHaveLength(3);
  });

  test.for(['status', 'verify', 'export', 'remove article:x'])(
    'without a graph %s says so, and makes none',
    async (command) => {
      const { code, stderr } = await run('none', command.split(' '));
      expect(code).toBe(3);
      expect(stderr).toBe(
        `entente: There is no graph in ${join(root, 'none')} yet: take articles in with \`entente ingest PATHS\`, or name another folder with ENTENTE_DATA. (STORE_UNREACHABLE)\n`,
      );
      expect(() => readFileSync(join(root, 'none/graph.grafeo'))).toThrow('ENOENT');
    },
  );

  test('a Neo4j that is not there is told, with its address and without the password', async () => {
    const env = {
      NEO4J_URI: 'bolt://127.0.0.1:9',
      NEO4J_USERNAME: 'neo4j',
      NEO4J_PASSWORD: 'hush',
    };
    const { code, stderr } = await entente(['status'], { data: root, cwd, env });
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /^entente: Neo4j at bolt:\/\/127\.0\.0\.1:9 can't be reached .*\(STORE_UNREACHABLE\)\n$/,
    );
    expect(stderr).not.toContain('hush');
  });
});

describe('taking articles in', { timeout: 60_000 }, () => {
  test('the whole way: dry run, in, again, verified, out, and back', async () => {
    const dry = await run('main', ['ingest', '--dry-run', 'lima.txt']);
    expect(dry).toMatchObject({ code: 0, stderr: '' });
    expect(dry.stdout).toMatch(
      /^new +lima\.txt {2}article:[0-9a-f]{16}\n {2}CONSULT +Colombia → Peru/,
    );
    expect(dry.stdout).toContain('“Colombia and Peru met in Lima on 3 March 2026.”');
    expect((await run('main', ['status'])).code).toBe(3);

    const first = await run('main', ['ingest', 'latin.txt', 'lima.txt', 'nope.txt', 'quito.txt']);
    expect(first.code).toBe(1);
    expect(first.stderr.split('\n')).toEqual([
      'entente: latin.txt:1 is not UTF-8 (byte 0xe1 at offset 5): save the file as UTF-8. (BAD_ARTICLE)',
      'entente: nope.txt is not there: check the path. (BAD_ARTICLE)',
      '',
    ]);
    expect(first.stdout.split('\n').slice(-2)).toEqual(['2 new, 0 changed, 0 known, 2 failed', '']);

    const again = await run('main', ['ingest', '--json', 'lima.txt', 'latin.txt']);
    const answer = JSON.parse(again.stdout);
    expect(again.code).toBe(1);
    expect(answer.totals).toEqual({ new: 0, changed: 0, known: 1, failed: 1, left: 0 });
    expect(answer.articles[1].error.code).toBe('BAD_ARTICLE');

    const status = JSON.parse((await run('main', ['status', '--json'])).stdout);
    expect(status).toMatchObject({ store: 'embedded', articles: 2, sentences: 4 });
    const verified = await run('main', ['verify']);
    expect(verified).toMatchObject({ code: 0, stderr: '' });
    expect(verified.stdout).toMatch(/^\d+ spans of 2 article\(s\) slice to their words\.\n$/);

    const out = join(root, 'graph.json');
    const exported = (await run('main', ['export', '--format', 'json'])).stdout;
    expect(await run('main', ['export', '--out', out])).toMatchObject({ code: 0, stdout: '' });
    expect(digest(readFileSync(out, 'utf8'))).toBe(digest(exported));

    await run('other', ['ingest', '--quiet', 'quito.txt', '-'], LIMA);
    expect(digest((await run('other', ['export'])).stdout)).toBe(digest(exported));

    const { id } = answer.articles[0];
    expect(await run('main', ['remove', id])).toMatchObject({
      code: 0,
      stdout: `removed  ${id}\n`,
    });
    expect(await run('main', ['remove', id])).toMatchObject({ code: 1 });
    await run('main', ['ingest', 'lima.txt']);
    expect(digest((await run('main', ['export'])).stdout)).toBe(digest(exported));
  });

  test('csv goes into a folder of tables, or is one table', async () => {
    await run('tables', ['ingest', '--quiet', 'lima.txt']);
    const folder = join(root, 'out/tables');
    const all = await run('tables', ['export', '--format', 'csv', '--out', folder]);
    expect(all).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readdirSync(folder).sort()).toEqual(TABLE_NAMES.map((name) => `${name}.csv`).sort());
    const events = await run('tables', ['export', '--format', 'csv']);
    expect(events.stdout).toMatch(/^id,type,plover,/);
    expect(readFileSync(join(folder, 'events.csv'), 'utf8')).toBe(events.stdout);
    const file = join(root, 'pairs.csv');
    await run('tables', ['export', '--format', 'csv', '--table', 'pairs', '--bom', '--out', file]);
    expect(readFileSync(file, 'utf8')).toMatch(/^\ufeffactor_id,/);
  });

  test.for(FORMAT_NAMES.filter((name) => name !== 'csv'))('%s goes into a file', async (format) => {
    await run('formats', ['ingest', '--quiet', 'lima.txt']);
    const file = join(root, `graph.${format}`);
    const ended = await run('formats', ['export', '--format', format, '--out', file]);
    expect(ended).toEqual({ code: 0, stdout: '', stderr: '' });
    if (format === 'xlsx') return expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    const { stdout } = await run('formats', ['export', '--format', format]);
    expect(digest(readFileSync(file, 'utf8'))).toBe(digest(stdout));
    expect(stdout).toContain('Colombia');
  });

  test.for([
    [['--table', 'pairs'], '--table chooses a table of csv; json has none to choose from.'],
    [['--bom'], '--bom is for csv and plover; json does not take it.'],
    [['--view', '?types=ACCUSE'], '--view is for html; json is of the whole graph.'],
    [
      ['--format', 'html', '--view', '?types=MET'],
      /^entente: --view: types=MET: "MET" is none of .*Copy the address from the explorer, between quotation marks\. \(BAD_USER_INPUT\)\n$/,
    ],
    [
      ['--out', 'lima.txt/graph.json'],
      /^entente: lima\.txt\/graph\.json can't be written \(ENOTDIR/,
    ],
    [['--format', 'csv', '--out', 'lima.txt'], /^entente: lima\.txt can't be written \(EEXIST/],
    [['--format', 'plover', '--out', '.'], /^entente: \. can't be written \(EISDIR|EBUSY|EINVAL/],
  ] as const)('export %j is refused', async ([args, message]) => {
    await run('refused', ['ingest', '--quiet', 'lima.txt']);
    const { code, stdout, stderr } = await run('refused', ['export', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      typeof message === 'string' ? `entente: ${message} (BAD_USER_INPUT)\n` : message,
    );
  });

  test('what could not be used of an article is told below it', async () => {
    const spanish =
      'El presidente se reunió ayer con los ministros de la región. Hablaron durante horas sobre el gas y la frontera, y prometieron volver a verse en la capital antes del verano, cuando el nuevo acuerdo estará listo para la firma.\n';
    const told = await run('notices', ['ingest', '-'], spanish);
    expect(told.code).toBe(0);
    expect(told.stdout).toMatch(/\n {2}note: .*\n1 new, /);
    const { stdout } = await run(
      'notices',
      ['ingest', '--json', '--dry-run', '-'],
      `${spanish}Fin.\n`,
    );
    expect(JSON.parse(stdout).articles[0].notices).toEqual([
      expect.objectContaining({ code: expect.any(String), message: expect.any(String) }),
    ]);
  });

  test('verify finds what was tampered with', async () => {
    await run('tampered', ['ingest', '--quiet', 'lima.txt']);
    const store = await openEmbedded({ folder: join(root, 'tampered') });
    const text = "MATCH (s:Sentence {index: 0}) SET s.text = 'Colombia and Chile met.'";
    await store.write((query) => query({ name: 'test.tamper', text }, {}));
    await store.close();
    const { code, stdout, stderr } = await run('tampered', ['verify']);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^article:\S+ sentence sentence:\S+: "Colombia and Chile met\." should stand at 0–\d+, but there stands "Colombia and Peru met/,
    );
    expect(stderr).toMatch(/^entente: 1 of \d+ spans do not hold/);
  });

  test('20 MB are refused within a second of work, and no graph is made', async () => {
    const { code, stdout, stderr } = await run('big', ['ingest', 'big.txt']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '0 new, 0 changed, 0 known, 1 failed\n' });
    expect(stderr).toMatch(/^entente: big\.txt has at least 20,000,000 bytes/);
    expect((await run('big', ['status'])).code).toBe(3);
  });
});

describe('extracting', { timeout: 60_000 }, () => {
  test('a file, for reading and as JSON', async () => {
    const read = await run('none', ['extract', 'lima.txt']);
    expect(read).toMatchObject({ code: 0, stderr: '' });
    expect(read.stdout).toMatch(/CONSULT +Colombia → Peru {2}0\.\d\d {2}meet · 2026-03-03/);
    const json = await run('none', ['extract', '-', '--json'], LIMA);
    expect(JSON.parse(json.stdout)).toMatchObject({
      text: LIMA,
      events: [{ type: 'CONSULT' }, { type: 'SUPPORT' }],
    });
  });

  test('lines: one out for each in, a bad one with its reason, and the ids as they came', async () => {
    const text = 'Ana Zuvela said that Peru praised Colombia. “We want no sanctions,” Petro added.';
    const lines = [
      JSON.stringify({ id: 7, text, publishedOn: '2026-03-04' }),
      'nonsense',
      '',
      '{"id":"h","html":"<p></p>"}',
      '{"id":"e","text":" "}',
      '[]',
      '{"id":"d","text":"Text.","publishedOn":"3 May"}',
      `{"id":"l","text":"${'a'.repeat(13_000_000)}"}`,
      JSON.stringify({ id: 'last', text: 'Peru.' }),
    ];
    const { code, stdout, stderr } = await run('none', ['extract', '--jsonl'], lines.join('\r\n'));
    const [first, ...rest] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(stderr).toBe('entente: 6 of 8 lines could not be read; their output lines say why.\n');
    expect(rest.map(({ id, error }) => [id, error])).toEqual([
      [null, expect.stringMatching(/^line 2 is no JSON: /)],
      [
        'h',
        'line 4 is a page without an article that could be found: save its text as plain text (.txt, UTF-8). (BAD_ARTICLE)',
      ],
      ['e', "line 5 has no text: put the article's text into it. (BAD_ARTICLE)"],
      [null, 'line 6 must be a JSON object: {"id": "1", "text": "…"}. (BAD_ARTICLE)'],
      [
        'd',
        'line 7 `publishedOn` is "3 May", it must be an ISO 8601 date: 2026, 2026-02 or 2026-02-03. (BAD_ARTICLE)',
      ],
      [null, 'line 8 is too long for an article. (BAD_ARTICLE)'],
      ['last', undefined],
    ]);

    expect(Object.keys(first)).toEqual(['id', 'text', 'actors', 'events', 'statements', 'topics']);
    expect(first).toMatchObject({ id: 7, text });
    const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    const peru = first.actors.find((actor: { name: string }) => actor.name === 'Peru');
    expect(peru).toEqual({
      start: 21,
      end: 25,
      kind: 'STATE',
      how: 'name',
      reading: 'ACTOR',
      name: 'Peru',
      country: 'PER',
    });
    const [event] = first.events;
    expect(Object.keys(event)).toEqual([
      'type',
      'plover',
      'mode',
      'main',
      'negated',
      'modality',
      'confidence',
      'rule',
      'sources',
      'targets',
      'topics',
      'evidence',
    ]);
    expect(event).toMatchObject({
      type: 'SUPPORT',
      sources: [{ name: 'Peru' }],
      targets: [{ name: 'Colombia' }],
    });
    expect(slice(event.evidence[0])).toBe(event.evidence[0].text);
    const quote = first.statements.find((one: { kind: string }) => one.kind === 'QUOTE');
    expect([slice(quote.cue), slice(quote.speaker)]).toEqual(['added', 'Petro']);
    expect(first.topics).toEqual(['sanctions']);
  });

  test('lines in their order for any number of threads, and one that takes too long alone is lost', {
    timeout: 120_000,
  }, async () => {
    const short = { id: 'short', text: 'Peru praised Chile.' };
    const input = (sentences: number) => {
      const long = { id: 'long', text: 'Peru praised Chile in Lima. '.repeat(sentences) };
      return [short, long, { ...short, id: 'last' }].map((one) => JSON.stringify(one)).join('\n');
    };
    const read = (sentences: number, ...options: string[]) =>
      run('none', ['extract', '--jsonl', ...options], input(sentences));
    const cut = await read(20_000, '--workers', '2', '--article-timeout', '2');
    expect(cut.code).toBe(1);
    expect(
      cut.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      expect.objectContaining({
        id: 'short',
        events: [expect.objectContaining({ type: 'SUPPORT' })],
      }),
      {
        id: 'long',
        line: 2,
        error:
          'line 2 took more than 2 s and was given up: split it, or allow more with --article-timeout. (TOO_SLOW)',
      },
      expect.objectContaining({ id: 'last' }),
    ]);
    const threads = await read(1000, '--workers', '2');
    expect(threads).toMatchObject({ code: 0, stderr: '' });
    expect(threads.stdout).toBe((await read(1000, '--workers', '0')).stdout);
  });

  test('a sentence of 50,000 words is read within the time limit, and said to be too long', {
    timeout: 10_000,
  }, async () => {
    const text = `The minister said that ${'peace talks with Peru and Ecuador '.repeat(8334)}failed.`;
    const { code, stdout } = await run('none', ['extract', '-'], text);
    expect(code).toBe(0);
    expect(stdout).toContain('words is not parsed (limit 150)');
  });
});

describe('explaining', { timeout: 60_000 }, () => {
  const TEXT =
    'Peru praised Colombia on Tuesday. Norway signed a song.\n\nReferences\n[1] Vale, Ana. “Fog”, https://fog.example, (Accessed: 1 May 2026).\n';

  test('an article, sentence by sentence', async () => {
    const { code, stdout, stderr } = await run('none', ['explain', '-', '--all'], TEXT);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatchInlineSnapshot(`
      "standard input  article:91f45bf7eaede7ce
      2 sentences, 1 used (50 %)

      [0] “Peru praised Colombia on Tuesday.”
        1 event, 1 statement
        SUPPORT
          Rule support.praise on “praised”.
          Source “Peru”, the subject: Peru by name (0.98).
          Target “Colombia”, the object: Colombia by name (0.98).
          No date: “Tuesday” would be counted from the day of publication, which the article does not give.
          Told as done, in the article’s own words.
          Confidence 0.99: verb 0.50 + main 0.15 + direct-roles 0.20 + named 0.10 + surface 0.05 − least-sure-name 0.01.
      [1] “Norway signed a song.”
        nothing: “signed”: sanction.impose, “song” is no object that the rule takes
          not sanction.impose on “signed”: “song” is no object that the rule takes
          not support.sign on “signed”: “song” is no object that the rule takes
          not threaten.arrest-warrant on “signed”: “song” is no object that the rule takes
      [references] “References [1] Vale, Ana. “Fog”, https://fog.example, (Accessed: 1 May 2026).”
        nothing: the references are not read
      "
    `);
  });

  test('an event and an article of the graph', async () => {
    writeFileSync(join(cwd, 'praise.txt'), TEXT);
    await run('explained', ['ingest', 'praise.txt']);
    const { stdout: graph } = await run('explained', ['export']);
    const [event = ''] = /event:[0-9a-f]{16}/.exec(graph) ?? [];
    const told = await run('explained', ['explain', event]);
    expect(told).toMatchObject({ code: 0, stderr: '' });
    expect(told.stdout).toContain(
      '“Peru praised Colombia on Tuesday.”\n  SUPPORT\n    Rule support.praise',
    );
    const json = JSON.parse((await run('explained', ['explain', event, '--json'])).stdout);
    expect(json).toMatchObject({ event, explanations: [{ stale: false, rule: 'support.praise' }] });
    const { article } = json.explanations[0];
    const whole = JSON.parse((await run('explained', ['explain', article, '--json'])).stdout);
    expect(whole).toMatchObject({ article, sentences: 2, used: 1, share: 0.5 });
    expect(whole.passages.map(({ reason }: { reason: string }) => reason)).toEqual([
      null,
      'OBJECT',
      'ZONE_NOT_READ',
    ]);
  });

  test('evidence that today’s rules give otherwise is stale, which is a finding', async () => {
    const { stdout: graph } = await run('explained', ['export']);
    const [event = ''] = /event:[0-9a-f]{16}/.exec(graph) ?? [];
    const store = await openEmbedded({ folder: join(root, 'explained') });
    await store.write((run) =>
      run(query('test.spoil', 'MATCH ()-[r:EVIDENCED_BY]->() SET r.confidence = 0.31'), {}),
    );
    await store.close();
    const { code, stdout } = await run('explained', ['explain', event]);
    expect(code).toBe(1);
    expect(stdout).toContain('“Peru praised Colombia on Tuesday.”\n  STALE: ');
    const json = JSON.parse((await run('explained', ['explain', event, '--json'])).stdout);
    expect(json.explanations).toMatchObject([{ stale: true }]);
  });

  test.for<[string, string]>([
    [
      'event:nope',
      'The graph has no event event:nope: `{ events { nodes { id } } }` gives ids. (NOT_FOUND)',
    ],
    [
      'article:nope',
      'The graph has no article article:nope: `entente ingest` prints the ids. (BAD_ARTICLE)',
    ],
    [
      'nope',
      'There is no file nope, and the graph has no article of that id: `entente ingest` prints the ids. (BAD_ARTICLE)',
    ],
    [
      'latin.txt',
      'latin.txt:1 is not UTF-8 (byte 0xe1 at offset 5): save the file as UTF-8. (BAD_ARTICLE)',
    ],
  ])('%s is told', async ([what, told]) => {
    const ended = await run('explained', ['explain', what]);
    expect(ended).toEqual({ code: 1, stdout: '', stderr: `entente: ${told}\n` });
  });
});
