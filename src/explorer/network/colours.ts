/** Colours of the page by name, as they are in the present theme. */
export type Colours = (token: string) => string;

/** Reads the colours in force: `colour('talk')`. */
export function readColours(): Colours {
  const style = getComputedStyle(document.documentElement);
  return (token) => style.getPropertyValue(`--${token}`).trim();
}
