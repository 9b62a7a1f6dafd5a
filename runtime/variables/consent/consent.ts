import type { Value } from '../../../shared/definition';
import { consentState } from '../../consent/consent';
import type { ConsentSettings } from './consent.definition';

export default function consent({ signal }: ConsentSettings): Value {
  return consentState[signal] || 'unknown';
}
