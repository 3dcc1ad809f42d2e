/**
 * An operator error: a condition of the machine (a busy port, a full disk, a wrong password) that the person
 * who runs Lectern can mend. Programs in bin/ print its message, one sentence that says what to do, and no
 * stack; every other error is a bug and keeps its stack.
 */

export class OperatorError extends Error {
  override name = "OperatorError";
}

const fullDisk = /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded|Check free disk space/;
const noPermission = /EACCES|EPERM|EROFS|Permission denied|Operation not permitted|Read-only file system/i;

/** Turns a failure to write below `path` into the sentence for it, or null when it is none we know. */
export function explainWriteFailure(cause: unknown, path: string): OperatorError | null {
  const text = String(cause);
  if (fullDisk.test(text)) {
    return new OperatorError(
      `The disk that holds ${path} is full: free some space, or set LECTERN_DATA to a folder on another disk.`,
      { cause },
    );
  }
  if (noPermission.test(text)) {
    return new OperatorError(
      `Lectern may not write to ${path}: give this user the right to, or set LECTERN_DATA to a folder it owns.`,
      { cause },
    );
  }
  return null;
}
