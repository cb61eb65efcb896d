import { parseArgs } from "node:util";

export interface StandInArguments {
  readonly port: number;
  readonly today: boolean;
  /** null: the seeds; else so many generated ones. */
  readonly instances: number | null;
  readonly latency: number;
}

/** Reads the command line of the stand-in; what is wrong is an Error of one line. */
export function readArguments(args: readonly string[]): StandInArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: "string", default: "0" },
      today: { type: "boolean", default: false },
      instances: { type: "string" },
      latency: { type: "string", default: "0" },
    },
  });
  return {
    port: wholeNumber("--port", values.port, 65_535),
    today: values.today,
    instances:
      values.instances === undefined ? null : wholeNumber("--instances", values.instances, 1_000_000),
    latency: wholeNumber("--latency", values.latency, 600_000),
  };
}

function wholeNumber(name: string, text: string, largest: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > largest) {
    throw new Error(`${name} takes a whole number up to ${largest}, not "${text}".`);
  }
  return value;
}
