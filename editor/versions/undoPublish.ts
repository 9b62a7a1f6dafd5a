/** Taking a publish back: what was live before goes live once more, as a version of its own. */
import type { SiteSummary, Version } from '../../shared/api';
import { t } from '../../shared/texts/t';
import { publishAgain, takeOffline } from './publish';

/** What came of publishing, or of taking it back. `was`: the version that was live until the site was taken offline. */
export type Outcome = { version: Version } | { offline: true; was: number };

/** The version that was live before `number`: each publish is the next number and goes live at once. Null: none was. */
export function before(number: number): number | null {
  return number > 1 ? number - 1 : null;
}

/** “Undo: version 3 again” */
export function undoLabel(outcome: Outcome): string {
  const last = 'version' in outcome ? before(outcome.version.number) : outcome.was;
  return last === null ? t('Undo: take the site offline') : t('Undo: version {last} again', { last });
}

/** Rejects with words; nothing was changed then. */
export async function undoPublish(site: SiteSummary, outcome: Outcome): Promise<Outcome> {
  if (!('version' in outcome)) return { version: await publishAgain(site, outcome.was, again(outcome.was)) };
  const { number } = outcome.version;
  const last = before(number);
  if (last !== null)
    return {
      version: await publishAgain(
        site,
        last,
        t('Undo of version {number}: version {last} again', { number, last }),
      ),
    };
  await takeOffline(site);
  return { offline: true, was: number };
}

/** The note of a version that is an older one once more. */
export function again(number: number): string {
  return t('Version {number} again', { number });
}
