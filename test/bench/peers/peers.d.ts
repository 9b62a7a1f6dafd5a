/** Of the peers' packages, what is called here: they are installed apart, so the project does not see their own types. */

declare module 'delegated-events' {
  export function on(name: string, selector: string, listener: (this: Element, event: Event) => void): void;
}

declare module '@plausible-analytics/tracker' {
  export function init(config: {
    domain: string;
    endpoint: string;
    captureOnLocalhost: boolean;
    outboundLinks: boolean;
    fileDownloads: boolean;
    formSubmissions: boolean;
    transformRequest: (payload: { n: string }) => object;
  }): void;
}

declare module 'posthog-js' {
  const posthog: {
    init(token: string, config: object): void;
    on(type: 'eventCaptured', listener: (event: { event: string }) => void): void;
  };
  export default posthog;
}

declare module '@walkeros/collector' {
  export function startFlow(config: object): Promise<object>;
}

declare module '@walkeros/web-source-browser' {
  export const sourceBrowser: object;
}
