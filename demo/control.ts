import type { Actions } from "./actions";

/** The path of the control API; no path of Atlas begins so. */
export const CONTROL_PREFIX = "/_stand-in/";

type Input<Name extends keyof Actions> = Parameters<Actions[Name]>;
type Output<Name extends keyof Actions> = ReturnType<Actions[Name]>;

/** The actions of actions.ts, over HTTP. */
export type Control = {
  readonly [Name in keyof Actions]: (...input: Input<Name>) => Promise<Output<Name>>;
};

/** Moves the stand-in that listens at `baseUrl`: `await createControl(url).createProject({ name: "Storefront" })`. */
export function createControl(baseUrl: string): Control {
  const root = new URL(CONTROL_PREFIX, baseUrl);
  return asControl(
    new Proxy({}, { get: (_, name) => (input: unknown) => post(new URL(String(name), root), input) }),
  );
}

async function post(url: URL, input: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(input ?? {}),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status} ${text}`);
  return text === "" ? undefined : JSON.parse(text);
}

/** Every property is a call to the action of that name on the server, whose table has the type Actions. */
function asControl(proxy: object): Control {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the named helper with its guarantee
  return proxy as Control;
}
