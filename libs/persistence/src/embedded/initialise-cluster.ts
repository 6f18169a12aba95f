import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresBinaries } from './postgres-binaries.js';
import type { RunAs } from './run-as.js';
import type { UnprivilegedUser } from './unprivileged-user.js';

export const superuser = 'postgres';

/** PostgreSQL needs nothing of our environment, and must not see it. */
export const postgresEnvironment = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/sbin:/usr/bin:/sbin:/bin' };

interface NewCluster {
  directory: string;
  password: string;
  runAs: RunAs;
}

/** Makes a cluster beside its final place and moves it there when whole, so a half-made one is never used. */
export function initialiseCluster(
  { directory, password, runAs }: NewCluster,
  user: UnprivilegedUser | undefined,
): void {
  const unfinished = `${directory}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (user) chownSync(unfinished, user.uid, user.gid);
  withPasswordFile(password, user, (passwordFile) => initdb(unfinished, passwordFile, runAs));
  renameSync(unfinished, directory);
}

function withPasswordFile(
  password: string,
  user: UnprivilegedUser | undefined,
  use: (file: string) => void,
): void {
  const folder = mkdtempSync(join(tmpdir(), 'pointsman-'));
  const file = join(folder, 'password');
  try {
    writeFileSync(file, `${password}\n`, { mode: 0o600 });
    if (user) for (const path of [folder, file]) chownSync(path, user.uid, user.gid);
    use(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function initdb(directory: string, passwordFile: string, { prefix, ids }: RunAs): void {
  const [program, ...args] = [
    ...prefix,
    postgresBinaries().initdb,
    `--pgdata=${directory}`,
    '--auth=scram-sha-256',
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale=C',
  ];
  const { status, stderr, error } = spawnSync(program, args, {
    ...ids,
    env: postgresEnvironment,
    cwd: '/',
    encoding: 'utf8',
  });
  if (status !== 0)
    throw new Error(`Making the PostgreSQL cluster failed: ${error?.message ?? stderr.trim()}`);
}
