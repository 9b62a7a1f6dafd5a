/** Which of the editor's modules travel together: by itself each shared module would be a file, and opening a site two hundred. */

interface Graph {
  getModuleInfo(id: string): { importedIds?: readonly string[] } | null;
}

interface Group {
  name: (id: string, graph: Graph) => string | null;
  /** What the bundler calls it where it speaks of it. */
  debugName: string;
  priority: number;
}

/**
 * `start` is what every page needs, `kit` what the first screen and a site both need, `site` what a site's frame and its rules
 * need; whatever other screens and dialogs load stays with them. `root`: the editor's folder.
 */
export function editorChunks(root: string): Group[] {
  const sets = new Map<string, Set<string>>();
  /** Every module that this one needs before it can run, itself included. */
  const needs = (graph: Graph, file: string): Set<string> => {
    let found = sets.get(file);
    if (found) return found;
    found = new Set();
    sets.set(file, found);
    const open = [`${root}/${file}`];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (found.has(id)) continue;
      found.add(id);
      open.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
    }
    return found;
  };
  const ofSite = (id: string, graph: Graph) =>
    needs(graph, 'shell/SiteFrame.tsx').has(id) || needs(graph, 'rules/RulesScreen.tsx').has(id);
  const group = (name: string, priority: number, takes: (id: string, graph: Graph) => boolean): Group => ({
    priority,
    debugName: name,
    name: (id, graph) => (takes(id, graph) ? name : null),
  });
  return [
    group('start', 3, (id, graph) => needs(graph, 'main.tsx').has(id)),
    group('kit', 2, (id, graph) => needs(graph, 'start/StartScreen.tsx').has(id) && ofSite(id, graph)),
    group('site', 1, ofSite),
  ];
}
