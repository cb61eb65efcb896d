/**
 * What Chromium need not do for a test. Its own list takes the place of Playwright's: what of that matters here, and the
 * address bar's popup, a page that every new window prepares with half a second of a core, beside the page that is tested.
 */
const NOT_NEEDED = [
  "WebUIOmniboxPopup",
  "AimEnabled",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
];

/** For Debian's Chromium in a machine without a screen: it loads nothing by itself. */
export const CHROMIUM_ARGS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  `--disable-features=${NOT_NEEDED.join(",")}`,
];
