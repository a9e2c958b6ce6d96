/** Months a report is taken to be asked for where no purpose says. Our default. */
export const usualMonths = 36;
