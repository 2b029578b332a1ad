import { InputError } from '../../errors.ts';
import { nameKey } from '../../model/id.ts';

/** The id that a name makes: `seabed-mining`. Throws `InputError` where no letter of it is left. */
export function toId(name: string): string {
  const words = nameKey(name)
    .replace(/[đð]/g, 'd')
    .replace(/[łŀ]/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/'/g, '')
    .match(/[a-z0-9]+/g);
  if (words) return words.join('-');
  throw new InputError(
    `No id can be made of "${name}": give one with --id, in letters from a to z.`,
  );
}
