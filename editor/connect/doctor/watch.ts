/** Follows a page while it connects: asks the server to look at it where it takes long, and keeps what the doctor says. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { codeLifetimeMs } from '../../../shared/connection';
import { api } from '../../api/client';
import { previewStore } from '../../preview/previewStore';
import { store } from '../../store/store';
import { type Progress, progressStore } from '../progress';
import { type Diagnosis, diagnose, isFailure, type Signals } from './diagnose';

/** Most pages have connected by then; asking sooner would only ask their servers twice. */
const lookAfterMs = 600;
const tickMs = 200;

interface DoctorState extends Diagnosis {
  /** How the page under way, or the last one, was opened; null before any was. */
  launch: Extract<Progress, { step: 'launched' }> | null;
}

export const doctorStore = createStore<DoctorState>(() => ({
  launch: null,
  stages: [],
  way: undefined,
  trouble: null,
}));

export function useDoctor(): DoctorState {
  return useStore(doctorStore);
}

let facts: Signals['facts'] = 'asking';
let asked = false;
let timer: ReturnType<typeof setInterval> | undefined;

progressStore.subscribe(({ steps }) => {
  const [first] = steps;
  if (first?.step === 'launched' && first !== doctorStore.getState().launch) {
    facts = 'asking';
    asked = false;
    doctorStore.setState({ launch: first, stages: [], way: undefined, trouble: null });
  }
  timer ??= setInterval(consider, tickMs);
  consider();
});

function consider(): void {
  const { launch, trouble: before } = doctorStore.getState();
  if (!launch) return;
  const { steps } = progressStore.getState();
  const { page, site, origins } = launch;
  const now = Date.now();
  const found = diagnose({
    launch: launch.launch,
    steps,
    facts,
    now,
    page,
    site,
    origins,
    server: store.getState().server,
  });
  const opened = launch.launch === 'ask' || steps.some(({ step }) => step === 'opened');
  if (!asked && !found.way && opened && page && now - launch.at > lookAfterMs) void look(launch);
  // Waiting alone tells nothing more from here on; what happens next starts it again.
  if (found.way || now - (steps.at(-1)?.at ?? 0) > codeLifetimeMs + 1000) {
    clearInterval(timer);
    timer = undefined;
  }
  if (same(found, doctorStore.getState())) return;
  doctorStore.setState(found);
  tell(before, found.trouble);
}

async function look(launch: NonNullable<DoctorState['launch']>): Promise<void> {
  asked = true;
  const seen = await api.doctor(launch.site, launch.page).catch(() => null);
  if (doctorStore.getState().launch !== launch) return;
  facts = seen;
  consider();
}

/** Whoever waits for the page reads it from the preview's own store. */
function tell(before: Diagnosis['trouble'], trouble: Diagnosis['trouble']): void {
  const { connection, trouble: shown } = previewStore.getState();
  if (trouble) previewStore.setState({ trouble, connection: isFailure(trouble) ? 'failed' : 'waiting' });
  else if (before && shown === before)
    previewStore.setState({ trouble: null, ...(connection === 'failed' && { connection: 'waiting' }) });
}

function same(one: Diagnosis, other: Diagnosis): boolean {
  return (
    JSON.stringify([one.stages, one.way, one.trouble]) ===
    JSON.stringify([other.stages, other.way, other.trouble])
  );
}
