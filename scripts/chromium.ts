import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The system's Chromium, or the one that CHROMIUM names. Throws where there is none. */
export function findChromium(): string {
  const named = process.env['CHROMIUM'];
  const found = named ?? PLACES.find((place) => existsSync(place));
  if (!found || !existsSync(found)) {
    throw new Error(
      `There is no Chromium at ${named ?? PLACES.join(' or ')}: "apt-get install chromium" brings one, or name yours in CHROMIUM.`,
    );
  }
  return found;
}
