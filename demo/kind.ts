/** The kinds of instances as the dashboard's addresses name them; `clusters` are the dedicated ones. */
export type Kind = "serverless" | "flex" | "clusters";
