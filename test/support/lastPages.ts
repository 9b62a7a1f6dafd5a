/** What pages of tests before leave behind on the origin that all share. */

/** The last requests of a page that goes away come after it: they belong to the test that ends. */
const lastRequestsMs = 30;

/** Takes them off the document, and waits for what they still send. */
export async function removePages(): Promise<void> {
  const pages = document.querySelectorAll('iframe[data-container]');
  for (const page of pages) page.remove();
  if (pages.length > 0) await new Promise((resolve) => setTimeout(resolve, lastRequestsMs));
}

/** What pages kept on the device: one with consent would send what another left there. */
export async function forgetDevice(): Promise<void> {
  localStorage.clear();
  for (const { name = '' } of await indexedDB.databases())
    await new Promise((resolve) => {
      const asking = indexedDB.deleteDatabase(name);
      asking.onsuccess = asking.onerror = resolve;
    });
}
