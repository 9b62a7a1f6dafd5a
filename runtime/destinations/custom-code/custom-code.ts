import type { MilepostEvent } from '../../../shared/event';
import type { Send } from '../../core/types';
import { callCode } from '../../lib/callCode';
import type { Code } from '../../lib/runCode';

interface Settings {
  code: Code<[event: Pick<MilepostEvent, 'name' | 'params'>]>;
}

export default function customCode({ code }: Settings): Send {
  // A copy: other destinations get the same event.
  return ({ name, params }) => callCode(code, { name, params: { ...params } });
}
