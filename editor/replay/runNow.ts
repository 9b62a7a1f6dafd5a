import { loadEngine } from '../compile/runtime';
import { store } from '../store/store';

/** Runs all tests of the document as it is, without waiting for a change. */
export async function runNow(): Promise<void> {
  const [{ runTests }, engine] = await Promise.all([import('../../shared/visit/tests'), loadEngine()]);
  store.setState({ tests: runTests(store.getState().document, engine) });
}
