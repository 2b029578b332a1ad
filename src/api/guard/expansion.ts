import {
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** How large a selection is with its fragments written out. */
export interface Expansion {
  /** Levels of fields within fields; introspection has its own depth and does not touch the graph. */
  readonly depth: number;
  /** Fields in all. */
  readonly fields: number;
}

const NOTHING: Expansion = { depth: 0, fields: 0 };

/**
 * Measures selections. Each fragment is measured once, however often it is spread: twenty fragments that
 * each spread the next one twice stand for a million fields, and must be refused without walking them.
 * A fragment within itself is another rule's finding and counts as nothing.
 */
export function openExpansion(
  fragmentOf: (name: string) => FragmentDefinitionNode | null | undefined,
): (selection: SelectionSetNode) => Expansion {
  const known = new Map<string, Expansion>();

  const ofSelection = (selection: SelectionNode): Expansion => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofSet(selection.selectionSet);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    const inside = selection.selectionSet ? ofSet(selection.selectionSet) : NOTHING;
    const depth = selection.name.value.startsWith('__') ? 0 : 1 + inside.depth;
    return { depth, fields: 1 + inside.fields };
  };

  const ofFragment = (name: string): Expansion => {
    const found = known.get(name);
    if (found) return found;
    known.set(name, NOTHING);
    const fragment = fragmentOf(name);
    const expansion = fragment ? ofSet(fragment.selectionSet) : NOTHING;
    known.set(name, expansion);
    return expansion;
  };

  const ofSet = ({ selections }: SelectionSetNode): Expansion => {
    let [depth, fields] = [0, 0];
    for (const selection of selections) {
      const one = ofSelection(selection);
      depth = Math.max(depth, one.depth);
      fields += one.fields;
    }
    return { depth, fields };
  };

  return ofSet;
}
