import { CodeText } from "./code-text";
import { CopyButton } from "./copy-button";

interface CommandBlockProps {
  readonly title: string;
  readonly command: string;
}

/** A command to take away. */
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
      <CodeText>{command}</CodeText>
    </div>
  );
}
