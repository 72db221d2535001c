/** The attributes of the element, each an option of `/embed` by the same name. */
export const attributes = ["lang", "site", "kinds", "programs", "countries", "institution-type", "theme", "compact"] as const;
