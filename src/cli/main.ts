import { Command, CommanderError, Option } from 'commander';
import { type Config, readConfig } from '../config.ts';
import { FORMAT_NAMES, TABLE_NAMES } from '../export/format-names.ts';
import { ACTOR_KINDS } from '../model/actor.ts';
import type { Command as Action } from './command.ts';
import { addCorrect } from './correct-command.ts';
import { timeoutOption } from './guard-options.ts';
import { openOutput } from './output.ts';
import { packageVersion } from './package-version.ts';
import { articleTimeoutOption, workersOption } from './reading-options.ts';
import { describeError, EXIT, exitCodeOf } from './report-error.ts';

const EXAMPLES = `Examples:
  npx entente serve --ingest                           take in seeds/articles and answer on http://127.0.0.1:4000/graphql
  npx entente ingest --dry-run report.txt              show what an article would add to the graph, with sentences
  npx entente extract seeds/articles/trump-petro-meeting.txt   show who did what to whom in one article
`;

const AFTER = `
Environment:
  ENTENTE_DATA   folder of the graph (default .entente)
  ENTENTE_CORRECTIONS   file of what people corrected (default seeds/corrections.jsonl)
  HOST, PORT     where to serve (default 127.0.0.1, 4000)
  ENTENTE_TOKEN  who sends it as bearer token may change the graph; needed for changes unless served on loopback
  ENTENTE_READ_TOKEN   when set, reading needs it too
  ENTENTE_RATE   requests a minute for each address (default: 300, on loopback any number; 0: any number)
  ENTENTE_HOSTS  host names of a proxy in front of a server on loopback, which is then as good as public
  ENTENTE_PROXIES   addresses or networks of proxies whose X-Forwarded-For tells the client's address
  ENTENTE_ORIGINS   sites whose pages may read the answers (CORS), such as https://charts.example; default: none
  NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE   use this Neo4j instead of the folder
  ENTENTE_WORKERS   how many threads read articles (default: one a core)
  NO_COLOR       no colours
  ENTENTE_DEBUG  show the stack of errors

Exit codes: 0 done, 1 findings or articles that could not be read, 2 wrong usage, 3 the graph can't be reached.`;

/** After the options of `serve`. */
const SERVING = `
Paths: /graphql (GraphiQL for a browser), /health, /ready, /metrics (for Prometheus; in public by token).
Limits: a client reads them as the field \`limits\`, or in \`extensions\` with the header "entente-cost: 1".

Public, by token, behind a proxy at 10.0.0.2:
  HOST=0.0.0.0 ENTENTE_TOKEN=… ENTENTE_PROXIES=10.0.0.2 npx entente serve --log json
Public, for one dashboard and nothing else:
  HOST=0.0.0.0 npx entente serve --read-only --operations operations.json --only-persisted
`;

/** After the options of `add`. */
const ADDING = `
What the page or its front matter says is taken, what an option says wins over it, and what is still
missing (title, outlet, date, address) is asked for on a terminal. Of a page the text is kept.

Examples:
  npx entente add saved-page.html
  pbpaste | npx entente add - --title "Talks in Lima" --outlet "The Lakeside Courier" --date 2026-03-04
`;

/** After the options of `export`. */
const EXPORTING = `
Formats:
  json      all nodes and edges, one a line, to compare graphs by (the default)
  csv       a table: --table names it, events when absent; with --out FOLDER a file for each table
  xlsx      a workbook for Excel and others: sheets of actors, events, evidence, statements, articles
  jsonld    linked data: evidence as Web Annotations of its article, with PROV
  graphml   actors, events, topics and articles as a network, for yEd, Cytoscape, networkx
  gexf      actors and events in time, and who faces whom, for Gephi and its timeline
  ftm       lines of FollowTheMoney, for OpenAleph and OpenSanctions
  plover    event data in the manner of PLOVER and ICEWS: one row (CSV) for each source and target
  cypher    a script that makes the graph in an empty Neo4j
  html      a view as one file to send: picture, pairs, events with their sentences; --view names it

Examples:
  npx entente export --format csv --table pairs > pairs.csv
  npx entente export --format csv --out tables        nodes.csv, edges.csv, events.csv, evidence.csv, …
  npx entente export --format html --view 'http://127.0.0.1:4000/?topic=topic:gas' --out gas.html
`;

await main();

/** Runs the command that the command line names; the only place that decides how the process ends. */
async function main(): Promise<void> {
  const program = createProgram();
  try {
    await program.parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage; // commander has told it
  }
}

/**
 * The commands. Each is loaded when it runs: `entente status` must not wait for the extractor or
 * for GraphQL.
 */
function createProgram(): Command {
  const program = new Command('entente')
    .description(
      'Diplomatic articles in, a knowledge graph out: who met whom, over which issues, and in which sentence that stands.',
    )
    .version(packageVersion())
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', AFTER)
    .configureOutput({ outputError: (text, write) => write(usageError(text)) })
    .exitOverride();

  program
    .command('serve')
    .description('answer questions in GraphQL and GraphiQL')
    .option('--ingest [folder]', 'first take in what is new in a folder (default: seeds/articles)')
    .option('--watch [folder]', 'take in what is new there, and then what is dropped into it')
    .option('--read-only', 'answer questions only: the schema has no mutations')
    .option('--operations <file>', 'let clients call the operations of a file by id')
    .option('--only-persisted', 'answer nothing but those operations; GraphiQL is off')
    .option('--no-introspection', 'keep the schema to the server')
    .addOption(
      new Option('--log <format>', 'a line for each request on standard error')
        .choices(['none', 'line', 'json'])
        .default('none'),
    )
    .addOption(timeoutOption())
    .addHelpText('after', SERVING)
    .action(run(async () => (await import('./commands/serve.ts')).serve));
  program
    .command('ingest')
    .description('take articles into the graph: files, folders, or - for standard input')
    .argument('<paths...>')
    .option('--dry-run', 'show what would be new, with sentences, and write nothing')
    .option('--json', 'print one JSON object')
    .option('--quiet', 'print errors only')
    .addOption(workersOption())
    .addOption(articleTimeoutOption())
    .action(run(async () => (await import('./commands/ingest.ts')).ingest));
  program
    .command('add')
    .description('keep one article as text with front matter, and take it into the graph')
    .argument('<file>', 'text, Markdown, a web page, PDF or Word file, or - for standard input')
    .option('--title <text>', 'what it is called')
    .option('--outlet <name>', 'the newspaper, agency or site that published it')
    .option('--date <date>', 'when it was published: 2026, 2026-03 or 2026-03-04')
    .option('--url <address>', 'where it can be read')
    .option('--author <name>', 'who wrote it')
    .option('--as <name>', "the file's name (default: made of the title)")
    .option('--to <folder>', 'where it is kept (default: seeds/articles)')
    .option('--replace', 'put it in the place of the same article, or of the one of that name')
    .option('--yes', 'ask for nothing')
    .option('--no-input', 'ask for nothing')
    .option('--json', 'print one JSON object')
    .addHelpText('after', ADDING)
    .action(run(async () => (await import('./commands/add.ts')).add));
  program
    .command('watch')
    .description('take in what is new in a folder, then what is dropped into it or changed')
    .argument('[folder]', 'default: seeds/articles')
    .option('--remove', 'an article goes when its file goes')
    .option('--quiet', 'print errors only')
    .addOption(workersOption())
    .addOption(articleTimeoutOption())
    .action(run(async () => (await import('./commands/watch.ts')).watch));
  program
    .command('extract')
    .description('show what one article tells, without a graph')
    .argument('[file]', 'a file, or - for standard input')
    .option('--json', 'print one JSON object')
    .option('--jsonl', 'read one JSON object a line from standard input, print one a line')
    .addOption(workersOption())
    .addOption(articleTimeoutOption())
    .action(run(async () => (await import('./commands/extract.ts')).extractFile));
  program
    .command('explain')
    .description('say why an event was read, or what each sentence of an article gave and why not')
    .argument('<what>', 'id of an event or an article, a file, or - for standard input')
    .option('--all', 'of an article: also what was considered and refused')
    .option('--json', 'print one JSON object')
    .action(run(async () => (await import('./commands/explain.ts')).explain));
  program
    .command('ledger')
    .description('list asks and offers: who asks whom for what, on which condition, and the answer')
    .argument('[issue]', 'only what is about this topic, or one below it')
    .option('--actor <name>', 'only what this actor asks, offers or is asked')
    .option('--as-of <date>', 'the state at the end of a day: 2026-03-05')
    .option('--open', 'only what is neither accepted nor refused')
    .option('--json', 'print one JSON object')
    .action(run(async () => (await import('./commands/ledger.ts')).ledger));
  program
    .command('disputes')
    .description('list what articles say differently of one event, side by side')
    .option('--about <matters>', 'only in these: date,place,attendance,number,outcome,happened')
    .option('--actor <name>', 'only events in which this actor has a part')
    .option('--topic <name>', 'only events about this topic or one narrower than it')
    .option('--from <date>', 'only events on or after this date')
    .option('--to <date>', 'only events on or before this date')
    .option('--json', 'print one JSON object')
    .action(run(async () => (await import('./commands/disputes.ts')).disputes));
  program
    .command('diff')
    .description('compare two articles: what only one tells, and what both tell differently')
    .argument('<a>', 'id of an article of the graph, or a file')
    .argument('<b>', 'another one')
    .option('--json', 'print one JSON object')
    .action(run(async () => (await import('./commands/diff.ts')).diff));
  program
    .command('status')
    .description('say what the graph holds')
    .option('--json', 'print one JSON object')
    .action(run(async () => (await import('./commands/status.ts')).status));
  program
    .command('export')
    .description('print the graph; the same articles give the same bytes')
    .addOption(new Option('--format <format>', 'how').choices(FORMAT_NAMES).default('json'))
    .option(
      '--out <file>',
      'write to a file, csv to a folder of tables, instead of standard output',
    )
    .addOption(
      new Option('--table <table>', 'of csv: only this table (without --out: events)').choices(
        TABLE_NAMES,
      ),
    )
    .option(
      '--view <address>',
      'of html: the address of the explorer that shows it; else everything',
    )
    .option('--bom', 'of csv and plover: begin with a byte order mark, for Excel')
    .addHelpText('after', EXPORTING)
    .action(run(async () => (await import('./commands/export.ts')).exportGraph));
  program
    .command('verify')
    .description('check that every span in the graph still slices to its words')
    .action(run(async () => (await import('./commands/verify.ts')).verify));
  program
    .command('check')
    .description('find faults of the ontology, with file, line and column')
    .argument('[folder]', 'default: seeds/ontology')
    .action(run(async () => (await import('./commands/check.ts')).check));
  program
    .command('new-topic')
    .description('add a topic to the ontology, with examples')
    .argument('<name>')
    .option('--broader <topic>', 'id or name of the topic it belongs to')
    .option(
      '--cue <words>',
      'words that point to it, as often as needed (default: the name)',
      gather,
    )
    .option('--alias <name>', 'another name to ask for it by, as often as needed', gather)
    .option('--id <id>', 'default: made of the name')
    .addOption(ontologyOption())
    .action(run(async () => (await import('./commands/new-topic.ts')).addTopic));
  program
    .command('new-actor')
    .description('add an actor to the ontology')
    .argument('<name>', 'the usual English name')
    .addOption(new Option('--kind <kind>', 'what it is').choices(ACTOR_KINDS).makeOptionMandatory())
    .option('--country <code>', 'the state it belongs to: COL')
    .option('--alias <name>', 'another name, or an acronym in capitals, as often as needed', gather)
    .option('--surname <name>', 'of a person (default: the last word of the name)')
    .addOption(new Option('--gender <gender>', 'of a person').choices(['male', 'female']))
    .option('--wikidata <item>', 'its item: Q739')
    .option('--id <id>', 'default: made of the name')
    .option('--file <name>', 'a file of actors/ (default: that of its kind): companies, media …')
    .addOption(ontologyOption())
    .action(run(async () => (await import('./commands/new-actor.ts')).addActor));
  program
    .command('add-alias')
    .description('add a name to an actor of the ontology')
    .argument('<actor>', 'its id or name')
    .argument('<alias>', 'the name; in capitals, an acronym')
    .option('--weak', 'counts only after a strong name in the same article')
    .addOption(ontologyOption())
    .action(run(async () => (await import('./commands/add-alias.ts')).addAliasTo));
  program
    .command('remove')
    .description('take away what an article gave to the graph, and nothing else')
    .argument('<id>', 'id of the article: article:…')
    .action(run(async () => (await import('./commands/remove.ts')).remove));
  program
    .command('corrections')
    .description('list what people corrected, and how it stands to the graph')
    .option('--review', 'only what somebody must look at again')
    .option('--candidates', 'actors who may be one')
    .option('--json', 'print one JSON object')
    .action(run(async () => (await import('./commands/corrections.ts')).corrections));
  addCorrect(program.command('correct'), run);
  return program;
}

/** Commander's action around a command: context in, exit code out, errors in one line. */
function run<A extends readonly unknown[]>(
  load: () => Promise<Action<A>>,
): (...args: unknown[]) => Promise<void> {
  return async (...args) => {
    let config: Config | undefined;
    try {
      config = readConfig();
      const context = { config, output: openOutput(config) };
      const action = await load();
      // The last argument is commander's own command; what comes before is as declared above.
      process.exitCode = await action(context, ...(args.slice(0, -1) as unknown as A));
    } catch (error) {
      process.stderr.write(`entente: ${describeError(error)}\n`);
      if (config?.isDebug) console.error(error);
      process.exitCode = exitCodeOf(error);
    }
  };
}

/** Gathers an option that may be given several times. */
function gather(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function ontologyOption(): Option {
  return new Option('--ontology <folder>', 'default: seeds/ontology');
}

function usageError(text: string): string {
  const line = text
    .trim()
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ');
  return `entente: ${line} (USAGE)\n`;
}
