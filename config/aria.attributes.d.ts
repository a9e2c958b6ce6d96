export const ariaAttributes: Record<'View' | 'Image' | 'Input', Record<string, string>>;
