import { runTests } from '../../shared/visit/tests';
import { loadEngine } from '../compile/runtime';
import { store } from '../store/store';

/** Runs all tests of the document as it is, without waiting for a change. */
export async function runNow(): Promise<void> {
  const engine = await loadEngine();
  store.setState({ tests: runTests(store.getState().document, engine) });
}
