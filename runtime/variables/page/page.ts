import type { Value } from '../../../shared/definition';
import { address } from '../../lib/address';
import type { PageSettings } from './page.definition';

export default function page({ part, segment = 1 }: Partial<PageSettings>): Value {
  if (USES.pageVariable!.part_language && part === 'language')
    return document.documentElement.lang || undefined;
  if (USES.pageVariable!.part_canonical && part === 'canonical')
    return document.querySelector<HTMLLinkElement>('link[rel~=canonical]')?.href;
  const value = address(part);
  if (USES.pageVariable!.part_segment && part === 'segment') {
    const steps = value.split('/').filter(Boolean);
    return steps[segment < 0 ? steps.length + segment : segment - 1];
  }
  if (USES.pageVariable!.part_extension && part === 'extension')
    return /\.(\w{1,9})$/.exec(value)?.[1]?.toLowerCase();
  return value;
}
