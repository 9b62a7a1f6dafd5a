/** Strongly connected components of a graph of numbered nodes (Tarjan, without recursion): equal number, same cycle. */
export function components(count: number, next: (node: number) => Iterable<number>): Int32Array {
  const component = new Int32Array(count).fill(-1);
  const order = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const stack: number[] = [];
  let visited = 0;
  let found = 0;
  for (let root = 0; root < count; root++) {
    if (order[root] !== -1) continue;
    const path: { node: number; steps: Iterator<number> }[] = [];
    const enter = (node: number) => {
      order[node] = low[node] = visited++;
      stack.push(node);
      path.push({ node, steps: next(node)[Symbol.iterator]() });
    };
    enter(root);
    for (let top = path[path.length - 1]; top; top = path[path.length - 1]) {
      const { node, steps } = top;
      const { value, done } = steps.next();
      if (!done) {
        if (order[value] === -1) enter(value);
        else if (component[value] === -1) low[node] = Math.min(low[node] ?? 0, order[value] ?? 0);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent) low[parent.node] = Math.min(low[parent.node] ?? 0, low[node] ?? 0);
      if (low[node] !== order[node]) continue;
      for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
        component[member] = found;
        if (member === node) break;
      }
      found += 1;
    }
  }
  return component;
}
