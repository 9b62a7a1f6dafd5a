import type { HostileSite } from '../site';
import { shopPage, twoPages } from '../site';

/** Hydration that finds the page other than expected: head and body are made anew, late and more than once. */
const wipe = `<script>
(() => {
  const hydrate = () => {
    document.documentElement.replaceChildren(document.head.cloneNode(true), document.body.cloneNode(true));
  };
  for (const afterMs of [100, 700, 1500]) setTimeout(hydrate, afterMs);
})();
</script>`;

export const hydrationWipe: HostileSite = {
  name: 'hydration wipe',
  because: 'the framework replaces the whole document three times in its first two seconds',
  settlesMs: 1800,
  outcome: { trouble: null, channel: 'opener' },
  answer: (path, { line }) => twoPages(path, (title) => shopPage({ title, head: line(), body: wipe })),
};
