/** Base of every error that Entente throws on purpose: a stable code, and a message that says what, where and what to do. */
export class EntenteError extends Error {
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** A place in a file that a person edits; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing wrong with the ontology: where, what, and what to do. */
export interface Finding extends Place {
  readonly message: string;
}

/** The ontology does not load; `findings` lists everything wrong with it, not only the first. */
export class OntologyError extends EntenteError {
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    const lines = findings.map((f) => `${f.file}:${f.line}:${f.column} ${f.message}`);
    super('ONTOLOGY', `The ontology has ${findings.length} fault(s):\n${lines.join('\n')}`);
    this.findings = findings;
  }
}

/** An article that can't be read: empty, binary, too large, broken front matter. */
export class ArticleError extends EntenteError {
  constructor(message: string, options?: ErrorOptions) {
    super('BAD_ARTICLE', message, options);
  }
}

/** The graph's store can't be opened or reached, or went away. */
export class StoreError extends EntenteError {
  constructor(
    message: string,
    options?: ErrorOptions & { code?: 'STORE_UNREACHABLE' | 'STORE_LOCKED' | 'STORE_FAILED' },
  ) {
    super(options?.code ?? 'STORE_UNREACHABLE', message, options);
  }
}

/** No thread can be had to work on: it would be so for every task. */
export class ThreadError extends EntenteError {
  constructor(message: string, options?: ErrorOptions) {
    super('THREADS', message, options);
  }
}

/** A question that can't be answered as asked: unknown name, bad cursor, page size out of range. */
export class InputError extends EntenteError {
  constructor(message: string, code = 'BAD_USER_INPUT') {
    super(code, message);
  }
}
