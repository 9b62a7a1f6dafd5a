import type { Value } from '../../../shared/definition';
import { readCookie } from '../../lib/cookie';
import type { CookieSettings } from './cookie.definition';

export default function cookie({ name }: CookieSettings): Value {
  return readCookie(name);
}
