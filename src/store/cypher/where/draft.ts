/** A condition as text, and the values of its parameters: equal shapes of filters give equal texts. */
export interface Condition {
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A condition that is being written. */
export interface WhereDraft {
  /** Adds a value; gives the parameter that stands for it. */
  param(value: unknown): string;
  /** A name that no other part of the condition uses. */
  variable(letter: string): string;
}

/** How filters are put together; null and absent do not narrow. */
export interface Logic<W> {
  readonly AND?: readonly W[] | null | undefined;
  readonly OR?: readonly W[] | null | undefined;
  readonly NOT?: W | null | undefined;
}

/** Bounds, both taken in. */
export interface Range {
  readonly atLeast?: number | null | undefined;
  readonly atMost?: number | null | undefined;
}

/** What a filter says on its own, apart from AND, OR and NOT: conditions that all have to hold. */
export type Own<W> = (draft: WhereDraft, v: string, where: W) => readonly string[];

/** Writes the condition that `where` makes of the variable `v`. */
export function writeCondition<W extends Logic<W>>(own: Own<W>, v: string, where: W): Condition {
  const params: Record<string, unknown> = {};
  let variables = 0;
  const draft: WhereDraft = {
    param(value) {
      const name = `w${Object.keys(params).length}`;
      params[name] = value;
      return `$${name}`;
    },
    variable(letter) {
      variables += 1;
      return `${letter}${variables}`;
    },
  };
  return { text: allOf(draft, own, v, where), params };
}

/** Everything that `where` says, joined by AND; true when it says nothing. */
export function allOf<W extends Logic<W>>(
  draft: WhereDraft,
  own: Own<W>,
  v: string,
  where: W,
): string {
  const parts = [...own(draft, v, where)];
  for (const one of where.AND ?? []) parts.push(allOf(draft, own, v, one));
  if (where.OR != null) {
    const either = where.OR.map((one) => allOf(draft, own, v, one));
    parts.push(either.length === 0 ? 'false' : `(${either.join(' OR ')})`);
  }
  // What is not known is null in Cypher, and so would its denial be: without a date, "not since May" holds.
  if (where.NOT != null) parts.push(`NOT coalesce((${allOf(draft, own, v, where.NOT)}), false)`);
  return parts.length === 0 ? 'true' : parts.join(' AND ');
}

/** Conditions on a number. */
export function inRange(
  draft: WhereDraft,
  number: string,
  range: Range | null | undefined,
): readonly string[] {
  const { atLeast, atMost } = range ?? {};
  return [
    ...(atLeast == null ? [] : [`${number} >= ${draft.param(atLeast)}`]),
    ...(atMost == null ? [] : [`${number} <= ${draft.param(atMost)}`]),
  ];
}

/** Conditions on a value that has to be one of several. */
export function oneOf(
  draft: WhereDraft,
  value: string,
  values: readonly unknown[] | null | undefined,
): readonly string[] {
  return values == null ? [] : [`${value} IN ${draft.param(values)}`];
}

/** Conditions on a value that has to be the very one. */
export function equal(draft: WhereDraft, value: string, wanted: unknown): readonly string[] {
  return wanted == null ? [] : [`${value} = ${draft.param(wanted)}`];
}

/** A span of time, as `toPeriod` makes it. */
export interface DateWhere {
  readonly from: string | null;
  readonly fromWithin: readonly string[];
  readonly until: string | null;
}

/** Conditions on a date of any precision. */
export function during(
  draft: WhereDraft,
  date: string,
  period: DateWhere | null | undefined,
): readonly string[] {
  if (period == null) return [];
  const { from, fromWithin, until } = period;
  const conditions: string[] = [];
  if (from !== null) {
    const since = `${date} >= ${draft.param(from)}`;
    conditions.push(
      fromWithin.length === 0 ? since : `(${since} OR ${date} IN ${draft.param(fromWithin)})`,
    );
  }
  if (until !== null) conditions.push(`${date} < ${draft.param(until)}`);
  return conditions;
}
