import type { EventQuality } from '../../shared/quality';
import { useEditor } from '../store/store';

/** How well the open site's events arrive; undefined while that is not known. Asked for where some destination is for advertising. */
export function useQuality(): readonly EventQuality[] | undefined {
  const site = useEditor((state) => state.site?.id);
  const known = useEditor((state) => state.quality);
  return known && known.site === site ? known.events : undefined;
}
