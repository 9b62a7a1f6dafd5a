import type { Fire, Stop, TargetMatcher } from '../../core/types';
import { listen } from '../../lib/listen';
import { lookedAt } from '../../lib/lookedAt';
import { redact } from '../../lib/redact';
import { closest } from '../../lib/target';
import { isInField } from '../../lib/text';
import type { CopySettings } from './copy.definition';

type Settings = Omit<CopySettings, 'target' | 'pattern'> & { target?: TargetMatcher; pattern?: RegExp };

/** A contact with a few words round it, such as `E-mail:`, is a contact; a paragraph that holds one is text. */
const contactLength = 40;

export default function copy({ kind, target, minLength = 1, pattern }: Settings, fire: Fire): Stop {
  return listen('copy', (_, path) => {
    if (isInField(path)) return;
    if (USES.copyTrigger!.target && target && !closest(path, target)) return;
    const text = `${getSelection()}`.trim();
    if (text.length < minLength || (USES.copyTrigger!.pattern && pattern && !pattern.test(lookedAt(text))))
      return;
    let found: string | undefined;
    if (PREVIEW || USES.copyTrigger!.kind || USES.noticed!.copied_kind) {
      const clean = redact(text);
      found = (clean.length < contactLength && /\[(email|phone)]/.exec(clean)?.[1]) || 'text';
    }
    if (
      USES.copyTrigger!.kind &&
      kind &&
      kind !== 'any' &&
      kind !== found &&
      (kind !== 'contact' || found === 'text')
    )
      return;
    const [inner] = path;
    fire({
      // A document where nothing narrower has it.
      ...(inner?.matches && { element: inner }),
      ...((PREVIEW || USES.noticed!.copied_chars || USES.noticed!.copied_kind) && {
        data: { copied_chars: text.length, copied_kind: found },
      }),
    });
  });
}
