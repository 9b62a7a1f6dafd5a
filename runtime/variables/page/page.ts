import type { Value } from '../../../shared/definition';
import { isPart } from '../../core/frames/around';
import type { Occurrence } from '../../core/types';
import { address } from '../../lib/address';
import type { PageSettings } from './page.definition';

export default function page({ part, segment = 1 }: Partial<PageSettings>, { element }: Occurrence): Value {
  if (USES.pageVariable!.part_language && part === 'language')
    return document.documentElement.lang || undefined;
  if (USES.pageVariable!.part_canonical && part === 'canonical')
    return document.querySelector<HTMLLinkElement>('link[rel~=canonical]')?.href;
  if (USES.pageVariable!.part_frame && part === 'frame') {
    const place = element?.ownerDocument || document;
    return place !== document || (USES.frames!.joined && isPart()) ? place.URL : undefined;
  }
  const value = address(part);
  if (USES.pageVariable!.part_segment && part === 'segment') {
    const steps = value.split('/').filter(Boolean);
    return steps[segment < 0 ? steps.length + segment : segment - 1];
  }
  if (USES.pageVariable!.part_extension && part === 'extension')
    return /\.(\w{1,9})$/.exec(value)?.[1]?.toLowerCase();
  return value;
}
