import type { Workspace } from '../../shared/api';
import { api } from '../api/client';

let ahead: { site: string; answer: Promise<Opening> } | undefined;

type Opening = [server: string, workspace: Workspace];

/** Asks for a site before the code that shows it has come: the two then travel together. */
export function askAhead(site: string): void {
  ahead = { site, answer: ask(site) };
  // Whoever takes it says what went wrong.
  ahead.answer.catch(() => {});
}

/** The server's own address and the site as the server holds it: as it was asked for ahead, once, else as it is now. */
export function takeAnswer(site: string): Promise<Opening> {
  const asked = ahead;
  ahead = undefined;
  return asked?.site === site ? asked.answer : ask(site);
}

async function ask(site: string): Promise<Opening> {
  const [{ url }, workspace] = await Promise.all([api.about(), api.workspace(site)]);
  return [url, workspace];
}
