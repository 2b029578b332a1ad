import { ID_PARAMETER } from '../operations/use-operations.ts';

/** Whether a request by GET asks for more than the page of GraphiQL. */
export function hasOperation({ searchParams }: URL): boolean {
  return ['query', ID_PARAMETER, 'extensions'].some((name) => searchParams.has(name));
}
