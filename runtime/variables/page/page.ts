import type { Value } from '../../../shared/definition';
import { address } from '../../lib/address';
import type { PageSettings } from './page.definition';

export default function page({ part }: Partial<PageSettings>): Value {
  return address(part);
}
