const OBJECT_ID = /^[a-f0-9]{24}$/;
const INSTANCE_NAME = /^[a-zA-Z0-9][a-zA-Z0-9-]{0,63}$/;

/** Whether this is an id as Atlas writes them (project, snapshot, restore job): 24 lower-case hexadecimal digits. */
export function isObjectId(text: string): boolean {
  return OBJECT_ID.test(text);
}

/** Whether Atlas allows this as the name of an instance. */
export function isInstanceName(text: string): boolean {
  return INSTANCE_NAME.test(text);
}
