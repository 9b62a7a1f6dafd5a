/** What the editor's first run asks: is there a demo shop, and what is worth measuring in it. */
import type { FastifyInstance } from 'fastify';
import type { About, Demo } from '../shared/api';
import type { Context } from './context';
import { demoRuleSet } from './demo/ruleSet';
import { HttpError } from './errors';
import { release } from './release';

export function aboutRoutes(app: FastifyInstance, context: Context): void {
  app.get('/api/about', (): About => ({ version: release, url: context.origin(), demo: context.demo() }));

  app.get('/api/demo', (): Demo => {
    const url = context.demo();
    if (url === null) throw new HttpError(404, 'no-demo', 'This server was started without the demo shop.');
    const ruleSet = demoRuleSet(new URL(url).origin);
    ruleSet.site.origins = originsOf(url);
    return { url, ruleSet };
  });
}

/** The same shop answers under both names of this machine. */
function originsOf(url: string): string[] {
  const { origin, hostname, port } = new URL(url);
  return hostname === 'localhost' ? [origin, `http://127.0.0.1:${port}`] : [origin];
}
