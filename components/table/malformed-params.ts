interface Parser {
  parse(text: string): unknown;
}

/** Names of parameters whose value means nothing; the page says so, leaves it out and goes on. */
export function malformedParams(
  parsers: Readonly<Record<string, Parser>>,
  params: { get(name: string): string | null },
): string[] {
  return Object.entries(parsers).flatMap(([name, parser]) => {
    const text = params.get(name);
    if (text === null) return [];
    return parser.parse(text) === null ? [name] : [];
  });
}
