import { Server } from "node:http";

/**
 * Loaded before everything else (`node --import`): this process's time begins at CLOCK_STARTS_AT, and with CLOCK=stands it
 * does not pass. For pictures, which must be the same on every day; timers go on as ever.
 */
const start = Date.parse(process.env.CLOCK_STARTS_AT ?? "");
const ahead = start - Date.now();
const realNow = Date.now;
const now = process.env.CLOCK === "stands" ? () => start : () => realNow() + ahead;

Date.now = now;
globalThis.Date = new Proxy(Date, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new Date(now()).toString(),
});

// Node writes this header with the machine's time, and browsers follow it.
const { emit } = Server.prototype;
Server.prototype.emit = function emitAtThatTime(event, ...args) {
  if (event === "request") args[1].setHeader("Date", new Date().toUTCString());
  return emit.call(this, event, ...args);
};
