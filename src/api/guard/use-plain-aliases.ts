import type { ASTVisitor, ValidationContext } from 'graphql';
import { createGraphQLError, type Plugin } from 'graphql-yoga';

/**
 * Refuses the one alias that answers can't have: the executor takes an object with a `then` for a promise,
 * and breaks on it.
 */
export function usePlainAliases(): Plugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(refuseThen);
    },
  };
}

function refuseThen(context: ValidationContext): ASTVisitor {
  return {
    Field(field) {
      if (field.alias?.value !== 'then') return;
      const message = 'No field can be called "then"; choose another alias.';
      const extensions = { code: 'BAD_USER_INPUT' };
      context.reportError(createGraphQLError(message, { nodes: field, extensions }));
    },
  };
}
