import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import { createSchema } from '../../src/api/schema.ts';
import { startNeo4j } from '../neo4j-server.ts';
import { CLIENTS, drive } from './clients.ts';
import { openSender } from './http.ts';
import { BIG, ORDINARY } from './questions.ts';
import { startServed } from './served.ts';
import { openTally } from './tally.ts';
import { judgeHeap, type Sample } from './verdict.ts';

/**
 * `npm run soak [-- OPTIONS]`: a server process of its own under load of every kind. Ends with 1 when its
 * heap after collection grew by more than the bound between the warm-up and the end, when a request failed
 * that must not, when it logged an error of ours, or when it died.
 */
const { minutes, seed, bound, neo4j } = new Command('npm run soak --')
  .option('--minutes <number>', 'how long', Number, 10)
  .option('--seed <number>', 'of the hostile requests', Number, 1)
  .option('--bound <mb>', 'by how much the heap may grow', Number, 16)
  .option('--neo4j', 'on a throw-away Neo4j instead of the embedded store')
  .parse()
  .opts<{ minutes: number; seed: number; bound: number; neo4j?: boolean }>();
const MB = 1024 * 1024;
const LOOK = 15_000;
/** For the last turns of the clients. */
const PATIENCE = 60_000;
/** Half of the time, two minutes at most: until caches are full and all code is compiled. */
const warmUp = Math.min(2, minutes / 2);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
const database = neo4j ? await startNeo4j() : undefined;
const served = await startServed(database?.uri);
const sender = openSender(served.url);
const tally = openTally();
const samples: Sample[] = [];
const begin = Date.now();
const passed = () => (Date.now() - begin) / 60_000;
const goesOn = () => passed() < minutes && served.death() === undefined;
const look = async () => {
  samples.push({ minute: passed(), ...(await served.memory()) });
  tellSample();
};

function tellSample(): void {
  const last = samples.at(-1);
  if (!last) return;
  const seconds = Math.round(last.minute * 60);
  const time = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
  const codes = [...tally.codes()].map(([code, count]) => `${code} ${count}`).join(', ') || 'none';
  const memory = `rss ${(last.rss / MB).toFixed(0)} MB, heap ${(last.heap / MB).toFixed(1)} MB`;
  console.log(
    `${time}  ${tally.requests()} requests, ${tally.failures().length} failed  ${memory}  errors: ${codes}`,
  );
}

console.log(`The server is process ${served.pid} at ${served.url}; ${minutes} minutes.`);
await look();
const sound = [...ORDINARY.map(([query]) => query), ...BIG];
const source = { schema: createSchema(), sound };
const run = { url: served.url, sender, tally, source, seed, goesOn };
const clients = CLIENTS.map((client) => drive(client, run));
while (goesOn()) {
  await sleep(Math.min(LOOK, Math.max(1, (minutes - passed()) * 60_000)));
  if (served.death() === undefined) await look();
}
const hung = await Promise.race([
  Promise.all(clients).then(() => []),
  sleep(PATIENCE, ['a client was left hanging'], { ref: false }),
]);
const died = served.death();
const code = await served.stop();
await database?.stop();
sender.close();

const { start, warm, end, slope, hasGrown } = judgeHeap(samples, warmUp, bound);
const faults = [
  ...tally.failures(),
  ...hung,
  ...(died === undefined ? [] : [`the server died: ${died}`]),
  ...(code === 0 ? [] : [`the server ended with ${code}`]),
  ...(/^(error|look-ahead|a response) ?.*/m.exec(served.told()) ?? []).slice(0, 1),
  ...(hasGrown ? [`the heap grew by more than ${bound} MB`] : []),
];
console.table(
  Object.fromEntries(
    [...tally.kinds()].map(([kind, count]) => [
      kind,
      { requests: count, 'a second': Math.round(count / minutes / 6) / 10 },
    ]),
  ),
);
console.table(
  Object.fromEntries([...tally.codes()].map(([name, count]) => [name, { errors: count }])),
);
const [first, last] = [samples[0], samples.at(-1)].map((one) => ((one?.rss ?? 0) / MB).toFixed(0));
console.log(
  `memory: heap after collection ${start.toFixed(1)} MB at the start, ${warm.toFixed(1)} after the warm-up, ${end.toFixed(1)} at the end, ${slope >= 0 ? '+' : ''}${slope.toFixed(2)} MB a minute; rss ${first} to ${last} MB`,
);
for (const fault of faults) console.error(`FAILED  ${fault}`);
console.log(faults.length === 0 ? `sound: ${tally.requests()} requests in ${minutes} minutes` : '');
process.exitCode = faults.length === 0 ? 0 : 1;
