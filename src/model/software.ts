/** The version of this software, as package.json has it. Answers are the same to the byte within one version. */
export const softwareVersion = "0.1.0";
