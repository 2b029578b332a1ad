import type { Command } from 'commander';
import type { Command as Action } from './command.ts';

const EXAMPLES = `
Each is a line of the file of corrections, tied to the words of its sentence, and holds until it is withdrawn.

Examples:
  npx entente correct reject event:1f… --why "a deadline, no meeting"
  npx entente correct change event:1f… --date 2026-02-03 --topic gas
  npx entente correct change event:1f… --source Chile --target Norway        turn it round
  npx entente correct add article:3c… --quote "mended fences" --type CONSULT --source Peru --target Kenya
  npx entente correct merge actor:tarik-belmor-8636de actor:t-belmor-91c0aa
  npx entente correct split Georgia --in article:3c… --into "State of Georgia" --kind ORGANIZATION
  npx entente correct undo correction:5e…

Who: a name, alias or id; KIND:Name for somebody new (PERSON:Ana Kovic). The words that mean it stand behind "=":
  --source "Norway=the kingdom"; "=the rebels" alone names nobody.
`;

type Run = <A extends readonly unknown[]>(
  load: () => Promise<Action<A>>,
) => (...args: unknown[]) => Promise<void>;

const several = (value: string, before: readonly string[] = []) => [...before, value];

/** Adds `entente correct` with its subcommands. */
export function addCorrect(command: Command, run: Run): void {
  command
    .description('say what the rules read wrong: it holds when articles and rules change')
    .addHelpText('after', EXAMPLES);
  const load = () => import('./commands/correct.ts');
  placed(signed(command.command('reject')))
    .description('a sentence does not tell the event')
    .argument('<event>', 'id of the event: event:…')
    .action(run(async () => (await load()).reject));
  described(placed(signed(command.command('change'))))
    .description('the event is otherwise; what is not given stays')
    .argument('<event>', 'id of the event: event:…')
    .option('--no-denied', 'it is not denied')
    .action(run(async () => (await load()).change));
  described(signed(command.command('add')))
    .description('an event that the rules missed')
    .argument('<article>', 'id of the article: article:…')
    .requiredOption('--quote <words>', 'words of the sentence that tells it, as many as find it')
    .option('--trigger <words>', 'the words that say what happened (default: the sentence)')
    .action(run(async () => (await load()).add));
  signed(command.command('merge'))
    .description('actors are one')
    .argument('<into>', 'who they are')
    .argument('<from...>', 'the others, whom articles introduced')
    .action(run(async () => (await load()).merge));
  signed(command.command('split'))
    .description('a name means somebody else in an article, or in one sentence of it')
    .argument('<actor>', 'whom it was taken for')
    .requiredOption('--in <article>', 'id of the article')
    .requiredOption('--into <name>', 'whom it means')
    .option(
      '--kind <kind>',
      'what that is, where the graph does not have it: PERSON, ORGANIZATION, …',
    )
    .option('--country <name>', 'the state it belongs to')
    .option('--quote <words>', 'only in the sentence that holds these words')
    .action(run(async () => (await load()).split));
  signed(command.command('apart'))
    .description('two are not one: refuses their merge for good')
    .argument('<a>')
    .argument('<b>')
    .action(run(async () => (await load()).apart));
  command
    .command('undo')
    .description('take a correction away')
    .argument('<id>', 'correction:…')
    .option('--json', 'print one JSON object')
    .action(run(async () => (await load()).undo));
}

function signed(command: Command): Command {
  return command
    .option('--by <name>', 'who says so')
    .option('--why <text>', 'why')
    .option('--json', 'print one JSON object');
}

function placed(command: Command): Command {
  return command
    .option('--evidence <id>', 'only this piece of its evidence (repeatable)', several)
    .option('--all', 'all sentences that tell it');
}

function described(command: Command): Command {
  return command
    .option('--type <type>', 'what kind of event: CONSULT, ACCUSE, …')
    .option('--mode <mode>', 'how: meet, phone, …')
    .option('--date <date>', 'when, ISO 8601; none')
    .option('--place <name>', 'where; none')
    .option('--topic <name>', 'what it is about (repeatable); none', several)
    .option('--modality <modality>', 'ACTUAL, PLANNED, HYPOTHETICAL or HISTORICAL')
    .option('--denied', 'it is denied')
    .option('--source <who>', 'who does it (repeatable)', several)
    .option('--target <who>', 'with, towards or to whom (repeatable)', several)
    .option('--host <who>', 'who hosts it (repeatable)', several)
    .option('--mediator <who>', 'who mediates (repeatable)', several)
    .option('--third <who>', 'third parties (repeatable)', several);
}
