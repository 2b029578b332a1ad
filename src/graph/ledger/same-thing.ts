/** Of longer gists so much must be shared. */
const SHARE = 2 / 3;
const SHORT = 2;

/**
 * Whether two asks, offers or answers are about the same thing: all stems of the shorter gist stand in
 * the longer, of three or more two thirds. "Withdrawal" is "withdraw its troops"; "lift the sanctions"
 * is not "extend the sanctions".
 */
export function isSameThing(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.length === 0) return false;
  const shared = few.filter((stem) => many.includes(stem)).length;
  return few.length <= SHORT ? shared === few.length : shared / few.length >= SHARE;
}
