/** optimal-select comes without types. */
declare module 'optimal-select' {
  export function select(element: Element): string;
}
