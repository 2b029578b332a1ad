/** What the benchmark found; seconds are CPU seconds but for those of the threads. */
export interface Report {
  readonly articles: number;
  /** Of one pass over the articles. */
  readonly tokens: number;
  readonly ontologySeconds: number;
  /** The first article of the process: parser, word lists and indices are loaded with it. */
  readonly firstSeconds: number;
  readonly tokensPerSecond: number;
  readonly tokensPerWallSecond: number;
  readonly stages: readonly {
    readonly stage: string;
    readonly share: number;
    readonly tokensPerSecond: number;
  }[];
  /** Bytes. */
  readonly heap: number;
  readonly rss: number;
  readonly threads:
    | {
        readonly workers: number;
        readonly oneSeconds: number;
        readonly allSeconds: number;
        readonly rss: number;
      }
    | undefined;
}

/** The report for reading. */
export function describeReport(report: Report): string {
  const { threads } = report;
  return [
    `${report.articles} articles, ${whole(report.tokens)} tokens`,
    `cold    ontology ${report.ontologySeconds.toFixed(2)} s, first article ${report.firstSeconds.toFixed(2)} s`,
    `warm    ${whole(report.tokensPerSecond)} tokens a second and core (${whole(report.tokensPerWallSecond)} by the clock)`,
    ...report.stages.map(
      ({ stage, share, tokensPerSecond }) =>
        `  ${stage.padEnd(14)} ${(share * 100).toFixed(1).padStart(5)} %  ${whole(tokensPerSecond).padStart(12)} tokens/s`,
    ),
    `memory  heap ${megabytes(report.heap)}, resident ${megabytes(report.rss)}`,
    ...(threads
      ? [
          `threads 1: ${threads.oneSeconds.toFixed(1)} s, ${threads.workers}: ${threads.allSeconds.toFixed(1)} s (${(threads.oneSeconds / threads.allSeconds).toFixed(2)} times as fast), resident ${megabytes(threads.rss)}`,
        ]
      : []),
  ].join('\n');
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
