import { Notice } from "@/components/ui/notice";

export function NoWindow({ reason }: { reason: string | null }) {
  return (
    <Notice title="No restore to a single second here" tone="plain">
      {reason ?? "Atlas does not say why."}
    </Notice>
  );
}
