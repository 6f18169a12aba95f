import { spawnSync } from 'node:child_process';
import { blockedDirectory, type UnprivilegedUser } from './unprivileged-user.js';

/** How to start a program as PostgreSQL's user: words to put before it, and the ids for `spawn`. */
export interface RunAs {
  prefix: string[];
  ids: Partial<UnprivilegedUser>;
}

/**
 * Decides how the unprivileged user gets at its files. When a directory above them is closed to it (a checkout under
 * /root, say), `setpriv` lends it the one capability of passing through directories; failing that, a clear error.
 */
export function runAs(user: UnprivilegedUser | undefined, paths: string[]): RunAs {
  if (!user) return { prefix: [], ids: {} };
  const blocked = paths
    .map((path) => blockedDirectory(path, user))
    .find((directory) => directory !== undefined);
  if (!blocked) return { prefix: [], ids: user };
  const prefix = [...setpriv, `--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', '--'];
  if (passesThrough(prefix, blocked)) return { prefix, ids: {} };
  throw new Error(
    `PostgreSQL does not run as root, and its user (uid ${user.uid}) may not enter ${blocked}. ` +
      'Set DATA_DIR to a directory that others may enter, open this one (chmod o+x), or set DATABASE_URL.',
  );
}

const setpriv = ['setpriv', '--inh-caps=+dac_read_search', '--ambient-caps=+dac_read_search'];

/** By entering it: `test -x` would ask access(2), which leaves lent capabilities out. */
const passesThrough = ([command, ...args]: string[], directory: string) =>
  spawnSync(command, [...args, 'sh', '-c', 'cd "$0"', directory], { cwd: '/', stdio: 'ignore' }).status === 0;
