/** Whether style lets an element be seen, wherever it stands on the page. Browsers without `checkVisibility` say whether it has a box. */
export function isShown(element: Element): boolean {
  return element.checkVisibility
    ? element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
    : !!element.getClientRects()[0];
}
