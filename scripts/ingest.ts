/** `npm run ingest -- PATHS…`: the command `entente ingest` under the name of a script. */
process.argv.splice(2, 0, 'ingest');
await import('../src/cli/main.ts');
