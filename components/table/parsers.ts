import { createParser } from "nuqs/server";

/** From 1. nuqs's own would take "2x" for 2; an address that makes no sense is said to make none. */
export const parseAsPage = createParser({
  parse: (text) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null),
  serialize: String,
});

/** nuqs's own would take anything else for false. */
export const parseAsYesOrNo = createParser({
  parse: (text) => (text === "true" ? true : text === "false" ? false : null),
  serialize: String,
});
