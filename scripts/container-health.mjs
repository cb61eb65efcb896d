/** The container's health check: exit code 0 when the dashboard in it answers. Its image has no curl. */
const { PORT } = process.env;
const healthy = await fetch(`http://127.0.0.1:${PORT}/api/health`).then(
  ({ ok }) => ok,
  () => false,
);
process.exitCode = healthy ? 0 : 1;
