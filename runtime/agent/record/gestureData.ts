import { nameOf } from '../../lib/forms';

/** Keys held meanwhile: `none`, or their names with spaces between. */
export function keysOf({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): string {
  const held = [(ctrlKey || metaKey) && 'ctrl', shiftKey && 'shift', altKey && 'alt'].filter(Boolean);
  return held.join(' ') || 'none';
}

/** Name and kind of a field, never what it holds. */
export function fieldData(field: Element): Record<string, unknown> {
  const { localName } = field;
  const type = field.getAttribute('type') ?? '';
  return {
    field_name: nameOf(field) ?? null,
    field_kind:
      localName === 'select' ? localName : /^(checkbox|radio|range|file)$/.test(type) ? type : 'text',
  };
}
