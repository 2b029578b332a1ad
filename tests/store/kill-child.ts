import { openEmbedded } from '../../src/store/embedded/open-embedded.ts';
import { writeArticle } from '../../src/store/graph-writer.ts';
import { syncBase } from '../../src/store/sync-base.ts';
import { BASE } from './invented.ts';
import { randomPatches } from './random-patches.ts';

/** Takes articles in until it is killed; prints the id of each once its write is acknowledged. */
const [folder = '', count = '0'] = process.argv.slice(2);
const store = await openEmbedded({ folder });
await syncBase(store, BASE);
console.log('open');
for (const patch of randomPatches(Number(count))) {
  await writeArticle(store, patch);
  console.log(patch.article.id);
}
console.log('done');
setInterval(() => undefined, 1000);
