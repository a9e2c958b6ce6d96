const form = /^(?:0\d{2,3}-\d{7,8}(?:-\d{1,6})?|400-\d{3}-\d{4}|1[3-9]\d{9}|[19]\d{4,5})$/;

/** A telephone that can be dialled from anywhere: area code, number and extension, a 400 number, a mobile, or a short one such as 12345. */
export const isTelephone = (text: string): boolean => form.test(text);

export const telephoneHelp = '写成“区号-号码”，有分机的再加“-分机号”。';
