/** The state of data layers at each moment of a visit, from the pushes that were recorded. */
import type { Value } from '../definition';
import { own } from '../ruleset/own';
import type { Settings } from '../ruleset/types';
import type { Layers } from './engine';
import { isMasked, type Known, notRecorded } from './known';
import type { Moment } from './moments';

interface State {
  /** Deeply merged, keys with dots being paths. */
  model: Record<string, unknown>;
  /** Laid over each other. */
  flat: Record<string, unknown>;
  /** The first push that is not in it yet. */
  next: number;
}

export class LayerStates {
  readonly #pushes = new Map<string, Moment[]>();
  readonly #states = new Map<string, State>();
  readonly #layers: Layers;

  constructor(moments: readonly Moment[], layers: Layers) {
    this.#layers = layers;
    for (const moment of moments) {
      if (moment.entry.kind !== 'push') continue;
      const key = `${moment.load} ${moment.entry.layer}`;
      const known = this.#pushes.get(key);
      if (known) known.push(moment);
      else this.#pushes.set(key, [moment]);
    }
  }

  /** Of a layer that nothing was pushed to by then, nothing is known. */
  read({ path, layer = 'dataLayer', version, default: missing }: Settings, moment: Moment): Known {
    const key = `${moment.load} ${layer}`;
    const pushes = this.#pushes.get(key);
    if (!pushes || pushes[0]!.place > moment.place) return notRecorded;
    const state = this.#stateAt(key, pushes, moment);
    const value =
      version === '1' ? own(state.flat, String(path)) : this.#layers.at(state.model, String(path));
    if (isMasked(value) || (version !== '1' && this.#isTaken(state.model, String(path)))) return notRecorded;
    return (value as Value) ?? (missing as Value);
  }

  /** Whether what it would stand in was taken out before sharing. */
  #isTaken(model: Record<string, unknown>, path: string): boolean {
    const steps = path.split('.');
    return steps.some((_, step) => isMasked(this.#layers.at(model, steps.slice(0, step).join('.'))));
  }

  #stateAt(key: string, pushes: readonly Moment[], moment: Moment): State {
    let state = this.#states.get(key);
    // Moments are asked in their order, mostly.
    if (!state || (state.next > 0 && pushes[state.next - 1]!.place > moment.place)) {
      state = { model: {}, flat: {}, next: 0 };
      this.#states.set(key, state);
    }
    for (; state.next < pushes.length && pushes[state.next]!.place <= moment.place; state.next += 1) {
      const { entry } = pushes[state.next]!;
      if (entry.kind !== 'push') continue;
      // What is kept of it is merged into: a recording stays as it is.
      const said = this.#layers.entryOf(structuredClone(entry.entry));
      Object.assign(state.flat, said);
      const command = (entry.entry as Record<number, unknown> | null)?.[0];
      this.#layers.merge(state.model, said, !command);
    }
    return state;
  }
}
