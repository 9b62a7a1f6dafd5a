/** Taking a publish back: what was live before goes live once more, as a version of its own. */
import type { SiteSummary, Version } from '../../shared/api';
import { publishAgain, takeOffline } from './publish';

/** The version that was live before `number`: each publish is the next number and goes live at once. Null: none was. */
export function before(number: number): number | null {
  return number > 1 ? number - 1 : null;
}

/** “Undo: version 3 again” */
export function undoLabel(number: number): string {
  const last = before(number);
  return last === null ? 'Undo: take the site offline' : `Undo: version ${last} again`;
}

/** Undefined: the site is offline now. Rejects with words; nothing was changed then. */
export async function undoPublish(site: SiteSummary, number: number): Promise<Version | undefined> {
  const last = before(number);
  if (last !== null) return publishAgain(site, last, `Undo of version ${number}: version ${last} again`);
  await takeOffline(site);
  return undefined;
}
