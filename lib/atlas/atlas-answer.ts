/** One HTTP answer, read to its end. `text` is bounded in size and may be no JSON at all. */
export interface AtlasAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export function isSuccess(answer: AtlasAnswer): boolean {
  return answer.status >= 200 && answer.status <= 299;
}

/** Whether this is a web page: who sends JSON under that type has only mislabelled it. */
export function isHtml(answer: AtlasAnswer): boolean {
  const type = answer.headers.get("Content-Type") ?? "";
  return /^\s*(text\/html|application\/xhtml)/i.test(type) && jsonOf(answer) === undefined;
}

/** A versioned Atlas type or plain JSON; an answer without any type is judged by its text. */
export function isJsonType(answer: AtlasAnswer): boolean {
  const type = answer.headers.get("Content-Type");
  return type === null || /^\s*application\/([\w.-]+\+)?json\s*(;|$)/i.test(type);
}

/** The parsed text; undefined (which no JSON is) when it is not JSON. The parser's message quotes it: dropped. */
export function jsonOf(answer: AtlasAnswer): unknown {
  try {
    return JSON.parse(answer.text);
  } catch {
    return undefined;
  }
}
