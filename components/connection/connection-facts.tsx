import { Fact, Facts } from "@/components/ui/facts";
import { Time } from "@/components/ui/time";

const AUTH_WORDS = {
  serviceAccount: "Service account (OAuth 2.0 client credentials)",
  apiKey: "Programmatic API key (HTTP Digest)",
} as const;

interface ConnectionFactsProps {
  readonly stats: {
    readonly auth: keyof typeof AUTH_WORDS;
    readonly baseUrl: string;
    readonly callsMade: number;
    readonly lastAnswer: { readonly at: string; readonly status: number } | null;
    readonly lastError: { readonly at: string; readonly code: string } | null;
  };
}

export function ConnectionFacts({ stats }: ConnectionFactsProps) {
  const { auth, baseUrl, callsMade, lastAnswer, lastError } = stats;
  return (
    <section className="panel mt-6 px-5 py-5">
      <h2 className="sr-only">Facts</h2>
      <Facts>
        <Fact name="Signs in with">{AUTH_WORDS[auth]}</Fact>
        <Fact name="Base URL">
          <span className="font-mono text-[0.78125rem]">{baseUrl}</span>
        </Fact>
        <Fact name="Last answer">
          {lastAnswer ? (
            <>
              <span className="font-mono text-[0.78125rem]">{lastAnswer.status}</span> at{" "}
              <Time at={lastAnswer.at} showZone age />
            </>
          ) : (
            "None yet"
          )}
        </Fact>
        <Fact name="Last failure">
          {lastError ? (
            <>
              <span className="font-mono text-[0.78125rem]">{lastError.code}</span> at{" "}
              <Time at={lastError.at} showZone age />
            </>
          ) : (
            "None"
          )}
        </Fact>
        <Fact name="Calls made">{callsMade} since this server started, signing in included</Fact>
      </Facts>
    </section>
  );
}
