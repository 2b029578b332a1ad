import type { ASTNode, ASTVisitor, DocumentNode, ValidationContext } from 'graphql';
import { createGraphQLError, type Plugin } from 'graphql-yoga';
import { openExpansion } from './guard/expansion.ts';

/** What one operation may cost: enough for the longest question, too little to tie up the server. */
export const LIMITS = {
  depth: 15,
  tokens: 2000,
  aliases: 30,
  directives: 20,
  /** Fields, where each spread of a fragment counts anew. */
  fields: 5000,
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
      addValidationRule(limitExpansion);
      addValidationRule(limitAliases);
      addValidationRule(limitDirectives);
    },
  };
}

/** What an operation comes to when its fragments are written out, without doing so. */
function limitExpansion(context: ValidationContext): ASTVisitor {
  const expand = openExpansion((name) => context.getFragment(name));
  return {
    OperationDefinition(operation) {
      const { depth, fields } = expand(operation.selectionSet);
      if (depth > LIMITS.depth) refuse(context, operation, 'levels of fields', depth, LIMITS.depth);
      if (fields > LIMITS.fields) refuse(context, operation, 'fields', fields, LIMITS.fields);
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
