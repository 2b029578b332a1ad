const LONGEST = 200;

/** The first line of a text where it looks like a title: short, and no sentence. */
export function headlineOf(text: string): string | undefined {
  const line = text.trimStart().split(/\r?\n/, 1)[0]?.trim() ?? '';
  const isOne = line !== '' && line.length <= LONGEST && !/[.;:,]["”’]?$/.test(line);
  return isOne ? line : undefined;
}
