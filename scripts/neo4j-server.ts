import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The long-term support line that the conformance suite runs on; Maven knows its parts by this number. */
const VERSION = '5.26.12';
const CACHE = fileURLToPath(new URL('../node_modules/.cache/entente-neo4j/', import.meta.url));
const BOOT_LIMIT = 90_000;
const STOP_LIMIT = 20_000;

/** A Neo4j server of our own. */
export interface Neo4jServer {
  /** `bolt://127.0.0.1:port`; the server asks for no credentials and listens on this machine alone. */
  readonly uri: string;
  /** The server's own process. */
  readonly pid: number;
  /** Ends the server by its own process id, and removes its folder when that was a throw-away one. */
  stop(): Promise<void>;
  /** Resolves when the server ended, by `stop` or by itself. */
  readonly ended: Promise<void>;
}

/** Where the server keeps its data and listens. */
export interface Neo4jServerOptions {
  /** A lasting folder; without it a throw-away one in the system's temporary folder. */
  readonly home?: string;
  /** A free port when absent. */
  readonly port?: number;
  /** For minutes, not days: boots in half the time and runs slower. True for a throw-away folder. */
  readonly shortLived?: boolean;
}

/** What keeps a Neo4j from being started here, in words for a person; empty when nothing does. */
export function missingForNeo4j(): readonly string[] {
  const missing: string[] = [];
  const java = outputOf('java', ['-version']);
  const version = Number(/version "(\d+)/.exec(java ?? '')?.[1] ?? 0);
  if (java === undefined) missing.push('java is not installed (17 or newer is needed)');
  else if (version < 17) missing.push(`java is ${version}, 17 or newer is needed`);
  if (outputOf('mvn', ['-v']) === undefined) missing.push('mvn (Maven) is not installed');
  return missing;
}

/**
 * Starts a real Neo4j from its Maven artefacts, without a container: the first time Maven fetches
 * them into its own repository. Resolves when Bolt answers. Throws when java or mvn is missing, when
 * Maven can't fetch, and when the server is not up within 90 seconds (with the end of its log).
 */
export async function startNeo4j(options: Neo4jServerOptions = {}): Promise<Neo4jServer> {
  const missing = missingForNeo4j();
  if (missing.length > 0) throw new Error(`Neo4j can't be started: ${missing.join('; ')}.`);
  const classPath = resolveClassPath();
  const home = options.home ?? mkdtempSync(join(tmpdir(), 'entente-neo4j-'));
  const port = await freePort(options.port);
  const log = writeSettings(home, port);
  const { shortLived = options.home === undefined } = options;
  const child = spawn('java', javaArguments(classPath, home, shortLived), {
    stdio: ['ignore', openSync(log, 'w'), openSync(log, 'a')],
  });
  const ended = once(child, 'exit').then(() => undefined);
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async () => {
    // What is thrown away needs no orderly end, which takes seconds.
    if (options.home === undefined) child.kill('SIGKILL');
    await end(child, ended);
    process.off('exit', kill);
    if (options.home === undefined) rmSync(home, { recursive: true, force: true });
  };
  try {
    await untilAnswering(child, port, log);
  } catch (cause) {
    await stop();
    throw cause;
  }
  return { uri: `bolt://127.0.0.1:${port}`, pid: child.pid ?? 0, stop, ended };
}

/** The port, or any that nothing listens on now. Throws when the port is taken. */
async function freePort(wanted = 0): Promise<number> {
  const server = createServer().listen(wanted, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new Error(`Port ${wanted} is taken; choose another: npm run neo4j -- PORT`, { cause });
  }
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port was given.');
  return address.port;
}

/** The jars of the server, by Maven; remembered as long as all of them are there. */
function resolveClassPath(): string {
  const file = join(CACHE, `classpath-${VERSION}.txt`);
  if (existsSync(file)) {
    const known = readFileSync(file, 'utf8').trim();
    if (known.split(delimiter).every((jar) => existsSync(jar))) return known;
  }
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(join(CACHE, 'pom.xml'), pom());
  const goal = ['-q', '-B', 'dependency:build-classpath', `-Dmdep.outputFile=${file}`];
  try {
    execFileSync('mvn', goal, { cwd: CACHE, stdio: ['ignore', 'pipe', 'pipe'], timeout: 600_000 });
  } catch (cause) {
    const output = (cause as { stdout?: Buffer }).stdout?.toString().slice(-2000) ?? '';
    throw new Error(`Maven could not fetch Neo4j ${VERSION}:\n${output}`, { cause });
  }
  return readFileSync(file, 'utf8').trim();
}

function pom(): string {
  const dependency = ([group, artifact]: readonly [string, string]) =>
    `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${VERSION}</version></dependency>`;
  const parts = [
    ['org.neo4j.app', 'neo4j-server'],
    ['org.neo4j', 'neo4j'],
  ] as const;
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
<modelVersion>4.0.0</modelVersion>
<groupId>entente</groupId><artifactId>neo4j</artifactId><version>1</version>
<dependencies>${parts.map(dependency).join('')}</dependencies>
</project>
`;
}

function writeSettings(home: string, port: number): string {
  const conf = join(home, 'conf');
  mkdirSync(conf, { recursive: true });
  mkdirSync(join(home, 'logs'), { recursive: true });
  const settings = [
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.security.auth_enabled=false',
    'dbms.usage_report.enabled=false',
    'server.memory.pagecache.size=64m',
    'db.tx_log.preallocate=false',
  ];
  writeFileSync(join(conf, 'neo4j.conf'), `${settings.join('\n')}\n`);
  return join(home, 'logs', 'console.log');
}

function javaArguments(classPath: string, home: string, shortLived: boolean): string[] {
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];
  return [
    ...(shortLived ? ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'] : []),
    '-Xms128m',
    '-Xmx512m',
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '-cp',
    classPath,
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${join(home, 'conf')}`,
  ];
}

async function untilAnswering(child: ChildProcess, port: number, log: string): Promise<void> {
  const limit = Date.now() + BOOT_LIMIT;
  while (Date.now() < limit && child.exitCode === null && child.signalCode === null) {
    if (await isBolt(port)) return;
    await sleep(200);
  }
  const why = child.exitCode === null ? `not up after ${BOOT_LIMIT / 1000} s` : 'ended at once';
  const tail = readFileSync(log, 'utf8').slice(-2000);
  throw new Error(`Neo4j on port ${port} was ${why}. Its log ends:\n${tail}`);
}

/** Shakes hands as a Bolt client does: the server answers four bytes with the version it chose. */
function isBolt(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1000 });
    const done = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', () => {
      socket.write(
        Buffer.from([0x60, 0x60, 0xb0, 0x17, 0, 4, 4, 5, 0, 0, 0, 4, ...Array(8).fill(0)]),
      );
    });
    socket.on('data', (bytes) => done(bytes.length >= 4));
    socket.on('timeout', () => done(false));
    socket.on('close', () => done(false));
    socket.on('error', () => done(false));
  });
}

async function end(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT);
  await ended;
  clearTimeout(timer);
}

/** All that a tool prints, on either stream; undefined when it is not there. */
function outputOf(command: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync('sh', ['-c', `${command} ${args.join(' ')} 2>&1`], { encoding: 'utf8' });
  } catch {
    return undefined;
  }
}
