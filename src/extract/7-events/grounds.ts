import type { Role } from '../../model/event.ts';
import type { DateGround, Grounds, RoleGround } from '../../model/explanation.ts';
import type { FoundDate } from './dates.ts';
import { findDates } from './dates.ts';
import type { Fired } from './fired.ts';
import { spanOf } from './refuse.ts';
import { placeInFrame } from './role-places.ts';
import type { ChosenDate } from './setting-of.ts';
import type { Filler, View } from './view.ts';

/** What an event rests on, in spans of the text; made only where reasons are wanted. */
export function groundsOf(
  fired: Fired,
  chosen: ChosenDate,
  view: View,
  publishedOn: string | undefined,
): Grounds {
  const rolesAs = (fillers: readonly Filler[], role: Role) =>
    fillers.map((filler) => roleGround(view, fired, filler, role));
  return {
    ruleType: fired.trigger.type,
    roles: [
      ...rolesAs(fired.sources, 'SOURCE'),
      ...rolesAs(fired.targets, 'TARGET'),
      ...rolesAs(fired.third, 'THIRD'),
    ],
    date: dateGround(view, chosen, publishedOn),
    signs: (fired.context.signs ?? []).map(({ sign, word }) => ({
      sign,
      ...spanOf(view, word, word),
    })),
  };
}

function roleGround(view: View, fired: Fired, filler: Filler, role: Role): RoleGround {
  const { reference, phrase } = filler;
  const base = {
    role,
    ...spanOf(view, phrase.first, phrase.last),
    ...placeInFrame(view, fired, filler, role),
  };
  if (!reference) return base;
  const { actor, how, reading, confidence, because } = reference;
  const span = spanOf(view, reference.first, reference.last);
  const { start, text } = view.sentence;
  const surface = text.slice(span.start - start, span.end - start);
  return { ...base, actor, mention: { ...span, surface, how, reading, confidence, because } };
}

/** Any day will do to see whether there are words that would be counted from one. */
const SOME_DAY = '2000-01-01';

function dateGround(view: View, chosen: ChosenDate, publishedOn: string | undefined): DateGround {
  const wordsOf = ({ first, last }: FoundDate) => spanOf(view, first, last);
  if (typeof chosen === 'object') {
    const { date, ownClause } = chosen;
    const { value, how } = date;
    const counted = how === 'COUNTED' ? { countedFrom: publishedOn } : {};
    return { how, value, words: wordsOf(date), ownClause, ...counted };
  }
  if (chosen !== 'NONE') return { how: chosen };
  const uncounted = findDates(view.sentence.words, SOME_DAY, view.ontology)[0];
  return uncounted ? { how: 'NO_PUBLICATION_DAY', words: wordsOf(uncounted) } : { how: 'NONE' };
}

/** Of evidence that points back to a meeting: everything is that meeting's. */
export function pointingGrounds(meeting: Grounds | undefined): Grounds {
  return {
    ruleType: meeting?.ruleType ?? 'CONSULT',
    roles: (meeting?.roles ?? []).map(({ preposition: _, ...role }) => ({
      ...role,
      place: 'MEETING_BEFORE',
    })),
    date: { how: 'MEETING_BEFORE' },
    signs: [],
  };
}
