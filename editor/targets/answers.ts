/** Answers what a connected page asks about targets and rules. What answers is loaded with the first question. */
import { onAgent, tellAgent } from '../preview/connect';

onAgent((message) => {
  if (message.type === 'seen') void import('./seenPages').then(({ remember }) => remember(message.page));
  else if (message.type === 'count')
    void import('./seenPages').then(({ countOnPages }) => {
      const { ask, path, scopes } = message;
      tellAgent({ type: 'counted', ask, pages: countOnPages(scopes, path) });
    });
});
