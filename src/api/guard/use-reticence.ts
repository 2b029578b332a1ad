import { type GraphQLError, NoSchemaIntrospectionCustomRule } from 'graphql';
import { createGraphQLError, type Plugin } from 'graphql-yoga';

/** What a server keeps to itself. */
export interface Reticence {
  /** Names of the schema that a misspelt one may have meant. */
  readonly hideSuggestions: boolean;
  /** The schema as a whole. */
  readonly hideSchema: boolean;
}

/** Suggestions help people who explore; in public they tell what introspection may not. */
export function useReticence({ hideSuggestions, hideSchema }: Reticence): Plugin {
  return {
    onValidate({ addValidationRule, validateFn, setValidationFn }) {
      if (hideSchema) addValidationRule(NoSchemaIntrospectionCustomRule);
      if (!hideSuggestions) return;
      setValidationFn((schema, document, rules, options, typeInfo) =>
        validateFn(schema, document, rules, { ...options, hideSuggestions }, typeInfo),
      );
    },
    onExecute() {
      if (!hideSuggestions) return;
      return {
        // The executor of Yoga knows no such option: values of variables bring suggestions yet.
        onExecuteDone({ result, setResult }) {
          if (!('errors' in result) || 'data' in result) return;
          setResult({ ...result, errors: result.errors?.map(withoutSuggestion) ?? [] });
        },
      };
    },
  };
}

function withoutSuggestion(error: GraphQLError): GraphQLError {
  const message = error.message.replace(/ Did you mean [^?]*\?$/, '');
  if (message === error.message) return error;
  const { nodes, extensions } = error;
  return createGraphQLError(message, { nodes: nodes ?? null, extensions });
}
