import type { Fire, Stop } from '../../core/types';
import { href } from '../../lib/address';
import { after } from '../../lib/clock';
import { eachRoute } from '../../lib/routes';
import type { HistoryChangeSettings } from './history-change.definition';

/** As long as pages settle: a router's push-then-replace is one navigation. */
const settleMs = 50;

export default function historyChange({ kind: wanted }: Partial<HistoryChangeSettings>, fire: Fire): Stop {
  let from = href();
  let first: string | undefined;
  let settling: Stop | undefined;
  const stop = eachRoute((kind) => {
    first ||= kind;
    settling?.();
    settling = after(settleMs, () => {
      const to = href();
      const [history_from, kind] = [from, first];
      first = undefined;
      if (from === to) return;
      from = to;
      if (
        PREVIEW ||
        USES.historyChangeTrigger!.kind ||
        USES.noticed!.history_from ||
        USES.noticed!.history_kind
      ) {
        const page = (address: string) => address.split('#')[0];
        const history_kind = page(history_from) === page(to) ? 'hash' : kind;
        if (!USES.historyChangeTrigger!.kind || !wanted || wanted === history_kind)
          fire({ data: { history_from, history_kind } });
      } else fire({});
    });
  });
  return () => {
    stop?.();
    settling?.();
  };
}
