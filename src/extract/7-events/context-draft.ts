/**
 * What stands above a trigger: whether, when and by whose account it happened. The rules that climb
 * the tree write into it, predicate by predicate.
 */
export interface ContextDraft {
  /** Only supposed, wanted, alleged or asked for. */
  hypothetical: boolean;
  negated: boolean;
  /** Past a clause of its own time and truth: auxiliaries above it no longer count. */
  sealed: boolean;
  /** Told as a claim of somebody's, or asked. */
  claimed: boolean;
  /** The reporter's main clause, or one coordinated with it, tells it. */
  main: boolean;
  /** Set where a predicate above decides the type: agreed to, refused to, threatened to. */
  control: 'commit' | 'offer' | 'refuse' | 'threaten' | undefined;
  /** The word of that predicate. */
  controlledBy: number | undefined;
  /** "will": a coming cooperative act is AGREE, a coming hostile one THREATEN. */
  future: boolean;
  /** Word index of the subject who says so, and of the word that attributes. */
  speaker: number | undefined;
  cue: number | undefined;
}
