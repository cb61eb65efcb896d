import { existsSync, readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";

/** MongoDB's description of its API stands outside this project, which its licence does not let in. */
export const OPENAPI_FILE = new URL("../../../shared/atlas/atlas-openapi-subset.json", import.meta.url);
export const hasOpenApi = existsSync(OPENAPI_FILE);

type Json = Readonly<Record<string, unknown>>;

/** Says what is wrong with the body of an answer, or null. */
export type CheckBody = (answer: {
  path: string;
  status: number;
  type: string;
  body: unknown;
}) => string | null;

/** Checks answers against what the OpenAPI document declares for their path, status and media type. */
export function createCheck(): CheckBody {
  const document = asObject(JSON.parse(readFileSync(OPENAPI_FILE, "utf8")));
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(adapted(document), "atlas");

  return ({ path, status, type, body }) => {
    const declared = declaredSchema(document, path, status, type);
    if (declared === null) return `${status} ${type} is not declared for ${path}`;
    const validate = ajv.compile({ $ref: `atlas${declared}` });
    return validate(body) ? null : explain(validate);
  };
}

/** A schema's reference. Atlas answers 406 and 410 too, which the document does not say: they are errors like the others. */
function declaredSchema(document: Json, path: string, status: number, type: string): string | null {
  if (status !== 200) return type === "application/json" ? "#/components/schemas/ApiError" : null;
  const found = Object.entries(asObject(document.paths)).find(
    ([name]) => withoutNames(name) === withoutNames(path),
  );
  const content = dig(found?.[1], "get", "responses", "200", "content", type.replace(/;.*/, ""), "schema");
  const reference = asObject(content).$ref;
  return typeof reference === "string" ? reference : null;
}

const withoutNames = (path: string) => path.replace(/\{\w+\}/g, "{}");

/** The document calls the parameters of an error objects; on the wire they are strings and numbers. */
function adapted(document: Json): Json {
  return JSON.parse(JSON.stringify(document), (key, value) =>
    key === "parameters" && asObject(value).type === "array" ? { ...value, items: {} } : value,
  );
}

function explain({ errors }: ValidateFunction): string {
  return (errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`).join("; ");
}

function dig(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((inner, key) => asObject(inner)[key], value);
}

function asObject(value: unknown): Json {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
