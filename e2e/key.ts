/** What the dashboards under test sign in with; nothing that a browser receives or a log holds may contain the secret. */
export const KEY = { name: "e2epublic", secret: "0e2e5ec7-e713-4a11-9d5c-private0key0" };
