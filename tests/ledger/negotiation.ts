/** An article of the invented negotiation. */
export interface NegotiationArticle {
  readonly id: string;
  readonly publishedOn: string;
  readonly text: string;
}

/**
 * Three rounds over two issues between three states, as articles of a week or two apart tell them: an
 * ask with a condition, a refusal with a counter, a conditional yes, and what was agreed at the end.
 * Between them stand sentences that answer nothing: of somebody else, of something else, supposed, denied.
 */
export const NEGOTIATION: readonly NegotiationArticle[] = [
  {
    id: 'article:round-1',
    publishedOn: '2026-03-02',
    text: 'Norway asked Chile to withdraw its troops from the border if the ceasefire holds. Peru called on Chile to cut gas prices by the end of March.',
  },
  {
    id: 'article:round-2',
    publishedOn: '2026-03-05',
    text: "Chile rejected Norway's demand for a withdrawal of its troops. Chile proposed instead that Norway lift the sanctions. Peru agreed to withdraw its troops.",
  },
  {
    id: 'article:between',
    publishedOn: '2026-03-09',
    text: 'Chile may agree to cut gas prices. Chile did not agree to cut gas prices. Chile agreed to cut oil exports. Norway refused to lift the sanctions.',
  },
  {
    id: 'article:round-3',
    publishedOn: '2026-03-16',
    text: 'Chile agreed to withdraw its troops from the border, provided that Norway lifts the sanctions. Chile agreed to cut gas prices.',
  },
  {
    id: 'article:end',
    publishedOn: '2026-03-24',
    text: "Norway accepted Chile's offer to withdraw its troops. Chile agreed to withdraw its troops from the border. Norway asked Chile to withdraw its troops from the border, diplomats recalled.",
  },
];
