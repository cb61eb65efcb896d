/**
 * The dashboard's settings, unset: empty counts as such, and unlike a missing variable it also hides what a developer
 * has in the environment or in .env files.
 */
export const NOTHING_SET = {
  MONGODB_ATLAS_CLIENT_ID: "",
  MONGODB_ATLAS_CLIENT_SECRET: "",
  MONGODB_ATLAS_PUBLIC_API_KEY: "",
  MONGODB_ATLAS_PRIVATE_API_KEY: "",
  MONGODB_ATLAS_BASE_URL: "",
  MONGODB_ATLAS_PROJECT_ID: "",
  PORT: "",
  HOST: "",
  ALLOWED_HOSTS: "",
  PUBLIC_URL: "",
  TRUSTED_PROXY_HEADER: "",
  TRUSTED_PROXY_SECRET: "",
  LOG_LEVEL: "",
};
