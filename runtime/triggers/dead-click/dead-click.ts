import { guard } from '../../core/guard';
import { pageAddress } from '../../core/page';
import type { Fire, Stop, TargetMatcher } from '../../core/types';
import { after } from '../../lib/clock';
import { listen, listenToAll } from '../../lib/listen';
import { stopAll } from '../../lib/stopAll';
import { closest } from '../../lib/target';
import { isInField } from '../../lib/text';
import type { DeadClickSettings } from './dead-click.definition';

type Settings = Omit<DeadClickSettings, 'target'> & { target?: TargetMatcher };

/** How a page answers without changing: it moves, goes, takes or loses the focus, or its fields, films and dialogs change. */
const answers = 'scroll focus blur input change submit invalid toggle play pause visibilitychange pagehide';

const clickable = 'a,button,summary,[onclick],[role=button],[type=submit],[type=button]';

export default function deadClick(settings: Settings, fire: Fire): Stop {
  const { target, waitMs = 1000 } = settings;
  let answered: Stop | undefined;
  return stopAll([
    () => answered?.(),
    listenToAll(answers.split(' '), () => answered?.()),
    listen('click', (event, path) => {
      // Of several clicks in a row, the last is waited for.
      answered?.();
      const element =
        USES.deadClickTrigger!.target && target
          ? closest(path, target)
          : path.find((each) => each.matches?.(clickable)) || path[0];
      if (!event.isTrusted || !element || isInField(path)) return;
      const address = pageAddress();
      const observer = new MutationObserver(() => guard(() => answered?.()));
      // The document and the open shadow roots that the click went through.
      for (const node of path)
        if (node.nodeType > 8)
          observer.observe(node, { subtree: true, childList: true, attributes: true, characterData: true });
      const cancel = after(waitMs, () => {
        answered?.();
        // A new fragment is no answer by itself: what it leads to is scrolled to.
        // A link that leads somewhere, and whose default nobody prevented, is answered by the browser: another tab, a download, a call.
        const leads = closest(path, ':any-link:not([href^="#"]):not([href^="javascript:"])');
        if (
          pageAddress() === address &&
          getSelection()?.type !== 'Range' &&
          (!leads || event.defaultPrevented) &&
          (target || element.matches(clickable) || getComputedStyle(element).cursor === 'pointer')
        )
          fire({ element });
      });
      answered = () => {
        cancel();
        observer.disconnect();
      };
    }),
  ]);
}
