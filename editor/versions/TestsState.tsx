import { CircleCheck, CircleX } from 'lucide-react';
import { useEditor } from '../store/store';
import { TextField } from '../ui/TextField';

/** What the tests came to; where some fail, the reason to publish all the same. */
export function TestsState({ reason, onReason }: { reason: string; onReason: (reason: string) => void }) {
  const tests = useEditor((state) => state.tests);
  if (tests.length === 0) return null;
  const failing = tests.filter(({ state }) => state === 'failed');
  const unknown = tests.filter(({ state }) => state === 'unknown').length;
  if (failing.length === 0)
    return (
      <p className="publish-tests">
        <CircleCheck size={14} className="ok" aria-hidden="true" />
        {tests.length - unknown} of {tests.length} {tests.length === 1 ? 'test passes' : 'tests pass'}
        {unknown > 0 && `; ${unknown} cannot be known`}
      </p>
    );
  return (
    <div className="publish-tests-failing">
      <p className="publish-tests">
        <CircleX size={14} className="bad" aria-hidden="true" />
        {failing.length === 1 ? 'One test fails' : `${failing.length} tests fail`}, so publishing asks for a
        reason
      </p>
      <ul>
        {failing.map(({ id, name, why }) => (
          <li key={id}>
            <b>{name}</b>: {why}
          </li>
        ))}
      </ul>
      <TextField
        label="Why publish all the same?"
        hint="Kept in the version’s note."
        placeholder="The bag page is being rebuilt"
        value={reason}
        onChange={onReason}
      />
    </div>
  );
}
