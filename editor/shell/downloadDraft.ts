import { serialize } from '../../shared/ruleset/serialize';
import { store } from '../store/store';

/** The draft as a file, such as where the server takes nothing: it opens again under JSON, and with the command line. */
export function downloadDraft(): void {
  const { document: ruleSet, site } = store.getState();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([serialize(ruleSet)], { type: 'application/json' }));
  link.download = `${site?.id ?? 'draft'}.milepost.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
