import fc from "fast-check";

/** Stands in everything that is made up: where it comes back, what is around it shows whether it was escaped. */
const MARK = "zq9";

/** What would break out of HTML text, of attributes in either quotes, or of an address. */
const BREAKOUTS = [`<${MARK}>`, `"${MARK}`, `'${MARK}`, `</script><script>${MARK}`].map((end) => MARK + end);
const ADDRESSES = [
  `javascript:${MARK}`,
  `//${MARK}.example`,
  `https://${MARK}.example/`,
  `data:text/html,${MARK}`,
];

const ODD = [
  "",
  ".",
  "..",
  "../..",
  "a.b",
  "orders.json",
  "orders;a=b",
  "or_ders",
  "\\",
  "\0",
  "\r\nX-Injected: zq9",
  "\u202e",
  "\ud800",
  "a".repeat(65),
  "a".repeat(4_000),
  "__proto__",
  "constructor",
  "undefined",
  "null",
  "NaN",
  "-1",
  "1e9",
  "9".repeat(30),
  "$(id)",
  "{{7*7}}",
  "%",
  "*",
];

/** Text that means something to whoever forgets to treat it as data. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...BREAKOUTS, ...ADDRESSES),
  fc.constantFrom(...ODD),
  fc
    .tuple(fc.string({ unit: "binary", maxLength: 12 }), fc.constantFrom(...BREAKOUTS))
    .map((parts) => parts.join("")),
  fc.string({ unit: "grapheme", maxLength: 30 }),
);

/** As a browser, a careless program and somebody with bad intentions would write it in an address. */
export const encoded: fc.Arbitrary<string> = fc.oneof(
  hostileText.map(percent),
  hostileText.map((text) => percent(percent(text))),
  hostileText.map((text) => text.replace(/[^\x21-\x7e]|[?#]/g, "")),
  fc.constantFrom(
    "%",
    "%zz",
    "%00",
    "%2e%2e",
    "%2F",
    "%2f..%2f",
    "%5c",
    "%C0%AF",
    "%E0%A4%A",
    "%FF",
    ";a=b",
    "%0d%0a",
    "+",
  ),
);

function percent(text: string): string {
  // Half of a pair has no encoding at all.
  return encodeURIComponent(Buffer.from(text).toString()).replaceAll("'", "%27");
}

/** In documents: an inline script may hold quotes of either kind inside of its own strings, but no tag. */
export function echoes(html: string): string[] {
  const scripts = /(<script\b[^>]*>)[\s\S]*?<\/script/g;
  const text = html.replace(scripts, "$1</script");
  return [
    ...(html.match(new RegExp(`${MARK}(<|"${MARK})`, "g")) ?? []),
    ...(text.match(new RegExp(`${MARK}['"]${MARK}`, "g")) ?? []),
    ...(text.match(/(href|src|action)="\s*(javascript|data):/gi) ?? []),
    ...(text.match(new RegExp(`(href|src|action)="(https?:)?//${MARK}`, "gi")) ?? []),
  ];
}
