import { createGraphQLError, type Plugin } from 'graphql-yoga';

/**
 * Tells clients that subscribe and would read only JSON what to ask for, which Yoga refuses without a
 * word; and proxies that keep answers back until they are whole to let these through.
 */
export function useEventStream(): Plugin {
  return {
    onSubscribe({ args, setResultAndStopExecution }) {
      const { request } = args.contextValue as unknown as { readonly request: Request };
      const accepted = request.headers.get('accept') ?? '*/*';
      if (/text\/(event-stream|\*)|\*\/\*/i.test(accepted)) return;
      const message =
        'Subscriptions are answered as server-sent events: send "Accept: text/event-stream".';
      const extensions = { code: 'NOT_ACCEPTABLE', http: { status: 406 } };
      setResultAndStopExecution({ errors: [createGraphQLError(message, { extensions })] });
    },
    onResponse({ response: { headers } }) {
      if (headers.get('content-type') === 'text/event-stream')
        headers.set('x-accel-buffering', 'no');
    },
  };
}
