/** The release that the sources here are, or will be once it is made. */
export const widgetVersion = "1.0.0";
