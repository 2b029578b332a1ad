import { extname } from 'node:path';
import { InputError } from '../errors.ts';
import { digest, nameKey } from '../model/id.ts';

/** Of a title: more makes no name that is read. */
const LONGEST = 60;

const ENDINGS: ReadonlySet<string> = new Set(['.txt', '.md']);

/** A file's name made of a title: `talks-in-lima-end-without-a-date.txt`; of the text's digest where no letter is left. */
export function fileNameFor(title: string | undefined, text: string, ending: string): string {
  const words = nameKey(title ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];
  let name = '';
  for (const word of words.map((one) => one.slice(0, LONGEST))) {
    const longer = name === '' ? word : `${name}-${word}`;
    if (longer.length > LONGEST) break;
    name = longer;
  }
  // A README is passed over where folders are read.
  if (name === '' || name.startsWith('readme'))
    name = `article-${name || digest(text).slice(0, 8)}`;
  return `${name}${ending}`;
}

/** A name that somebody chose, with its ending. Throws `InputError` where a folder's reader would pass it over. */
export function checkFileName(name: string, ending: string): string {
  const full = ENDINGS.has(extname(name).toLowerCase()) ? name : `${name}${ending}`;
  if (/[/\\\0]/.test(name)) {
    throw new InputError(`--as ${name} is a path: give a name alone, and the folder with --to.`);
  }
  if (/^(?:\.|~\$|readme(?:\.|$))/i.test(full) || name === '') {
    throw new InputError(
      `--as ${name} would be passed over when the folder is read, as hidden files and READMEs are: choose another name.`,
    );
  }
  return full;
}
