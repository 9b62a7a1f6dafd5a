/** Visits from files: shown read-only in place of the one in progress, with or without a page connected. */
import { parseVisit, type ReadRuleSet } from '../../../shared/visit/file';
import { isRecorderFile, readRecorder } from '../../../shared/visit/recorder';
import { store } from '../../store/store';
import { notify } from '../../ui/Toast';
import { previewStore } from '../previewStore';
import { noFilter } from './filters';
import { viewStore } from './viewStore';

/** Asks for a file. */
export function chooseVisitFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  input.onchange = () => {
    const [file] = input.files ?? [];
    if (file) void openVisitFile(file);
  };
  input.click();
}

/** Shows the visit in a file, one of the browser's own recorder too; says why where it holds none. */
export async function openVisitFile(file: File): Promise<void> {
  // Brings the precompiled checks along, so it loads when first needed.
  const { readRuleSet } = await import('../../code/readRuleSet');
  const read: ReadRuleSet = (document) => readRuleSet(JSON.stringify(document));
  const text = await file.text();
  const result = isRecorderFile(text)
    ? readRecorder(text, { site: store.getState().site?.id ?? '', at: file.lastModified })
    : parseVisit(text, read);
  if ('problems' in result) {
    notify({
      id: 'open-visit',
      title: `${file.name} could not be opened`,
      description: result.problems[0]?.message ?? '',
      tone: 'bad',
    });
    return;
  }
  viewStore.setState({ filter: noFilter, line: null, rule: null, unfolded: new Set(), closed: false });
  previewStore.setState({ opened: { visit: result.visit, file: file.name }, row: null, open: true });
}

/** Back to the visit in progress. */
export function closeVisit(): void {
  viewStore.setState({ filter: noFilter, line: null, rule: null, unfolded: new Set() });
  previewStore.setState({ opened: null, row: null });
}
