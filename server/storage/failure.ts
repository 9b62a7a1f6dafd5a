import { sqliteCode } from './database';

/**
 * True when the file cannot be trusted with another write: after an I/O error nobody knows what reached the disk, so the
 * process ends and starts again from what the log holds. A full disk or a lock can pass while it runs.
 */
export function isFatal(error: unknown): boolean {
  return /^SQLITE_(IOERR|CORRUPT|NOTADB|CANTOPEN|READONLY)/.test(sqliteCode(error) ?? '');
}
