import type { Action } from '../runtime/call';
import { sheets } from '../core/kinds/sheets';
import { writeTemplate } from '../core/sheet/write-template';

/** An empty sheet of one kind with its notes (填写说明), made from the data that reads it. */
export const getTemplate: Action<'source', 'getTemplate', 'staff'> = async (_call, input) => {
  const { template } = sheets[input.template];
  return { fileName: `${template.title}报送模板.xlsx`, content: Buffer.from(await writeTemplate(template)).toString('base64') };
};
