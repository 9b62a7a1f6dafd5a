import type { SaveState } from '../store/state';
import { useEditor } from '../store/store';
import { kilobytes } from '../versions/kilobytes';

const words: Readonly<Record<SaveState, string>> = {
  saved: 'Saved',
  saving: 'Saving…',
  unsaved: 'Unsaved',
  offline: 'Offline, kept here',
  conflict: 'Changed elsewhere',
  refused: 'Not saved',
};

/** Size of the container and whether the draft is safe: always in sight. */
export function StateLine() {
  const bytes = useEditor((state) => state.container?.bytes);
  const compile = useEditor((state) => state.compile);
  const saveState = useEditor((state) => state.saveState);
  const trouble = useEditor((state) => state.saveTrouble);
  return (
    <>
      {bytes ? (
        <span className="bar-text" title={`${bytes.raw} bytes, ${bytes.gzip} with gzip`}>
          <b className="number">{kilobytes(bytes.gzip)}</b> <span className="bar-wide">container</span>
        </span>
      ) : (
        <span className="bar-text">{compile === 'failed' ? 'Not compiled' : 'Compiling…'}</span>
      )}
      <span className="bar-text" role="status" title={trouble || undefined}>
        {words[saveState]}
      </span>
    </>
  );
}
