/**
 * State that exists once in the process. Next gives pages and route handlers their own copies of a module, so a
 * module-level variable exists several times; tokens, caches and limiters must not. `name` is unique to its owner:
 * whoever asks first creates the value, and if `create` throws, nothing is kept.
 */
export function sharedState<T>(name: string, create: () => T): T {
  const values = sharedValues();
  if (!values.has(name)) values.set(name, create());
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: one name is only ever used with one `create`, so this is a T
  return values.get(name) as T;
}

const STORE = Symbol.for("snapwatch.shared-state");

/** The only cast of `globalThis`: nobody else knows the symbol, so what it holds is our map. */
function sharedValues(): Map<string, unknown> {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the named helper with its guarantee
  const scope: { [STORE]?: Map<string, unknown> } = globalThis as object;
  scope[STORE] ??= new Map();
  return scope[STORE];
}
