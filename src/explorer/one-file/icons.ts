import { ACTOR_KINDS, type ActorKind } from '../../model/actor.ts';
import { EVENT_TYPES, type EventType } from '../../model/event.ts';
import { EVENT_ICONS, KIND_ICONS } from '../words/icons.ts';
import { type Html, html } from './html.ts';

/** All icons, once: what shows them refers to them. */
export function iconSymbols(): Html {
  const all = [
    ...EVENT_TYPES.map((type) => [type, EVENT_ICONS[type]]),
    ...ACTOR_KINDS.map((kind) => [kind, KIND_ICONS[kind]]),
  ];
  return html`<svg class="symbols" width="0" height="0" aria-hidden="true"><defs>
${all.map(
  ([name, path]) => html`<symbol id="icon-${name}" viewBox="0 0 24 24"><path d="${path}"/></symbol>
`,
)}</defs></svg>`;
}

/** An icon beside words that say the same; `attributes` say where it is, or how it looks. */
export function icon(name: EventType | ActorKind, attributes: Html): Html {
  return html`<svg ${attributes} aria-hidden="true"><use href="#icon-${name}"/></svg>`;
}
