import {
  type ASTNode,
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { createGraphQLError, type Plugin } from 'graphql-yoga';

/** What one operation may cost: enough for the longest question, too little to tie up the server. */
export const LIMITS = {
  depth: 15,
  tokens: 2000,
  aliases: 30,
  directives: 20,
  /** Things that an operation may read at most; see `costOf`. */
  cost: 100_000,
  bodyBytes: 4 * 1024 * 1024,
} as const;

/** Refuses operations that are too long, too deep or ask for the same thing under too many names. */
export function useLimits(): Plugin {
  return {
    onParse({ parseFn, setParseFn }) {
      setParseFn((source, options) => parseFn(source, { ...options, maxTokens: LIMITS.tokens }));
    },
    onValidate({ addValidationRule }) {
      addValidationRule(limitDepth);
      addValidationRule(limitAliases);
      addValidationRule(limitDirectives);
    },
  };
}

/** Levels of fields within fields; introspection has its own depth and does not touch the graph. */
function limitDepth(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      const depth = depthOf(operation.selectionSet, context, new Set());
      if (depth > LIMITS.depth) refuse(context, operation, 'levels of fields', depth, LIMITS.depth);
    },
  };
}

function limitAliases(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  return {
    Field({ alias }) {
      if (alias) aliases += 1;
    },
    Document: {
      leave(document: DocumentNode) {
        if (aliases > LIMITS.aliases) refuse(context, document, 'aliases', aliases, LIMITS.aliases);
      },
    },
  };
}

function limitDirectives(context: ValidationContext): ASTVisitor {
  let directives = 0;
  return {
    Directive() {
      directives += 1;
    },
    Document: {
      leave(document: DocumentNode) {
        if (directives > LIMITS.directives)
          refuse(context, document, 'directives', directives, LIMITS.directives);
      },
    },
  };
}

/** Fragments that contain themselves are another rule's finding: each is followed once. */
function depthOf(
  { selections }: SelectionSetNode,
  context: ValidationContext,
  within: ReadonlySet<string>,
): number {
  const depths = selections.map((selection) => {
    if (selection.kind === Kind.FIELD) return depthOfField(selection, context, within);
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return depthOf(selection.selectionSet, context, within);
    }
    const name = selection.name.value;
    const fragment = within.has(name) ? undefined : context.getFragment(name);
    return fragment ? depthOf(fragment.selectionSet, context, new Set([...within, name])) : 0;
  });
  return Math.max(0, ...depths);
}

function depthOfField(
  { name, selectionSet }: FieldNode,
  context: ValidationContext,
  within: ReadonlySet<string>,
): number {
  if (name.value.startsWith('__')) return 0;
  return 1 + (selectionSet ? depthOf(selectionSet, context, within) : 0);
}

function refuse(
  context: ValidationContext,
  nodes: ASTNode,
  what: string,
  found: number,
  most: number,
): void {
  const message = `The operation has ${found} ${what}; at most ${most} are allowed. Split it up.`;
  const extensions = { code: 'LIMIT_EXCEEDED', found, most };
  context.reportError(createGraphQLError(message, { nodes, extensions }));
}
