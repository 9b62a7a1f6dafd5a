import type { Fire, Stop, TargetMatcher } from '../../core/types';
import { formOf, nameOf } from '../../lib/forms';
import { listenInside } from '../../lib/listenInside';
import { closest } from '../../lib/target';
import { isField, textOf } from '../../lib/text';
import type { FieldChangeSettings } from './field-change.definition';

type Settings = Omit<FieldChangeSettings, 'target'> & { target?: TargetMatcher };

export default function fieldChange({ target, kinds }: Settings, fire: Fire): Stop {
  return listenInside('change', (_, path) => {
    const field = path[0] as HTMLInputElement;
    // The element is what the target means, so that what stands near it can be read.
    const element =
      USES.fieldChangeTrigger!.target && target ? closest(path, target) : formOf(path, undefined) || field;
    if (!element || !isField(field)) return;
    const kind = kindOf(field);
    if (USES.fieldChangeTrigger!.kinds && kinds && !(kinds as readonly string[]).includes(kind)) return;
    const data: Record<string, unknown> = {};
    if (PREVIEW || USES.noticed!.field_name) data['field_name'] = nameOf(field);
    if (PREVIEW || USES.noticed!.field_kind) data['field_kind'] = kind;
    if (PREVIEW || USES.noticed!.field_choice) data['field_choice'] = choiceOf(field, kind);
    if ((PREVIEW || USES.noticed!.field_checked) && kind === 'checkbox')
      data['field_checked'] = field.checked;
    fire({ element, data });
  });
}

function kindOf({ localName, type }: HTMLInputElement): string {
  return localName === 'select' ? localName : /^(checkbox|radio|range|file)$/.test(type) ? type : 'text';
}

/** What the page wrote beside the option. Nothing is read of a field that people type in, nor of one about cards and the like. */
function choiceOf(field: HTMLInputElement, kind: string): string | undefined {
  if (/cc-|one-time|password|bday|sex/.test(field.autocomplete)) return undefined;
  if (kind === 'select')
    return [...(field as unknown as HTMLSelectElement).selectedOptions].map(textOf).join(', ');
  if (kind !== 'checkbox' && kind !== 'radio') return undefined;
  const [label] = field.labels!;
  return label ? textOf(label) : field.getAttribute('aria-label') || field.getAttribute('value') || undefined;
}
