import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { clusterPassword } from './cluster-password.js';
import { lockDataDir } from './data-dir-lock.js';
import { freePort } from './free-port.js';
import { initialiseCluster, postgresEnvironment } from './initialise-cluster.js';
import { stopLeftoverPostmaster } from './leftover-postmaster.js';
import { postgresBinaries } from './postgres-binaries.js';
import { embeddedUrl } from './running-embedded-url.js';
import { type RunAs, runAs } from './run-as.js';
import { unprivilegedUser } from './unprivileged-user.js';

export interface EmbeddedPostgresOptions {
  /** The cluster lives in its folder `postgres`. */
  dataDir: string;
  /** Receives what PostgreSQL writes to its log. */
  log?: (line: string) => void;
  /** More settings, as `name=value`; for tests. */
  settings?: string[];
}

export interface EmbeddedPostgres {
  /** Connects as the cluster's superuser; holds the password. */
  url: string;
  /** Ends PostgreSQL in an orderly way; safe to call again. */
  stop(): Promise<void>;
}

const startTimeoutMs = 60_000;

/**
 * Starts a real PostgreSQL from npm: on a free loopback port, with data that survives restarts, as an unprivileged user
 * when this process is root. It runs in its own process group, so Ctrl-C reaches us first; it is ended when this
 * process exits in any way that can be handled, and by the next start if it could not be.
 * @throws DataDirInUseError when another process uses the directory
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const unlock = lockDataDir(dataDir);
  try {
    const cluster = await prepareCluster(dataDir);
    const port = await freePort();
    const child = launch(cluster, port, options);
    const stop = stopOnce(child, unlock);
    await untilReady(child, options.log);
    return { url: embeddedUrl(port, cluster.password), stop };
  } catch (error) {
    unlock();
    throw error;
  }
}

interface Cluster {
  directory: string;
  password: string;
  runAs: RunAs;
}

async function prepareCluster(dataDir: string): Promise<Cluster> {
  const directory = join(dataDir, 'postgres');
  const user = unprivilegedUser();
  const cluster = {
    directory,
    runAs: runAs(user, [dataDir, dirname(postgresBinaries().postgres)]),
    password: clusterPassword(dataDir),
  };
  if (existsSync(directory)) await stopLeftoverPostmaster(directory);
  else initialiseCluster(cluster, user);
  return cluster;
}

function launch(
  { directory, runAs: { prefix, ids } }: Cluster,
  port: number,
  options: EmbeddedPostgresOptions,
) {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    ...(options.settings ?? []),
  ];
  const words = [
    ...prefix,
    postgresBinaries().postgres,
    '-D',
    directory,
    '-p',
    String(port),
    ...settings.flatMap((setting) => ['-c', setting]),
  ];
  return spawn(words[0], words.slice(1), {
    ...ids,
    env: postgresEnvironment,
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

function untilReady(child: ChildProcess, log: (line: string) => void = () => undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => fail('did not become ready in time'), startTimeoutMs);
    const fail = (reason: string) => {
      clearTimeout(timer);
      reject(new Error(`The embedded PostgreSQL ${reason}. ${output.trim()}`));
    };
    child.once('error', (error) => fail(`cannot be started: ${error.message}`));
    child.once('exit', (code) => fail(`ended while starting (code ${code})`));
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      output = (output + chunk).slice(-4000);
      for (const line of chunk.split('\n').filter(Boolean)) log(line);
      if (!output.includes('database system is ready to accept connections')) return;
      clearTimeout(timer);
      resolve();
    });
  });
}

/** SIGINT is PostgreSQL's fast shutdown: connections are ended, data is written. */
function stopOnce(child: ChildProcess, unlock: () => void): () => Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const killNow = () => child.kill('SIGINT');
  process.once('exit', killNow);
  void ended.then(() => {
    process.removeListener('exit', killNow);
    unlock();
  });
  return () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT');
    return ended;
  };
}
