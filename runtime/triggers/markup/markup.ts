import type { Fire, Stop } from '../../core/types';
import { listen } from '../../lib/listen';
import { listenInside } from '../../lib/listenInside';
import { eachSeen } from '../../lib/seen';
import type { MarkupSettings } from './markup.definition';

const prefix = 'data-milepost-param-';
const seenPercent = 50;
const seenMs = 1000;

/** What the element says beside its mark: `data-milepost-param-item-id` as `item_id`. */
function params(element: Element): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { name, value } of element.attributes)
    if (name.startsWith(prefix)) found[name.slice(prefix.length).replace(/-/g, '_')] = value;
  return found;
}

export default function markup(settings: MarkupSettings, fire: Fire): Stop {
  const { on } = settings;
  const selector = `[data-milepost-event="${settings.event}"]`;
  const tell = (element: Element) => fire({ element, data: params(element) });
  const handle = (_: Event, path: Element[]) => {
    const element = path.find((each) => each.matches?.(selector));
    if (element) tell(element);
  };
  if (USES.markupTrigger!.on_view && on === 'view')
    return eachSeen(selector, seenPercent, seenMs, false, tell);
  return USES.markupTrigger!.on_submit && on === 'submit'
    ? listenInside('submit', handle)
    : listen('click', handle);
}
