import { describe } from '../../../shared/target/describe';
import type { Pick } from '../../../shared/target/fingerprint';
import { scopesOf } from '../../../shared/target/scopes';
import { containerOf } from './container';
import { fingerprintOf, guardTextOf } from './fingerprint';
import { looker } from './look';
import { pathFrom, positionOf } from './position';
import { selectable } from './selectable';

// Beyond this, ancestors are the page's frame and tell elements apart no better than its body.
const maxAncestors = 12;

/** Everything a pick of this element would return to the editor. */
export function pickOf(element: Element): Pick {
  const container = containerOf(element);
  const fingerprint = fingerprintOf(element, container);
  const ancestors: Element[] = [];
  for (
    let at = element.parentElement;
    at && at !== document.body && ancestors.length < maxAncestors;
    at = at.parentElement
  )
    ancestors.push(at);
  const guardText = guardTextOf(element);
  const { scopes, chosen } = scopesOf(
    fingerprint,
    {
      ancestors: ancestors.map(selectable),
      position: positionOf(element),
      ...(container && { pathInContainer: pathFrom(container.element, element) }),
      ...(guardText && { guardText }),
    },
    looker(element, container),
  );
  const { width, height } = element.getBoundingClientRect();
  return {
    name: describe(fingerprint),
    fingerprint,
    scopes,
    chosen,
    box: { width: Math.round(width), height: Math.round(height) },
    url: location.origin + location.pathname,
  };
}
