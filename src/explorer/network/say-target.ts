import type { Network } from '../ask/documents/network.ts';
import { shortened, visible } from '../words/visible.ts';
import { count, KIND_NAMES, saySpan, TYPE_NAMES } from '../words/words.ts';
import type { Fan } from './fan.ts';
import type { Target } from './targets.ts';

const LONGEST = 80;

/** What is pointed at, in a line that can be read aloud: "Chile and Norway: 3 events, 2 Accused, 1 Asked". */
export function sayTarget(target: Target, network: Network, fan: Fan | undefined): string {
  const named = (id: string) => network.actors.find((actor) => actor.id === id);
  const name = (id: string) => visible(shortened(named(id)?.name ?? id, LONGEST));
  if (target.kind === 'event') {
    const event = fan?.events.find(({ id }) => id === target.id);
    return event ? event.label : '';
  }
  if (target.kind === 'actor') {
    const bonds = network.bonds.filter(({ a, b }) => a.id === target.id || b.id === target.id);
    const kind = named(target.id)?.kind;
    return `${name(target.id)}${kind ? `, ${KIND_NAMES[kind].toLowerCase()}` : ''}: ${count(bonds.length, 'counterpart')} here`;
  }
  const [one, other] = target.ids;
  const bond = network.bonds.find(({ a, b }) => a.id === one && b.id === other);
  if (!bond) return '';
  const types = bond.types.map(({ type, count: many }) => `${many} ${TYPE_NAMES[type]}`).join(', ');
  const when = bond.firstDate ? `; ${saySpan(bond.firstDate, bond.lastDate)}` : '';
  return `${name(one)} and ${name(other)}: ${count(bond.events, 'event')} (${types})${when}`;
}
