/** WCAG 2.1.4: keys of one character can be turned off, for who speaks to a machine or hits keys by chance. */
const NAME = "snapwatch-keys";
const OFF = "off";

export function areKeysOn(): boolean {
  try {
    return localStorage.getItem(NAME) !== OFF;
  } catch {
    return true;
  }
}

export function turnKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, OFF);
  } catch {
    // Where nothing may be kept, they stay as they are.
  }
}
