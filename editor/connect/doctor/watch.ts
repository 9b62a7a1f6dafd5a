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
const lookAfterMs = 800;
const tickMs = 200;

interface DoctorState extends Diagnosis {
  /** How the page under way, or the last one, was opened; null before any was. */
  launch: Extract<Progress, { step: 'launched' }> | null;
}

export const doctorStore = createStore<DoctorState>(() => ({ launch: null, stages: [], trouble: null }));

export function useDoctor(): DoctorState {
  return useStore(doctorStore);
}

let facts: Signals['facts'] = 'asking';
let asked = false;
let timer: ReturnType<typeof setInterval> | undefined;

progressStore.subscribe(({ steps }) => {
  const [first] = steps;
  if (first?.step === 'launched' && first !== doctorStore.getState().launch) begin(first);
  else consider();
});

function begin(launch: NonNullable<DoctorState['launch']>): void {
  facts = 'asking';
  asked = false;
  clearInterval(timer);
  timer = setInterval(consider, tickMs);
  doctorStore.setState({ launch, stages: [], trouble: null });
  consider();
}

function consider(): void {
  const { launch, trouble: before } = doctorStore.getState();
  const { steps } = progressStore.getState();
  if (!launch) return;
  const { page, site, origins } = launch;
  const now = Date.now();
  const { stages, trouble } = diagnose({
    steps,
    facts,
    now,
    page,
    site,
    origins,
    server: store.getState().server,
  });
  const connected = stages.every(({ state }) => state === 'done');
  const opened = launch.launch === 'ask' || steps.some(({ step }) => step === 'opened');
  if (!asked && !connected && opened && page && now - launch.at > lookAfterMs) void look(launch);
  // Where nothing more can become known by waiting alone, what happens next wakes it.
  const over = steps.some(({ step }) => step === 'left') || now - launch.at > codeLifetimeMs + 1000;
  if (over && !steps.some(({ step }) => step === 'page-gone')) clearInterval(timer);
  if (same({ stages, trouble }, doctorStore.getState())) return;
  doctorStore.setState({ stages, trouble });
  tell(before, trouble);
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
  return JSON.stringify([one.stages, one.trouble]) === JSON.stringify([other.stages, other.trouble]);
}
