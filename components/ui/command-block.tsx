import { CopyButton } from "./copy-button";

interface CommandBlockProps {
  readonly title: string;
  readonly command: string;
}

/** A command to take away. The text is selectable whole with one triple click. */
export function CommandBlock({ title, command }: CommandBlockProps) {
  return (
    <div className="min-w-0">
      <div className="mb-1.5 flex items-center justify-between gap-3">
        <h3 className="text-[0.78125rem] text-ink-2">{title}</h3>
        <CopyButton
          text={command}
          label={`Copy ${title.toLowerCase()}`}
          className="control px-2 py-0.5 text-[0.75rem]"
        />
      </div>
      <pre
        // A scrolling region must be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        tabIndex={0}
        className="overflow-x-auto rounded-[10px] bg-line-2 px-3.5 py-3 font-mono text-[0.78125rem] leading-[1.65]"
      >
        {command}
      </pre>
    </div>
  );
}
