/** Visits from files: shown read-only in place of the one in progress, with or without a page connected. */

import { tooLargeVisit } from '../../../shared/problems/visits';
import { t } from '../../../shared/texts/t';
import { maxVisitLength, parseVisit, type ReadRuleSet } from '../../../shared/visit/file';
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
  const refuse = (description: string) =>
    notify({
      id: 'open-visit',
      title: t('{name} could not be opened', { name: file.name }),
      description,
      tone: 'bad',
    });
  // Of what is too large nothing is read.
  if (file.size > maxVisitLength) return refuse(tooLargeVisit(file.size, maxVisitLength).message);
  let result: ReturnType<typeof parseVisit>;
  try {
    result = await readVisit(file);
  } catch {
    // It was moved or locked meanwhile, or the server of this editor is gone.
    return refuse('It could not be read. Choose the file again; if that does not help, reload the editor.');
  }
  if ('problems' in result) return refuse(result.problems[0]?.message ?? '');
  viewStore.setState({ filter: noFilter, line: null, rule: null, unfolded: new Set(), closed: false });
  previewStore.setState({ opened: { visit: result.visit, file: file.name }, row: null, open: true });
}

async function readVisit(file: File): Promise<ReturnType<typeof parseVisit>> {
  // Brings the precompiled checks along, so it loads when first needed.
  const { readRuleSet } = await import('../../code/readRuleSet');
  const read: ReadRuleSet = (document) => readRuleSet(JSON.stringify(document));
  const text = await file.text();
  return isRecorderFile(text)
    ? readRecorder(text, { site: store.getState().site?.id ?? '', at: file.lastModified })
    : parseVisit(text, read);
}

/** Back to the visit in progress. */
export function closeVisit(): void {
  viewStore.setState({ filter: noFilter, line: null, rule: null, unfolded: new Set() });
  previewStore.setState({ opened: null, row: null });
}
