import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

// The preset stands beside the generator that npx fetched, not in a project.
const { resolve } = createRequire(process.argv[1]);
const { preset } = await import(resolve('@graphql-codegen/client-preset'));

const server = process.env.ENTENTE_URL;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** A typed client of the operations beside this file; ENTENTE_URL names a server whose schema is read. */
// biome-ignore lint/style/noDefaultExport: the generator reads the default export.
export default {
  schema: server ? `${server}/schema.graphql` : here('../../../schema.graphql'),
  documents: here('operations.graphql'),
  generates: {
    'client/': {
      preset,
      config: { documentMode: 'string', useTypeImports: true, scalars: { Date: 'string' } },
    },
  },
};
