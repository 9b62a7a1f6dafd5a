/** What the editor's first run asks: is there a demo shop, and what is worth measuring in it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { About, Demo } from '../shared/api';
import type { RuleSet } from '../shared/ruleset/types';
import { packageFolder } from './config';
import type { Context } from './context';
import { HttpError } from './errors';
import { release } from './release';

/** Part of the package as it stands in the sources: people read it as the example of a rule set. */
const demoRuleSet = join(packageFolder, 'server/demo/rule-set.json');

export function aboutRoutes(app: FastifyInstance, context: Context): void {
  app.get('/api/about', (): About => ({ version: release, demo: context.demo() }));

  app.get('/api/demo', async (): Promise<Demo> => {
    const url = context.demo();
    if (url === null) throw new HttpError(404, 'no-demo', 'This server was started without the demo shop.');
    const ruleSet = JSON.parse(await readFile(demoRuleSet, 'utf8')) as RuleSet;
    // The shop may run on any port; its rule set is written for the usual one.
    return { url, ruleSet: { ...ruleSet, site: { ...ruleSet.site, origins: originsOf(url) } } };
  });
}

/** The same shop answers under both names of this machine. */
function originsOf(url: string): string[] {
  const { origin, hostname, port } = new URL(url);
  return hostname === 'localhost' ? [origin, `http://127.0.0.1:${port}`] : [origin];
}
