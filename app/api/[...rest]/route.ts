import { problemOf } from "@/lib/http/problem";
import { problemResponse } from "@/lib/http/respond";

export function GET() {
  return problemResponse(
    problemOf("not_found", "There is nothing at this address of the API: check how it is spelled."),
  );
}
