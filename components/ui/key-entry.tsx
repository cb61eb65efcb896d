/** One line of a picture's key. `look` is that of what it stands for, in shape and in colour. */
export function KeyEntry({ words, look }: { words: string; look: string }) {
  return (
    <li className="flex items-center gap-1.5">
      <span aria-hidden className={`drawing size-[9px] ${look}`} />
      {words}
    </li>
  );
}

/** By its cross, as in the picture: in grey, a red square would be like any other. */
export function FailedEntry() {
  return (
    <li className="flex items-center gap-1.5">
      <span aria-hidden className="font-bold text-bad text-xs">
        ✕
      </span>
      failed
    </li>
  );
}
