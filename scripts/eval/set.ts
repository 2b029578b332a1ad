/** One figure that a set gives, and what is asked of it. */
export interface Measure {
  readonly name: string;
  /** Absent for speeds and for sets that inform only: they have no floor. */
  readonly gate?: 'at least' | 'at most';
  /** What is owed, what is aimed at, and what the best peer reaches; issue 4 says where from. */
  readonly reach?: number;
  readonly aim?: number;
  readonly peer?: string;
}

/** What measuring a set gave. */
export interface Measured {
  /** By the names of the set's measures. */
  readonly figures: ReadonlyMap<string, number>;
  /** What a reader of the table must know, such as inputs that could not be read. */
  readonly notes: readonly string[];
}

/** Where measuring finds its things. */
export interface EvalContext {
  /** Folder of the gold. */
  readonly data: string;
  /** Path of `score.py`. */
  readonly scorer: string;
}

/** A development set and its measures. */
export interface EvalSet {
  readonly name: string;
  /** Files and folders below `data` whose digest the baseline keeps. */
  readonly gold: readonly string[];
  readonly measures: readonly Measure[];
  /** Throws an `Error` that says what is missing or broken. */
  measure(context: EvalContext): Promise<Measured>;
}
