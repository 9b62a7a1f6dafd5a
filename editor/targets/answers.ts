/** Answers what a connected page asks about targets and rules. What plays a rule is loaded with the first question. */
import { loadEngine } from '../compile/runtime';
import { onAgent, tellAgent } from '../preview/connect';
import { store } from '../store/store';
import { countOnPages, remember } from './seenPages';

onAgent((message) => {
  if (message.type === 'seen') remember(message.page);
  else if (message.type === 'count') {
    const { ask, path, scopes } = message;
    tellAgent({ type: 'counted', ask, pages: countOnPages(scopes, path) });
  } else if (message.type === 'hovering')
    void Promise.all([import('./wouldFire'), loadEngine()]).then(([{ wouldFire }, engine]) => {
      const { ask, ...moment } = message;
      tellAgent({ type: 'would', ask, would: wouldFire(moment, store.getState().document, engine) });
    });
});
