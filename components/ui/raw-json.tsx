import { CodeText } from "@/components/ui/code-text";
import { CopyButton } from "@/components/ui/copy-button";

/** Everything Atlas sent, also what this version has no name for. */
export function RawJson({ raw }: { raw: unknown }) {
  const text = JSON.stringify(raw, null, 2);
  return (
    <details className="panel mt-5 px-5 py-3">
      <summary className="font-semibold">Raw JSON</summary>
      <div className="my-3">
        <CopyButton text={text} label="Copy JSON" />
      </div>
      <CodeText>{text}</CodeText>
    </details>
  );
}
