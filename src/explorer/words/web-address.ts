/** An address that a link may lead to: on the web, by http or https. Undefined for any other. */
export function webAddress(text: string | null | undefined): URL | undefined {
  if (!text || !URL.canParse(text)) return undefined;
  const address = new URL(text);
  return address.protocol === 'http:' || address.protocol === 'https:' ? address : undefined;
}
