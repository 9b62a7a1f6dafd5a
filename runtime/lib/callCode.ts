import { held } from './callGlobal';
import { type Code, runCode } from './runCode';

/** Hands something to code of one's own, which may send it anywhere: in a preview, only once sending is turned on. */
export function callCode<Given extends unknown[]>(code: Code<Given>, ...given: Given): void {
  if (PREVIEW && held('custom JavaScript', given, () => false)) return;
  runCode(code, ...given);
}
