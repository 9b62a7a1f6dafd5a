/** Where the cursor stood in the JSON when it was left, so that a look at another screen does not lose the place. */
import { textEdits } from './textEdits';

export interface Kept {
  /** In characters from the start. */
  offset: number;
  text: string;
}

/** The same place in a text that has changed since; behind what was changed around it. */
export function placeIn({ offset, text }: Kept, now: string): number {
  if (now === text) return offset;
  let place = offset;
  for (const edit of textEdits(text, now)) {
    if (edit.from >= offset) break;
    place += edit.text.length - (Math.min(edit.to, offset) - edit.from);
  }
  return Math.max(0, Math.min(place, now.length));
}
