import type { Send } from '../../core/types';
import { dispatch } from '../../lib/dispatch';

export default function domEvent(): Send {
  // A copy: other destinations get the same event.
  return ({ id, name, params, value, currency }) =>
    dispatch('milepost:event', {
      id,
      name,
      params: { ...params },
      ...(value !== undefined && { value, currency }),
    });
}
