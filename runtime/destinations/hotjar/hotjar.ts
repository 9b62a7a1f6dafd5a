import type { Send } from '../../core/types';
import { callGlobal } from '../../lib/callGlobal';
import { queueStub } from '../../lib/queueStub';

export default function hotjar(): Send {
  const stub = queueStub();
  return ({ name }) => callGlobal('hj', stub, 'event', name);
}
