interface Site {
  /** Users reach it over https, so browsers may be told to insist on that. */
  readonly https: boolean;
}

/**
 * Scripts run by nonce only. Styles may be inline: server-rendered style attributes need it, and they run nothing.
 * React's development build reconstructs server stacks with `eval`; the production build never does.
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  const evaluate = development ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluate}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** What every answer carries, but for a 304. */
export function answerHeaders(site: Site): Readonly<Record<string, string>> {
  return {
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    ...(site.https && { "Strict-Transport-Security": "max-age=31536000" }),
  };
}

/** What documents carry besides, where a browser acts on it. */
export const DOCUMENT_HEADERS: Readonly<Record<string, string>> = {
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};
