import { shortName } from '../../../shared/target/describe';
import type { ElementSummary } from '../../../shared/trace';
import { fingerprintOf } from './fingerprint';
import { interactive } from './interactive';

/** An element as the timeline names it: the button, not the icon inside it. */
export function summaryOf(origin: Element): ElementSummary {
  const element = interactive(origin);
  const { id, classes, text, ...rest } = fingerprintOf(element);
  return {
    name: shortName({ ...rest, ...(text && { text }) }),
    tag: element.localName,
    ...(id && { id }),
    ...(classes && { classes }),
    ...(text && { text }),
  };
}
