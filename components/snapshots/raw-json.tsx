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
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        className="overflow-x-auto rounded-[10px] bg-line-2 px-3.5 py-3 font-mono text-[0.78125rem] leading-[1.65]"
      >
        {text}
      </pre>
    </details>
  );
}
