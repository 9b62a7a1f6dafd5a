/** Entry of the script that a pick task's page runs: the agent as it is, with an editor that only remembers what it hears. */
import { attend } from '../../runtime/agent/attend';
import { matching } from '../../runtime/agent/extract/look';
import type { AgentChannel } from '../../shared/connection';
import type { FromAgent, PreviewGlobal, ToAgent } from '../../shared/preview';
import type { Guard } from '../../shared/target/fingerprint';

export interface AgentOnPage {
  heard: FromAgent[];
  tell(message: ToAgent): void;
  leave(): void;
  /** Everything a selector means where the frames lead to: what a rule on that page would notice. */
  find(selector: string, guards: Guard[], frames?: string[]): Element[];
}

const heard: FromAgent[] = [];
let listener: (message: ToAgent) => void = () => {};
const channel: AgentChannel = {
  way: 'opener',
  send: (message) => heard.push(structuredClone(message)),
  onMessage(given) {
    listener = given;
  },
  onClose() {},
  close() {},
};
const queue = [] as unknown as unknown[][] & PreviewGlobal & Record<string, unknown>;
queue.connect = {
  container: 'mp_picks',
  server: 'https://milepost.example',
  proof: 'code',
  load() {},
} as unknown as NonNullable<PreviewGlobal['connect']>;
const leave = attend({ channel }, queue);

const agent: AgentOnPage = {
  heard,
  tell: (message) => listener(message),
  leave: () => leave(),
  find(selector, guards, frames = []) {
    let page: Document | null = document;
    for (const frame of frames)
      page =
        (page && (matching(frame, [], page)?.[0] as HTMLIFrameElement | undefined))?.contentDocument ?? null;
    return (page && matching(selector, guards, page)) ?? [];
  },
};
Object.assign(window, { agent });
