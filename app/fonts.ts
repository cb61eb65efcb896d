import localFont from "next/font/local";

/**
 * Geist, the Latin part alone: a third of the whole font's bytes, and a character of another script is the system's. Its
 * packages would swap it in when it arrives, and lines move while they are read. Optional instead: a page whose fonts are
 * not there with its first paint keeps the system's to its end, and nothing moves; the next page has them.
 */
export const sans = localFont({
  src: "../node_modules/@fontsource-variable/geist/files/geist-latin-wght-normal.woff2",
  variable: "--font-geist-sans",
  weight: "100 900",
  display: "optional",
});

export const mono = localFont({
  src: "../node_modules/@fontsource-variable/geist-mono/files/geist-mono-latin-wght-normal.woff2",
  variable: "--font-geist-mono",
  weight: "100 900",
  display: "optional",
  // Its metrics would be Arial's, which is no fixed-width font.
  adjustFontFallback: false,
  fallback: ["ui-monospace", "SFMono-Regular", "Menlo", "Consolas", "Liberation Mono", "monospace"],
});
