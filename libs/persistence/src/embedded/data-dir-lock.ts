import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Another live process uses the same DATA_DIR. */
export class DataDirInUseError extends Error {
  override readonly name = 'DataDirInUseError';
}

/**
 * Takes the directory for this process and returns how to give it back.
 * A lock left by a process that no longer lives is taken over.
 * @throws DataDirInUseError naming the process that holds it
 */
export function lockDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'pointsman.pid');
  if (!tryCreate(file)) {
    const holder = readPid(file);
    if (holder !== undefined && isAlive(holder))
      throw new DataDirInUseError(
        `${dataDir} is in use by process ${holder}. Stop it, or give this one another DATA_DIR or a DATABASE_URL.`,
      );
    rmSync(file, { force: true });
    if (!tryCreate(file)) throw new DataDirInUseError(`${dataDir} was taken by another process just now.`);
  }
  return () => rmSync(file, { force: true });
}

function tryCreate(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid}\n${startTimeOf(process.pid)}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The process id in a lock file, unless that id has been given to another process since (Linux only). */
function readPid(file: string): number | undefined {
  const [pid, startTime] = readFileSync(file, 'utf8').split('\n');
  if (startTime && startTimeOf(Number(pid)) !== startTime) return undefined;
  return Number(pid) || undefined;
}

/** When a process started, in clock ticks since boot; empty where /proc does not say. */
function startTimeOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return '';
  }
}

/** Whether a process with this id exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
