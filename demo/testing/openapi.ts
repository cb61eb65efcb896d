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
    const validate = ajv.getSchema(`atlas${declared}`);
    if (validate === undefined) return `${declared} is not in the document`;
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

/** What Atlas is known to answer otherwise than its document says, and what a validator cannot read as it stands. */
function adapted(document: Json): Json {
  return JSON.parse(JSON.stringify(document), (key, value) => {
    const schema = asObject(value);
    // Called objects; on the wire they are strings and numbers.
    if (key === "parameters" && schema.type === "array") return { ...schema, items: {} };
    const recorded = RECORDED_VALUES.get(key);
    if (recorded !== undefined && Array.isArray(schema.enum))
      return { ...schema, enum: [...schema.enum, recorded] };
    if (key === "ApiBSONTimestampView") return { type: "object" };
    // Declared as an object of one of several enums, all of them strings.
    if (key === "regionName") return { type: "string" };
    if (key === "allOf" && Array.isArray(value)) return value.filter((part) => !isParent(document, part));
    if (schema.discriminator !== undefined) return byDiscriminator(schema);
    // Without a property that tells them apart, more than one may fit.
    const { oneOf, ...rest } = schema;
    return oneOf === undefined ? value : { ...rest, anyOf: oneOf };
  });
}

/** Values outside the declared enums that MongoDB's recordings hold. */
const RECORDED_VALUES: ReadonlyMap<string, string> = new Map([
  ["frequencyType", "ondemand"],
  ["readPreference", "secondary"],
  ["versionReleaseSystem", "CONTINUOUS"],
]);

/** A subtype that repeats its parent, which refers to its subtypes, would be followed for ever. */
function isParent(document: Json, part: unknown): boolean {
  const reference = asObject(part).$ref;
  if (typeof reference !== "string") return false;
  return dig(document, ...reference.split("/").slice(1), "discriminator") !== undefined;
}

/** The subtype that the property names, instead of whichever fits. */
function byDiscriminator({ oneOf: _, discriminator, ...schema }: Json): Json {
  const { propertyName, mapping } = asObject(discriminator);
  const subtypes = Object.entries(asObject(mapping)).map(([value, $ref]) => ({
    if: { properties: { [String(propertyName)]: { const: value } } },
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
    then: { $ref },
  }));
  return { ...schema, allOf: subtypes };
}

function explain({ errors }: Pick<ValidateFunction, "errors">): string {
  return (errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`).join("; ");
}

function dig(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((inner, key) => asObject(inner)[key], value);
}

function asObject(value: unknown): Json {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
