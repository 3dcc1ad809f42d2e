/** Where one chooses a password of one's own: the part of the settings that has the form. */
export const passwordPart = "password";
export const passwordPath = `/settings#${passwordPart}`;
