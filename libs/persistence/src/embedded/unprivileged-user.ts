import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';

/** PostgreSQL refuses to run as root; this is the user that runs it instead. */
export interface UnprivilegedUser {
  uid: number;
  gid: number;
}

const userName = 'postgres';

/** The user to run PostgreSQL as, made if missing; undefined when this process is not root and needs none. */
export function unprivilegedUser(): UnprivilegedUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return findUser() ?? createUser();
}

function findUser(): UnprivilegedUser | undefined {
  const uid = numberFrom('id', ['-u', userName]);
  const gid = numberFrom('id', ['-g', userName]);
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

function createUser(): UnprivilegedUser {
  if (spawnSync('groupadd', ['-f', userName]).error) spawnSync('addgroup', ['-S', userName]);
  if (spawnSync('useradd', ['-r', '-M', '-g', userName, userName]).error)
    spawnSync('adduser', ['-S', '-D', '-H', '-G', userName, userName]);
  const user = findUser();
  if (!user)
    throw new Error(
      `PostgreSQL does not run as root, and a user "${userName}" to run it could not be made. ` +
        'Start as another user, or set DATABASE_URL.',
    );
  return user;
}

/**
 * Checks that the user may enter every directory on the way to `path`.
 * @returns the first directory that shuts it out, or undefined
 */
export function blockedDirectory(path: string, user: UnprivilegedUser): string | undefined {
  const ancestors = [resolve(path)];
  while (dirname(ancestors[0]) !== ancestors[0]) ancestors.unshift(dirname(ancestors[0]));
  return ancestors.find((directory) => !mayEnter(directory, user));
}

const mayEnter = (directory: string, user: UnprivilegedUser) =>
  spawnSync('test', ['-x', directory], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;

function numberFrom(command: string, args: string[]): number | undefined {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? Number.parseInt(stdout, 10) : undefined;
}
