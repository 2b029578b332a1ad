const WHO = 'entente-who';

/** Who corrects in this tab, as was said last. */
export function knownSigner(): string {
  return sessionStorage.getItem(WHO) ?? '';
}

/** Keeps who corrects until the tab closes. */
export function keepSigner(by: string): void {
  sessionStorage.setItem(WHO, by);
}

/** What is said of who made a correction and why; blanks are not said. */
export interface Signature {
  readonly by?: string;
  readonly why?: string;
}

/** As `Signature`, of what was typed. */
export function toSignature(by: string, why: string): Signature {
  return {
    ...(by.trim() === '' ? {} : { by: by.trim() }),
    ...(why.trim() === '' ? {} : { why: why.trim() }),
  };
}
