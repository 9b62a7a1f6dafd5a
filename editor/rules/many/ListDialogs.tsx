import { useStore } from 'zustand';
import { useRuleSet } from '../../shell/document';
import { loadable, nothing } from '../../ui/loadable';
import { askedStore } from './asked';
import { DestinationsDialog } from './DestinationsDialog';
import { FolderDialog, LabelsDialog } from './FilingDialogs';
import { DeleteFolder, RenameFolder } from './FolderDialogs';

const SpreadDialog = loadable(() => import('./SpreadDialog'), nothing);

/** What the list asks before it changes many rules. One at a time; closing gives the focus back to where it came from. */
export default function ListDialogs() {
  const asked = useStore(askedStore, (state) => state.asked);
  const { rules } = useRuleSet();
  if (!asked) return null;
  if (asked.what === 'rename-folder') return <RenameFolder folder={asked.folder} />;
  if (asked.what === 'delete-folder') return <DeleteFolder folder={asked.folder} />;
  const meant = rules.filter(({ id }) => asked.ids.includes(id));
  switch (asked.what) {
    case 'folder':
      return <FolderDialog meant={meant} all={rules} />;
    case 'labels':
      return <LabelsDialog meant={meant} all={rules} />;
    case 'destinations':
      return <DestinationsDialog meant={meant} />;
    case 'spread':
      return <SpreadDialog rules={meant} />;
  }
}
