/** An HTTP answer before it is one: faults can still change it. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export const REASONS: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  406: "Not Acceptable",
  409: "Conflict",
  410: "Gone",
  429: "Too Many Requests",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

/** The headers that every answer of Atlas carries. */
export function commonHeaders(now: number, javaMethod: string): Record<string, string> {
  return {
    Date: new Date(now).toUTCString(),
    "Referrer-Policy": "strict-origin-when-cross-origin",
    Server: "mdbws",
    "Strict-Transport-Security": "max-age=31536000; includeSubdomains;",
    "X-Content-Type-Options": "nosniff",
    "X-Envoy-Upstream-Service-Time": "3",
    "X-Frame-Options": "DENY",
    "X-Java-Method": javaMethod,
    "X-Java-Version": "17.0.19+10-LTS",
    "X-Mongodb-Service-Version": "gitHash=stand-in; versionString=master",
    "X-Permitted-Cross-Domain-Policies": "none",
  };
}

/** Content-Length is always said, so that a truncated body is seen as one. */
export function withLength(answer: Answer): Answer {
  const length = String(Buffer.byteLength(answer.body));
  return { ...answer, headers: { ...answer.headers, "Content-Length": length } };
}
