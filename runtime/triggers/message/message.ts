import type { Fire, Stop } from '../../core/types';
import { pageOrigin } from '../../lib/address';
import { listen } from '../../lib/listen';
import { lookedAt } from '../../lib/lookedAt';
import { messageData } from '../../lib/messageData';
import { at } from '../../lib/path';
import type { MessageSettings } from './message.definition';

interface Settings extends Pick<MessageSettings, 'origins'> {
  fields?: readonly { path: string; equals?: string; pattern?: RegExp }[];
}

/** An origin has no path, so that what stands before and behind the star leaves room for labels of a host only. */
function from(origin: string, wanted: string): boolean {
  const [before = '', behind] = wanted.split('*');
  return behind === undefined
    ? origin === (wanted === 'self' ? pageOrigin() : wanted)
    : origin.startsWith(before) && origin.endsWith(behind);
}

export default function message({ origins, fields = [] }: Settings, fire: Fire): Stop {
  return listen('message', (event) => {
    const { origin } = event as MessageEvent<unknown>;
    // First, so that nothing of what others send is read.
    if (!origins.some((wanted) => from(origin, wanted))) return;
    const data = messageData(event as MessageEvent);
    if (
      data &&
      fields.every(({ path, equals, pattern }) => {
        const held = at(data, path);
        return (
          held !== undefined &&
          (equals === undefined || `${held}` === equals) &&
          (!pattern || pattern.test(lookedAt(held)))
        );
      })
    )
      fire({ data });
  });
}
