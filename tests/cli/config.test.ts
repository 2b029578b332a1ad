import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { InputError } from '../../src/errors.ts';

describe('readConfig', () => {
  test('an empty environment gives the defaults, and empty variables count as not set', () => {
    const defaults = {
      data: resolve('.entente'),
      host: '127.0.0.1',
      port: 4000,
      store: { kind: 'embedded', folder: resolve('.entente') },
      workers: availableParallelism(),
      writeToken: undefined,
      readToken: undefined,
      hosts: [],
      rate: undefined,
      mayColor: true,
      isCi: false,
      isDebug: false,
    };
    expect(readConfig({})).toEqual(defaults);
    expect(
      readConfig({ ENTENTE_DATA: '', HOST: ' ', PORT: '', NEO4J_URI: '', CI: '', NO_COLOR: '' }),
    ).toEqual(defaults);
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });

  test('every variable has its effect', () => {
    const env = {
      ENTENTE_DATA: '/tmp/x',
      HOST: '::1',
      PORT: '0',
      ENTENTE_WORKERS: '3',
      ENTENTE_TOKEN: 'sixteen-or-more-of-them',
      ENTENTE_READ_TOKEN: 'another-of-that-length',
      ENTENTE_HOSTS: 'Graph.example, other.example',
      ENTENTE_RATE: '60',
      NO_COLOR: '1',
      CI: 'true',
      ENTENTE_DEBUG: '1',
    };
    expect(readConfig(env)).toEqual({
      data: '/tmp/x',
      host: '::1',
      port: 0,
      store: { kind: 'embedded', folder: '/tmp/x' },
      workers: 3,
      writeToken: 'sixteen-or-more-of-them',
      readToken: 'another-of-that-length',
      hosts: ['graph.example', 'other.example'],
      rate: 60,
      mayColor: false,
      isCi: true,
      isDebug: true,
    });
    const neo4j = { NEO4J_USERNAME: 'u', NEO4J_PASSWORD: 'p', NEO4J_DATABASE: 'd' };
    expect(readConfig({ NEO4J_URI: 'neo4j+s://host:7687', ...neo4j }).store).toEqual({
      kind: 'neo4j',
      uri: 'neo4j+s://host:7687',
      username: 'u',
      password: 'p',
      database: 'd',
    });
    expect(readConfig({ CI: 'false' }).isCi).toBe(false);
  });

  test.for<[Record<string, string>, string]>([
    [{ PORT: '4000a' }, 'PORT is "4000a": set it to a whole number from 0 to 65535.'],
    [{ PORT: '-1' }, 'PORT is "-1": set it to a whole number from 0 to 65535.'],
    [
      { ENTENTE_WORKERS: 'all' },
      'ENTENTE_WORKERS is "all": set it to a whole number of threads; 0 reads without any.',
    ],
    [
      { ENTENTE_TOKEN: 'short' },
      'ENTENTE_TOKEN is too short or holds blanks: set it to 16 or more visible characters, such as the output of "openssl rand -hex 24".',
    ],
    [
      { ENTENTE_RATE: 'fast' },
      'ENTENTE_RATE is "fast": set it to a whole number of requests a minute for each address; 0 sets no limit.',
    ],
    [{ PORT: '65536' }, 'PORT is "65536": set it to a whole number from 0 to 65535.'],
    [
      { HOST: 'http://localhost' },
      'HOST is "http://localhost", which is no host name or address: set it to one such as 127.0.0.1, without a scheme or port.',
    ],
    [
      { NEO4J_URI: 'http://u:secret@host:7474' },
      'NEO4J_URI is no address of a Neo4j: it must look like neo4j://host:7687, with one of the schemes neo4j, neo4j+s, neo4j+ssc, bolt, bolt+s, bolt+ssc.',
    ],
    [
      { NEO4J_URI: 'bolt://host', NEO4J_USERNAME: 'u' },
      'NEO4J_USERNAME is set and NEO4J_PASSWORD is not: set both or neither.',
    ],
    [
      { NEO4J_URI: 'bolt://host', NEO4J_PASSWORD: 'p' },
      'NEO4J_PASSWORD is set and NEO4J_USERNAME is not: set both or neither.',
    ],
  ])('%j is refused', ([env, message]) => {
    expect(() => readConfig(env)).toThrow(new InputError(message));
  });
});
